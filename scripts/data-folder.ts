import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const runningFile = "running.json";
const seededFile = "seeded";
/** What the local cloud itself keeps there. */
const ours = new Set(["database", "storage", "cloud-state.json", "cloud-state.json.new", runningFile, seededFile]);

type Running = { pid: number; url: string };

export type DataFolder = {
  isSeeded(): boolean;
  markSeeded(): void;
  forgetSeeded(): void;
  /** Says that this process uses the folder now. */
  claim(url: string): void;
  release(): void;
};

export type FolderRefusal = { code: "RUNNING"; url: string } | { code: "FOREIGN"; found: string };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function runningIn(folder: string): Running | undefined {
  try {
    const running = JSON.parse(readFileSync(join(folder, runningFile), "utf8")) as Running;
    return running.pid !== process.pid && isAlive(running.pid) ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the folder of the local cloud's data, unless another cloud uses it or somebody else's files lie in it; both stay untouched. */
export function openDataFolder(folder: string, { empty }: { empty: boolean }): DataFolder | FolderRefusal {
  const running = runningIn(folder);
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
    claim: (url) =>
      writeFileSync(join(folder, runningFile), JSON.stringify({ pid: process.pid, url } satisfies Running)),
    release: () => rmSync(join(folder, runningFile), { force: true }),
  };
}
