import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modulePath = pathToFileURL(resolve(__dirname, "with-lock.mjs")).href;
const locks = resolve(__dirname, "../.cache/locks");
const name = `test-${process.pid}`;
const lock = join(locks, `${name}.lock`);
const diary = join(tmpdir(), `linlibang-${name}.log`);

const clean = () => [lock, `${lock}.breaking`, diary].forEach((path) => rmSync(path, { force: true }));
beforeEach(clean);
afterEach(clean);

/** A process that takes the lock, writes when it came in and when it went out, and stays in between. */
function holder(mark: string, stayMs: number): Promise<number | null> {
  const program = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(modulePath)};
    await withLock(${JSON.stringify(name)}, async () => {
      appendFileSync(${JSON.stringify(diary)}, "in ${mark}\\n");
      await new Promise((resolve) => setTimeout(resolve, ${stayMs}));
      appendFileSync(${JSON.stringify(diary)}, "out ${mark}\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
  return new Promise((done) => child.on("exit", done));
}

const written = () => readFileSync(diary, "utf8").trim().split("\n");

function leaveLockBehind(pid: number, ageSeconds: number): void {
  mkdirSync(locks, { recursive: true });
  writeFileSync(lock, String(pid));
  const then = new Date(Date.now() - ageSeconds * 1000);
  utimesSync(lock, then, then);
}

const deadProcess = 2 ** 30;

describe("When several processes want the same build", () => {
  it("lets them in one after the other and leaves nothing behind", async () => {
    await Promise.all([holder("a", 300), holder("b", 300), holder("c", 300)]);
    const lines = written();
    expect(lines).toHaveLength(6);
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]!.replace("in", "out"));
    expect(existsSync(lock)).toBe(false);
  });

  it("takes over the lock of a process that died, even when two wait for it", async () => {
    leaveLockBehind(deadProcess, 5);
    await Promise.all([holder("a", 200), holder("b", 200)]);
    const lines = written();
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(lines[0]!.replace("in", "out"));
  });

  it("takes over an old lock although its process number lives again", async () => {
    leaveLockBehind(process.pid, 120);
    expect(await holder("a", 10)).toBe(0);
    expect(written()).toEqual(["in a", "out a"]);
  });

  it("waits while a living process holds it", async () => {
    leaveLockBehind(process.pid, 5);
    const waiting = holder("a", 10);
    await new Promise((done) => setTimeout(done, 1000));
    expect(existsSync(diary)).toBe(false);
    rmSync(lock);
    await waiting;
    expect(written()).toEqual(["in a", "out a"]);
  });
});
