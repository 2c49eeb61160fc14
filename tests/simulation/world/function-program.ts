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

export type Programs = Readonly<Record<FunctionName, FunctionProgram>>;
export type FunctionName = "api" | "clock" | "setup";

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

export const bundleText = (name: FunctionName): string =>
  readFileSync(path.join(builtFunctions, name, "index.js"), "utf8");

/** The functions as they were built; `edit` may put a mistake into one of them. */
export function builtPrograms(edit: (name: FunctionName, source: string) => string = (_, source) => source): Programs {
  const program = (name: FunctionName): FunctionProgram =>
    compileProgram(edit(name, bundleText(name)), `${name}/index.js`);
  return { api: program("api"), clock: program("clock"), setup: program("setup") };
}
