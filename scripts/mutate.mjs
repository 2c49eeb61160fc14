import { relative } from "node:path";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { inProject } from "./project-root.mjs";
import { bold, green, red, say } from "./say.mjs";

/** The rules of each set, where their tests lie, and the share of the changes to the rules that those must notice. */
const sets = {
  money: { rules: ["domain/points/**/*"], tests: ["domain/points"], neededPercent: 95 },
  mall: {
    rules: ["domain/mall/**/*"],
    tests: ["domain/mall"],
    // Plays a whole shop and takes longer than all others together: what it would notice, they must.
    withoutTests: ["domain/mall/mall-invariants.test.ts"],
    neededPercent: 95,
  },
  permission: {
    rules: [
      "domain/people/{consent,deleted-person,held-roles,mask,mask-text,may-call,reveal-budget,role,say-my-data}",
      "domain/areas/{ancestors-of,community-of,is-within,rough-point}",
      "domain/orders/{contact-disclosure,order-relation}",
      // The same request twice, and too many of them.
      "cloudfunctions/api/{body-hash,rate-limit}",
    ],
    tests: [
      "domain/people",
      "domain/areas",
      "domain/orders/contact-disclosure.test.ts",
      "domain/orders/order-relation.test.ts",
      "cloudfunctions/api/body-hash.test.ts",
      "cloudfunctions/api/rate-limit.test.ts",
    ],
    neededPercent: 95,
  },
  matching: {
    rules: ["domain/matching/**/*", "domain/people/{barred,day-notices,familiar,free-cells,is-minor,recent-work}"],
    tests: ["domain/matching", "domain/people"],
    // Thousands of examples prove the solver; to notice a change some hundreds must do.
    examplesMax: 300,
    neededPercent: 90,
  },
};
const notRules = ["!**/*.test.ts", "!**/*-builders.ts"];

const withStatus = (results, ...statuses) => results.filter(({ status }) => statuses.includes(status));

/** A mutant is noticed when a test fails or never ends; one that no test reaches counts as missed. */
function scoreOf(results) {
  const noticed = withStatus(results, "Killed", "Timeout").length;
  const missed = withStatus(results, "Survived", "NoCoverage").length;
  return { noticed, all: noticed + missed, percent: (100 * noticed) / (noticed + missed) };
}

const oneLine = (text) => text.replace(/\s+/g, " ").slice(0, 100);

function printMissed(results) {
  for (const { fileName, location, mutatorName, replacement, status } of withStatus(
    results,
    "Survived",
    "NoCoverage",
  )) {
    const { line, column } = location.start;
    const unreached = status === "NoCoverage" ? " (no test reaches it)" : "";
    process.stdout.write(
      `${relative(inProject(), fileName)}:${line}:${column} ${mutatorName} → ${oneLine(replacement ?? "")}${unreached}\n`,
    );
  }
}

async function runSet(name, more) {
  // Only now is it certain to be installed.
  const { Stryker } = await import("@stryker-mutator/core");
  const { rules, tests, withoutTests = [], examplesMax, neededPercent } = sets[name];
  process.stderr.write(`\n${bold(name)}\n`);
  const results = await new Stryker({
    mutate: [...rules.map((rule) => `${rule}.ts`), ...notRules],
    plugins: ["./scripts/mutation/rules-runner.mjs"],
    testRunner: "rules",
    rules: { tests, withoutTests, examplesMax },
    jsonReporter: { fileName: `.cache/mutation/${name}-report.json` },
    ...more,
  }).runMutationTest();
  printMissed(results);
  const { noticed, all, percent } = scoreOf(results);
  const holds = percent >= neededPercent;
  const ignored = withStatus(results, "Ignored").length;
  const unrun = results.length - all - ignored;
  process.stdout.write(
    `${holds ? green("✓") : red("✗")} ${name}: ${noticed} of ${all} changes noticed, ${percent.toFixed(2)} % ` +
      `(needed ${neededPercent} %)${ignored > 0 ? `; ${ignored} left out with a reason` : ""}${unrun > 0 ? `; ${unrun} could not be run` : ""}\n`,
  );
  return holds;
}

const [asked, ...rest] = process.argv.slice(2);
const names = asked ? [asked] : Object.keys(sets);
if (!names.every((name) => name in sets)) {
  say(red(`没有叫 ${asked} 的一组规则。`), `Known sets: ${Object.keys(sets).join(", ")}.`);
  process.exit(1);
}
await ensureDependencies();
let allHold = true;
// `-- money domain/points/award.ts` looks at one file of the set, `domain/points/award.ts:60-80` at some lines of it.
for (const name of names)
  allHold = (await runSet(name, rest.length > 0 ? { mutate: [...rest, ...notRules] } : {})) && allHold;
process.exitCode = allHold ? 0 : 1;
