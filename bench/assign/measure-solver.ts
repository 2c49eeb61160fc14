import { munkres } from "munkres";
import { certificateFaults, pricedPairs } from "../../domain/matching/assignment/certificate-faults";
import {
  cheapestPairs,
  newStanding,
  type Market,
  type Standing,
} from "../../domain/matching/assignment/cheapest-pairs";
import { lowestPossible } from "../../domain/matching/assignment/lowest-possible";
import { median } from "../figure";
import { assignmentCases, costTable, marketOf, townOf, type AssignmentCase } from "./assignment-cases";
import { greedyCost } from "./greedy-pairs";

/** One solver at one case, in a process of its own. */
export type Measured = {
  /** Of the processor, median of the runs after the first five: the machine may be doing other things besides. */
  readonly cpuMs: number;
  readonly cost: number;
  /** What the process grew by from the built problem to its largest. */
  readonly memoryMb: number;
  /** The cost above the bound that the prices prove, and what speaks against pairs and prices; the own solver only. */
  readonly gap?: number;
  readonly faults?: number;
};

type Solver = () => Pick<Measured, "cost" | "gap" | "faults">;

const solvers: Readonly<Record<string, (which: AssignmentCase) => { run: () => unknown; judge: Solver }>> = {
  own: (which) => {
    const market = marketOf(which, townOf(which));
    let standing = newStanding(market);
    return {
      run: () => {
        standing = newStanding(market);
        for (const _ of cheapestPairs(market, standing));
      },
      judge: () => judged(market, standing),
    };
  },
  greedy: (which) => {
    const market = marketOf(which, townOf(which));
    let cost = 0;
    return { run: () => (cost = greedyCost(market)), judge: () => ({ cost }) };
  },
  munkres: (which) => {
    const table = costTable(townOf(which));
    let cost = 0;
    return {
      run: () => (cost = munkres(table).reduce((sum, [row, column]) => sum + (table[row]?.[column] ?? 0), 0)),
      judge: () => ({ cost }),
    };
  },
  "munkres-js": (which) => {
    const table = costTable(townOf(which));
    // It has no types, and no other name to be imported by.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a script without exports for import
    const munkresJs = require("munkres-js") as (costs: number[][]) => [number, number][];
    let cost = 0;
    return {
      run: () => (cost = munkresJs(table).reduce((sum, [row, column]) => sum + (table[row]?.[column] ?? 0), 0)),
      judge: () => ({ cost }),
    };
  },
};

function judged(market: Market, standing: Standing): Pick<Measured, "cost" | "gap" | "faults"> {
  const solution = pricedPairs(standing);
  const pairs = solution.pairs.reduce((sum, pair) => sum + pair.cost, 0);
  const empty = standing.orders.free.reduce((sum, free, order) => sum + free * (market.emptySlotPrices[order] ?? 0), 0);
  const cost = pairs + empty;
  const gap = cost - lowestPossible(market, standing.volunteers.dual);
  return { cost, gap, faults: certificateFaults(market, solution).length };
}

const warmUps = 5;

function measure(which: AssignmentCase, solver: string, repeats: number): Measured {
  const prepare = solvers[solver];
  if (prepare === undefined) throw new Error(`No solver ${solver}`);
  const { run, judge } = prepare(which);
  const before = process.memoryUsage.rss();
  const times = Array.from({ length: repeats }, () => {
    const startedAt = process.cpuUsage();
    run();
    return process.cpuUsage(startedAt).user / 1000;
  });
  const memoryMb = Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1_000_000;
  return { cpuMs: median(times.slice(Math.min(warmUps, repeats - 1))), memoryMb, ...judge() };
}

const [name, solver = "", repeats] = process.argv.slice(2);
const which = assignmentCases.find((one) => one.name === name);
if (which === undefined) throw new Error(`No case ${name}`);
process.stdout.write(JSON.stringify(measure(which, solver, Number(repeats))));
