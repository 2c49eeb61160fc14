import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "./open-database";
import { collectionsUnderLoad, writesUnderLoad } from "./writes-under-load";

const ROUNDS = 20;

/** Lets the writer work for a moment after its first acknowledgements, then ends it as a power switch would. */
async function writeAndKill(folder: string, acknowledged: string, round: number): Promise<void> {
  const run = "const [file, name, ...rest] = process.argv.slice(1); void require(file)[name](...rest);";
  const file = createRequire(__filename).resolve("./writes-under-load.ts");
  const writer = spawn(
    process.execPath,
    ["--import", "tsx", "--eval", run, file, writesUnderLoad.name, folder, acknowledged, String(round)],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let complaint = "";
  writer.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    writer.on("exit", (_, signal) => {
      resolve(signal);
    }),
  );
  const linesAtStart = existsSync(acknowledged) ? readFileSync(acknowledged, "utf8").split("\n").length : 0;
  for (let waited = 0; waited < 20_000; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (existsSync(acknowledged) && readFileSync(acknowledged, "utf8").split("\n").length > linesAtStart + 20) break;
  }
  await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
  writer.kill("SIGKILL");
  const signal = await ended;
  if (signal !== "SIGKILL") throw new Error(`the writer ended by itself: ${complaint}`);
}

test(`nothing acknowledged is lost when the process is killed ${ROUNDS} times under load`, async () => {
  const root = mkdtempSync(join(tmpdir(), "linlibang-kill-"));
  const folder = join(root, "data");
  const acknowledged = join(root, "acknowledged");
  let checked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await writeAndKill(folder, acknowledged, round);
    const engine = await openDatabase({
      folder,
      collections: collectionsUnderLoad,
      nowMs: Date.now,
      unindexedQueries: "refuse",
      conflictsAt: "operation",
    });
    const dump = await engine.dump();
    await engine.close();
    const ids = (name: string) => new Set(dump[name]?.map((document) => document["_id"]));
    const [plain, left, right] = [ids("plain"), ids("left"), ids("right")];
    // The last line may be half written; its write was not acknowledged to anyone.
    const lines = readFileSync(acknowledged, "utf8").split("\n").slice(0, -1);
    const gone = new Set(lines.filter((line) => line.startsWith("gone ")).map((line) => line.slice(5)));
    const kept = lines
      .filter((line) => line.startsWith("plain "))
      .map((line) => line.slice(6))
      .filter((id) => !gone.has(id));
    const pairs = lines.filter((line) => line.startsWith("pair ")).map((line) => line.slice(5));
    // The removal of every third row may have been on its way when the process died.
    expect(kept.filter((id) => !plain.has(id) && Number(id.split("-")[2]) % 3 !== 0)).toEqual([]);
    expect([...gone].filter((id) => plain.has(id))).toEqual([]);
    expect(pairs.filter((id) => !left.has(id) || !right.has(id))).toEqual([]);
    expect([...left].sort()).toEqual([...right].sort());
    checked += lines.length;
  }
  expect(checked).toBeGreaterThan(ROUNDS * 50);
  rmSync(root, { recursive: true, force: true });
}, 120_000);
