import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const runningFile = "running.json";
const seededFile = "seeded";
/** What the local cloud itself keeps there. */
const ours = new Set(["database", "storage", "cloud-state.json", "cloud-state.json.new", runningFile, seededFile]);

type Running = { url: string };

export type DataFolder = {
  isSeeded(): boolean;
  markSeeded(): void;
  forgetSeeded(): void;
  /** Says that this process uses the folder now. */
  claim(url: string): void;
  release(): void;
};

export type FolderRefusal = { code: "RUNNING"; url: string } | { code: "FOREIGN"; found: string };

// Asked, not looked up: the number of a process that died may belong to another by now.
async function runningIn(folder: string): Promise<Running | undefined> {
  try {
    const running = JSON.parse(readFileSync(join(folder, runningFile), "utf8")) as Running;
    const answer = await fetch(`${running.url}/console/api/clock`, { signal: AbortSignal.timeout(1500) });
    return answer.ok ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the folder of the local cloud's data, unless another cloud uses it or somebody else's files lie in it; both stay untouched. */
export async function openDataFolder(
  folder: string,
  { empty }: { empty: boolean },
): Promise<DataFolder | FolderRefusal> {
  const running = await runningIn(folder);
  if (running) return { code: "RUNNING", url: running.url };
  const found = existsSync(folder) ? readdirSync(folder).find((name) => !ours.has(name)) : undefined;
  if (found !== undefined) return { code: "FOREIGN", found };
  if (empty) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const seeded = join(folder, seededFile);
  return {
    isSeeded: () => existsSync(seeded),
    markSeeded: () => writeFileSync(seeded, "The demo is complete.\n"),
    forgetSeeded: () => rmSync(seeded, { force: true }),
    claim: (url) => writeFileSync(join(folder, runningFile), JSON.stringify({ url } satisfies Running)),
    release: () => rmSync(join(folder, runningFile), { force: true }),
  };
}
