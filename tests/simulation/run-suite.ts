import { spawn } from "node:child_process";
import path from "node:path";

export type SuiteRun = {
  readonly code: number | null;
  /** What it says for people: counts, seed, and every fault. */
  readonly report: string;
  readonly figures: readonly { readonly name: string; readonly value: number; readonly holds: boolean }[];
};

/** Runs suites as `npm run simulate` does, in a process of their own: twice as fast as inside the test runner. */
export function runSuite(...given: readonly string[]): Promise<SuiteRun> {
  const run = path.join(__dirname, "run.ts");
  const child = spawn(process.execPath, ["--import", "tsx", run, ...given], { stdio: ["ignore", "pipe", "pipe"] });
  let [figures, report] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (figures += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (report += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = figures.split("\n").filter((line) => line !== "");
      resolve({ code, report, figures: lines.map((line) => JSON.parse(line) as SuiteRun["figures"][number]) });
    });
  });
}

/** Fails with everything the suite said, so that a red run tells its seed and its story. */
export function expectSound({ code, report, figures }: SuiteRun): void {
  console.log(report);
  const broken = figures.filter(({ holds }) => !holds).map(({ name, value }) => `${name} is ${value}`);
  expect(code === 0 && figures.length > 0 ? broken : [...broken, report]).toEqual([]);
}
