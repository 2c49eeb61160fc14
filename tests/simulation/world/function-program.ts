import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** What a built function finds around itself; everything else is this machine's own. */
export type Surroundings = {
  readonly require: (name: string) => unknown;
  readonly Date: DateConstructor;
  readonly Math: Math;
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  readonly performance: { now(): number };
  readonly console: Pick<Console, "log" | "error">;
  readonly process: { readonly env: Readonly<Record<string, string>> };
};

export type FunctionMain = (event: unknown, context?: unknown) => Promise<unknown>;

/** A built cloud function that can be started any number of times, each with a memory of its own. */
export type FunctionProgram = (surroundings: Surroundings) => FunctionMain;

/**
 * `clock:` and a job is the clock with that job alone: what meets a call in it can be gone through completely, which a
 * whole tick of thirty jobs and more cannot.
 */
export type FunctionName = "api" | "clock" | "setup" | `clock:${string}`;
export type Programs = (name: FunctionName) => FunctionProgram;

const names = ["require", "Date", "Math", "setTimeout", "clearTimeout", "performance", "console", "process"] as const;

/** Compiles a bundle whose module variables are its surroundings: the very file that is deployed, in a simulated world. */
export function compileProgram(source: string, filename: string): FunctionProgram {
  const wrapped = `(function (module, exports, __filename, ${names.join(", ")}) {${source}\n})`;
  const start = new vm.Script(wrapped, { filename }).runInThisContext() as (...given: unknown[]) => void;
  return (surroundings) => {
    const module = { exports: {} as { main?: FunctionMain } };
    start(module, module.exports, path.resolve(filename), ...names.map((name) => surroundings[name]));
    if (module.exports.main === undefined) throw new Error(`${filename} exports no main`);
    return module.exports.main;
  };
}

const builtFunctions = path.resolve(__dirname, "../../../dist/cloudfunctions");

type Built = "api" | "clock" | "setup";

const bundleText = (name: Built): string => readFileSync(path.join(builtFunctions, name, "index.js"), "utf8");

/** The functions as they were built; `edit` may put a mistake into one of them. */
export function builtPrograms(edit: (name: Built, source: string) => string = (_, source) => source): Programs {
  const known = new Map<FunctionName, FunctionProgram>();
  return (name) => {
    const [built, job] = name.split(":") as [Built, string?];
    const source = edit(built, bundleText(built));
    const program = known.get(name) ?? compileProgram(job === undefined ? source : withJob(source, job), `${built}.js`);
    known.set(name, program);
    return program;
  };
}

const allJobs = "runJobs(jobs, ";

function withJob(source: string, job: string): string {
  if (!source.includes(allJobs) || !source.includes(`name: "${job}"`)) throw new Error(`the clock has no job ${job}`);
  return source.replace(allJobs, `runJobs(jobs.filter((one) => one.name === "${job}"), `);
}
