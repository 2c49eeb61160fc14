import { buildSync } from "esbuild";
import { join } from "node:path";

let program: string | undefined;

/** The worker's program as one piece of JavaScript: worker threads do not pass through the loaders that run this project's TypeScript. */
export function workerProgram(): string {
  program ??= buildSync({
    entryPoints: [join(__dirname, "function-worker.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  }).outputFiles[0]?.text;
  if (program === undefined) throw new Error("the worker program could not be built");
  return program;
}
