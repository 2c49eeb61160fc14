import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installCrowd } from "../tests/harness/crowd";
import { grabRound, type GrabRound } from "../tests/harness/grab-round";
import { startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import { atLeast, atMost, endBench, exactly, median, printFigure } from "./figure";

const callers = 50;
const rounds = 50;
const updates = 400;
const warmUp = 50;

/** Winners and answers under a crowd, and the time of the write that decides, on a cloud that keeps everything on disk. */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "linlibang-bench-"));
  const test = await startTestCloud({ folder });
  try {
    const crowd = await installCrowd(test, callers, 12);
    const played: GrabRound[] = [];
    for (let round = 0; round < rounds; round += 1) played.push(await grabRound(test, crowd, round));
    printGrabs(played);
    printFigure(atMost("grab.conditionalUpdate.median", await conditionalUpdateMs(test), "ms", 3));
  } finally {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function printGrabs(played: readonly GrabRound[]): void {
  const answers = rounds * callers;
  const indefinite = played.flatMap((round) => round.indefinite).length;
  const seconds = played.reduce((sum, round) => sum + round.ms, 0) / 1000;
  const winners = played.map((round) => round.winners.length);
  printFigure(exactly("grab.winners.perRound.most", Math.max(...winners), "winners", 1));
  printFigure(exactly("grab.winners.perRound.least", Math.min(...winners), "winners", 1));
  printFigure(atLeast("grab.answers.definite", 100 * (1 - indefinite / answers), "% of answers", 99.5));
  printFigure(
    exactly(
      "grab.winnersRetry.succeeded",
      played.filter((round) => round.winnersRetrySucceeded).length,
      "rounds",
      rounds,
    ),
  );
  printFigure(atLeast("grab.perSecond", Math.round(answers / seconds), "grabs/s", 100));
}

/** The conditional write of a grab through the unmodified SDK, one after another, as the functions send it. */
async function conditionalUpdateMs({ cloud }: TestCloud): Promise<number> {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: "SCF",
    TENCENTCLOUD_REGION: "ap-shanghai",
    SCF_NAMESPACE: "local",
    TENCENTCLOUD_SECRETID: "a",
    TENCENTCLOUD_SECRETKEY: "b",
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
  });
  const { default: sdk } = await import("wx-server-sdk");
  sdk.init({ env: "local" });
  const database = sdk.database();
  await database.collection("accounts").add({ data: { _id: "bench", version: 0 } });
  const times: number[] = [];
  for (let version = 0; version < updates; version += 1) {
    const startedMs = performance.now();
    const answer = await database
      .collection("accounts")
      .where({ _id: "bench", version })
      .update({ data: { version: database.command.inc(1) } });
    times.push(performance.now() - startedMs);
    if ((answer as { stats: { updated: number } }).stats.updated !== 1)
      throw new Error("a conditional update did not happen");
  }
  return Number(median(times.slice(warmUp)).toFixed(2));
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
