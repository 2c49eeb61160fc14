import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { ensureBrowser } from "./find-browser.mjs";
import { inProject } from "./project-root.mjs";
import { runNode } from "./run-node.mjs";
import { green, red, say } from "./say.mjs";

// What starts browsers or whole mini-programs runs alone; two at once on two cores would measure each other.
const together = ["domain", "cloud", "localcloud", "phone", "security", "simulation"];
const alone = ["weapp", "journeys"];

const needs = {
  domain: [],
  phone: [],
  cloud: ["functions"],
  localcloud: ["functions"],
  security: ["functions"],
  simulation: ["functions"],
  weapp: ["functions", "weapp"],
  journeys: ["functions", "console", "h5"],
};

/** What was asked: `--selectProjects a b` chooses projects, everything else goes to jest as it is. */
function readArguments(given) {
  const at = given.indexOf("--selectProjects");
  // The simulation is the long run and has a command of its own (`npm run simulate`); here it runs when it is named.
  if (at === -1) return { projects: Object.keys(needs).filter((name) => name !== "simulation"), rest: given };
  const afterNames = given.findIndex((word, index) => index > at && word.startsWith("-"));
  const end = afterNames === -1 ? given.length : afterNames;
  return { projects: given.slice(at + 1, end), rest: [...given.slice(0, at), ...given.slice(end)] };
}

async function runJest(projects, workers, rest, env) {
  const results = inProject(".cache", "test-results", `${projects.join("-")}.json`);
  rmSync(results, { force: true });
  const { code } = await runNode(
    "node_modules/jest/bin/jest.js",
    [...rest, "--selectProjects", ...projects, "--maxWorkers", String(workers), "--json", "--outputFile", results],
    { show: true, env },
  );
  try {
    return { code, ...JSON.parse(readFileSync(results, "utf8")) };
  } catch {
    return { code: code || 1, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

const { projects, rest } = readArguments(process.argv.slice(2));
const unknown = projects.filter((name) => !(name in needs));
if (unknown.length > 0 || projects.length === 0) {
  say(red(`没有叫 ${unknown.join("、")} 的测试组。`), `Known projects: ${Object.keys(needs).join(", ")}.`);
  process.exit(1);
}

await ensureDependencies();
mkdirSync(inProject(".cache", "test-results"), { recursive: true });
const browser = projects.includes("journeys") ? await ensureBrowser() : undefined;
const builds = [...new Set(projects.flatMap((name) => needs[name]))];
if (!(await ensureBuilds(builds))) {
  process.stdout.write("0 passed, 1 failed\n");
  process.exit(1);
}

const env = browser ? { LINLIBANG_BROWSER: browser } : {};
const runs = [];
for (const [group, workers] of [
  [together, 2],
  [alone, 1],
]) {
  const chosen = group.filter((name) => projects.includes(name));
  if (chosen.length > 0) runs.push(await runJest(chosen, workers, rest, env));
}

const sum = (field) => runs.reduce((total, run) => total + (run[field] ?? 0), 0);
// A file that could not even be loaded holds tests that did not pass; so does a run that ended badly by itself.
const broken = sum("numRuntimeErrorTestSuites");
const endedBadly = runs.some((run) => run.code !== 0);
const failed = Math.max(sum("numFailedTests") + broken, endedBadly ? 1 : 0);
const skipped = sum("numPendingTests") + sum("numTodoTests");
const passed = sum("numPassedTests");
if (failed === 0 && passed > 0) say(green("测试全部通过。"), "All tests passed.");
else say(red("有测试没有通过，原因在上面。"), "Some tests failed, see above.");
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
