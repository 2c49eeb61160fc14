import { playVillage } from "../commands/play-village";
import type { Programs } from "../world/function-program";
import { unlimited, type Allowance } from "./allowance";
import type { SuiteReport } from "./suite-report";

export type CommandsOptions = {
  readonly programs: Programs;
  readonly seed: number;
  readonly commands: number;
  readonly allowance?: Allowance;
};

/** One village lives for so long; the next begins with the next seed. */
const commandsEach = 200;

/** Random commands of everybody, repeated, lost, cut and uncertain, with every invariant checked after each. */
export async function commands({
  programs,
  seed,
  commands: wanted,
  allowance = unlimited,
}: CommandsOptions): Promise<SuiteReport> {
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts: Record<string, number> = { villages: 0 };
  const isGoingOn = () => (counts["commands"] ?? 0) < wanted && faults.length === 0 && !allowance.isUp();
  for (let village = 0; isGoingOn(); village += 1) {
    const conflictsAt = village % 2 === 0 ? "operation" : "commit";
    const report = await playVillage({ programs, seed: seed + village, commands: commandsEach, conflictsAt });
    counts["villages"] = village + 1;
    for (const [what, count] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + count;
    for (const [answer, times] of report.answers) answers.set(answer, (answers.get(answer) ?? 0) + times);
    faults.push(...report.faults.map((fault) => `village of seed ${seed + village}: ${fault}`));
  }
  return { name: "random commands", seed, counts, answers, faults };
}
