import type { Programs } from "../world/function-program";
import { pairs, type Pair } from "../schedules/pairs";
import { runPair } from "../schedules/run-pair";
import type { SuiteReport } from "./suite-report";

export type InterleavingsOptions = {
  readonly programs: Programs;
  readonly seed: number;
  readonly schedulesMax: number;
  /** Two whole ticks of the clock meet in very many ways. */
  readonly clocksMax: number;
  readonly pairs?: readonly Pair[];
};

const conflictTimes = ["operation", "commit"] as const;

/** Every two calls that can meet on one order or one voucher, in every order of their requests, under both kinds of conflict. */
export async function interleavings(options: InterleavingsOptions): Promise<SuiteReport> {
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { pairs: 0, complete: 0, schedules: 0, repeated: 0, longestPair: 0 };
  for (const pair of options.pairs ?? pairs) {
    for (const conflictsAt of conflictTimes) {
      const isClocks = pair.one.name === "clock" && pair.other.name === "clock";
      const schedulesMax = isClocks ? options.clocksMax : options.schedulesMax;
      const report = await runPair(pair, { ...options, schedulesMax, conflictsAt });
      counts.pairs += 1;
      counts.complete += report.isComplete ? 1 : 0;
      counts.schedules += report.schedules;
      counts.repeated += report.repeated;
      counts.longestPair = Math.max(counts.longestPair, report.schedules);
      for (const [answer, times] of report.answers) answers.set(answer, (answers.get(answer) ?? 0) + times);
      faults.push(...report.faults);
    }
  }
  return { name: "all interleavings of two calls", seed: options.seed, counts, answers, faults };
}
