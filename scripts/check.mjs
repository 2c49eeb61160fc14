import { ensureDependencies } from "./ensure-dependencies.mjs";
import { runNode } from "./run-node.mjs";
import { bold, green, red, say } from "./say.mjs";

const atOnce = 2;

const typeScript = (project) => [
  "node_modules/typescript/bin/tsc",
  ["-p", project, "--incremental", "--tsBuildInfoFile", `.cache/${project}.buildinfo`],
];

// The slowest first, so that the two lanes end together.
const checks = {
  lint: ["node_modules/eslint/bin/eslint.js", ["."]],
  types: typeScript("tsconfig.json"),
  "types of the pure rooms": typeScript("tsconfig.pure.json"),
  format: [
    "node_modules/prettier/bin/prettier.cjs",
    ["--check", "--log-level", "warn", "--cache", "--cache-location", ".cache/prettier", "."],
  ],
  imports: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.cjs", "."]],
  "unused code": ["node_modules/knip/bin/knip.js", ["--no-progress"]],
};

const asked = process.argv.slice(2);
const chosen = Object.keys(checks).filter((name) => asked.length === 0 || asked.includes(name));

async function runCheck(name) {
  const startedAtMs = Date.now();
  const { code, output } = await runNode(...checks[name]);
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  if (code !== 0) process.stderr.write(`\n${bold(name)}\n${output.trim()}\n`);
  process.stderr.write(`${code === 0 ? green("✓") : red("✗")} ${name} (${seconds} s)\n`);
  return { name, failed: code !== 0 };
}

async function runLane(waiting, results) {
  for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runCheck(name));
}

await ensureDependencies();
const waiting = [...chosen];
const results = [];
await Promise.all(Array.from({ length: atOnce }, () => runLane(waiting, results)));
const failed = results.filter((result) => result.failed).map((result) => result.name);
if (chosen.length === 0) {
  say(red("没有这个检查。"), `Known checks: ${Object.keys(checks).join(", ")}.`);
  process.exit(1);
}
if (failed.length > 0) {
  say(red(`\n没有通过：${failed.join("、")}。`), `Failed: ${failed.join(", ")}. Try npm run fix.`);
  process.exit(1);
}
say(green(`\n${results.length} 项检查全部通过。`), "All checks passed.");
