import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OWNER = "owner.json";

export type Ownership = { release(): void } | { readonly ownedBy: number };

/** Notes that this process uses the folder. A note left by a process that died does not count. */
export function claimOwnership(folder: string): Ownership {
  const note = join(folder, OWNER);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(note, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), { flag: "wx" });
      return { release: () => rmSync(note, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const pid = livingOwner(note);
    if (pid !== null || attempt === 3) return { ownedBy: pid ?? 0 };
    rmSync(note, { force: true });
  }
}

function livingOwner(note: string): number | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(note, "utf8")) as { pid: number; startedAt: string | null };
    process.kill(pid, 0);
    return startOf(pid) === startedAt ? pid : null;
  } catch (error) {
    // EPERM means that the process lives but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === "EPERM" ? -1 : null;
  }
}

/** When a process started, where the system tells it: process numbers are used again after a restart. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
