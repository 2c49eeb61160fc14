import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { assignmentCases, type AssignmentCase } from "./assign/assignment-cases";
import type { Measured } from "./assign/measure-solver";
import { atLeast, atMost, endBench, exactly, printFigure } from "./figure";

const isLong = process.argv.includes("--long");
const round = (value: number): number => Math.round(value * 10) / 10;

/** How often the solvers are run; munkres-js needs long and is left to `--long`. */
const dense = { own: 25, munkres: 8, greedy: 3 };
const sparse = { own: 11, greedy: 3 };

/** What is asked, in milliseconds of the processor or as often as fast as munkres. */
const targets: Readonly<Record<string, { readonly most?: number; readonly timesMunkres?: number }>> = {
  "dense 500": { timesMunkres: 1 },
  "dense 1000": { most: 130, timesMunkres: 5 },
  "dense 2000": { timesMunkres: 5 },
  "sparse 1k x 2k": { most: 10 },
  "sparse 10k x 20k": { most: 25 },
  "sparse 10k x 10k": { most: 450 },
  "sparse 20k x 10k": { most: 750 },
};

async function measured(which: AssignmentCase, solver: string, repeats: number): Promise<Measured> {
  const script = path.resolve(__dirname, "assign/measure-solver.ts");
  const args = ["--import", "tsx", script, which.name, solver, String(repeats)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Measured;
}

async function compare(which: AssignmentCase): Promise<void> {
  const name = `assign ${which.name}`;
  const own = await measured(which, "own", which.nearest === undefined ? dense.own : sparse.own);
  const { most = 600, timesMunkres } = targets[which.name] ?? {};
  printFigure(atMost(`${name}: gap to the optimum`, own.gap ?? Number.NaN, "m", 0));
  printFigure(exactly(`${name}: faults of the certificate`, own.faults ?? Number.NaN, "faults", 0));
  printFigure(atMost(`${name}: memory`, round(own.memoryMb), "MB", 300));
  printFigure(atMost(`${name}: time`, round(own.cpuMs), "ms", most));
  const greedy = await measured(which, "greedy", (which.nearest === undefined ? dense : sparse).greedy);
  const more = 100 * (greedy.cost / own.cost - 1);
  printFigure(atLeast(`${name}: greedy (${round(greedy.cpuMs)} ms) costs more by`, round(more), "%", 0));
  if (timesMunkres === undefined) return;
  const munkres = await measured(which, "munkres", which.orders > 1000 ? 2 : dense.munkres);
  const times = munkres.cpuMs / own.cpuMs;
  const both = `${round(own.cpuMs)} ms beside ${round(munkres.cpuMs)} ms`;
  printFigure(exactly(`${name}: cost beside munkres`, own.cost - munkres.cost, "m", 0));
  printFigure(atLeast(`${name}: as fast as munkres (${both})`, round(times), "times", timesMunkres));
  if (!isLong || which.orders > 500) return;
  const old = await measured(which, "munkres-js", 1);
  printFigure(exactly(`${name}: cost beside munkres-js`, own.cost - old.cost, "m", 0));
  printFigure(atLeast(`${name}: as fast as munkres-js`, round(old.cpuMs / own.cpuMs), "times", 100));
}

async function compareAll(): Promise<void> {
  for (const which of assignmentCases) await compare(which);
  endBench();
}

void compareAll();
