import type { ConflictsAt } from "../../../localcloud/database/transaction";
import type { Programs } from "../world/function-program";
import { pairs, type Pair } from "../schedules/pairs";
import { runPair, setStage, type Stage } from "../schedules/run-pair";
import { unlimited, type Allowance } from "./allowance";
import type { SuiteReport } from "./suite-report";

export type InterleavingsOptions = {
  readonly programs: Programs;
  readonly seed: number;
  /** Schedules of two calls of people, with conflicts told at the write that meets them. */
  readonly schedulesMax: number;
  /** A whole tick of the clock meets a call in very many ways, and another tick in yet more. */
  readonly clockMax: number;
  /** The same pairs again, with conflicts told only at the commit. */
  readonly lateConflictsMax: number;
  /** Only the pairs of these scenes. */
  readonly only?: readonly string[];
  readonly allowance?: Allowance;
};

/** Every two calls that can meet on one order or one voucher, in every order of their requests, under both kinds of conflict. */
export async function interleavings(options: InterleavingsOptions): Promise<SuiteReport> {
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { pairs: 0, completePairs: 0, pairsWithoutClock: 0, schedules: 0, repeated: 0, longestPair: 0 };
  const stages = new Map<string, Stage>();
  const { allowance = unlimited, only } = options;
  const play = async (pair: Pair, conflictsAt: ConflictsAt, schedulesMax: number, share: Allowance) => {
    if (!stages.has(`${pair.scene} ${conflictsAt}`)) forgetOthers(stages, pair.scene);
    const stage =
      stages.get(`${pair.scene} ${conflictsAt}`) ?? (await setStage({ ...options, conflictsAt }, pair.scene));
    stages.set(`${pair.scene} ${conflictsAt}`, stage);
    const report = await runPair(pair, stage, { schedulesMax, allowance: share });
    counts.schedules += report.schedules;
    counts.repeated += report.repeated;
    counts.longestPair = Math.max(counts.longestPair, report.schedules);
    for (const [answer, times] of report.answers) answers.set(answer, (answers.get(answer) ?? 0) + times);
    faults.push(...report.faults);
    return report.isComplete;
  };
  const chosen = pairs.filter(({ scene }) => only === undefined || only.includes(scene));
  for (const pair of chosen) {
    const share = allowance.shareOf(chosen.length - counts.pairs);
    const clocks = [pair.one, pair.other].filter(({ name }) => name === "clock").length;
    const schedulesMax = [options.schedulesMax, options.clockMax, options.clockMax / 2][clocks] ?? 1;
    counts.pairs += 1;
    counts.pairsWithoutClock += clocks === 0 ? 1 : 0;
    counts.completePairs += (await play(pair, "operation", schedulesMax, share)) ? 1 : 0;
    await play(pair, "commit", Math.min(schedulesMax, options.lateConflictsMax), share);
  }
  if (counts.completePairs < counts.pairsWithoutClock && !allowance.isUp())
    faults.push("two calls of people were not gone through completely");
  return { name: "all interleavings of two calls", seed: options.seed, counts, answers, faults };
}

/** The pairs of a scene come one after the other, and a stage holds a whole village. */
function forgetOthers(stages: Map<string, Stage>, scene: string): void {
  for (const name of stages.keys()) if (!name.startsWith(`${scene} `)) stages.delete(name);
}
