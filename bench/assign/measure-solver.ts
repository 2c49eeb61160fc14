import { munkres } from "munkres";
import { certificateFaults, pricedPairs } from "../../domain/matching/assignment/certificate-faults";
import { cheapestPairs } from "../../domain/matching/assignment/cheapest-pairs";
import { lowestPossible } from "../../domain/matching/assignment/lowest-possible";
import { newStanding, type Market, type Standing } from "../../domain/matching/assignment/market";
import { median } from "../figure";
import { assignmentCases, costTable, marketOf, townsOf, type AssignmentCase } from "./assignment-cases";
import type { Town } from "./clustered-town";
import { greedyCost } from "./greedy-pairs";

/** One solver at one case, in a process of its own: means of its towns. */
export type Measured = {
  /** Of the processor, median of the runs once V8 has compiled: the machine may be doing other things besides. */
  readonly cpuMs: number;
  readonly cost: number;
  /** What the process grew by from the built problems to its largest. */
  readonly memoryMb: number;
  /** The cost above the bound that the prices prove, and what speaks against pairs and prices; the own solver only. */
  readonly gap?: number;
  readonly faults?: number;
};

type Judged = Pick<Measured, "cost" | "gap" | "faults">;
type Prepared = { readonly run: () => void; readonly judge: () => Judged };

const solvers: Readonly<Record<string, (which: AssignmentCase, town: Town) => Prepared>> = {
  own: (which, town) => {
    const market = marketOf(which, town);
    let standing = newStanding(market);
    return {
      run: () => {
        standing = newStanding(market);
        for (const _ of cheapestPairs(market, standing));
      },
      judge: () => judged(market, standing),
    };
  },
  greedy: (which, town) => {
    const market = marketOf(which, town);
    let cost = 0;
    return { run: () => (cost = greedyCost(market)), judge: () => ({ cost }) };
  },
  munkres: (_, town) => byTable(town, munkres),
  "munkres-js": (_, town) => {
    // It has no types, and no other name to be imported by.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a script without exports for import
    return byTable(town, require("munkres-js") as (costs: number[][]) => [number, number][]);
  },
};

function byTable(town: Town, solve: (costs: number[][]) => readonly (readonly [number, number])[]): Prepared {
  const table = costTable(town);
  let cost = 0;
  return {
    run: () => (cost = solve(table).reduce((sum, [row, column]) => sum + (table[row]?.[column] ?? 0), 0)),
    judge: () => ({ cost }),
  };
}

function judged(market: Market, standing: Standing): Judged {
  const solution = pricedPairs(standing);
  const pairs = solution.pairs.reduce((sum, pair) => sum + pair.cost, 0);
  const empty = standing.orders.free.reduce((sum, free, order) => sum + free * (market.emptySlotPrices[order] ?? 0), 0);
  const cost = pairs + empty;
  const gap = cost - lowestPossible(market, standing.volunteers.dual);
  return { cost, gap, faults: certificateFaults(market, solution).length };
}

function cpuMsOf(run: () => void): number {
  const startedAt = process.cpuUsage();
  run();
  const { system, user } = process.cpuUsage(startedAt);
  return (system + user) / 1000;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(which: AssignmentCase, solver: string, repeats: number, warmUps: number): Measured {
  const prepare = solvers[solver];
  if (prepare === undefined) throw new Error(`No solver ${solver}`);
  const prepared = townsOf(which).map((town) => prepare(which, town));
  const before = process.memoryUsage.rss();
  for (let runs = 0; runs < warmUps; runs++) prepared[runs % prepared.length]?.run();
  const cpuMs = prepared.map(({ run }) => median(Array.from({ length: repeats }, () => cpuMsOf(run))));
  const memoryMb = Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1_000_000;
  const answers = prepared.map(({ judge }) => judge());
  const meanOf = (name: keyof Judged) => mean(answers.map((answer) => answer[name] ?? Number.NaN));
  return { cpuMs: mean(cpuMs), memoryMb, cost: meanOf("cost"), gap: meanOf("gap"), faults: meanOf("faults") };
}

const [name, solver = "", repeats, warmUps] = process.argv.slice(2);
const which = assignmentCases.find((one) => one.name === name);
if (which === undefined) throw new Error(`No case ${name}`);
process.stdout.write(JSON.stringify(measure(which, solver, Number(repeats), Number(warmUps))));
