import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";
import { fewExamples } from "./few-examples.mjs";
import { openCollection } from "./open-collection.mjs";

/*
 * Runs the tests of the rules for Stryker, all in one process. Jest opens a fresh world for every test file and every
 * change, which takes a second each; rules have no state, so here they are loaded once and a change takes milliseconds.
 */

const requireInstalled = createRequire(import.meta.url);
const ending = ".test.ts";

// Stryker's TestStatus.
const held = 0;
const failed = 1;

/** The one object through which the changed code asks which change is on, and says which places it passed. */
const switches = (globalThis.__stryker__ ??= {});

/** A test file, or all of them in a folder and below. */
const testFilesIn = (place) =>
  place.endsWith(ending)
    ? [place]
    : readdirSync(place, { recursive: true })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(place, name));

async function compile({ tests, withoutTests }) {
  const files = tests
    .flatMap(testFilesIn)
    .filter((file) => !withoutTests.includes(file))
    .map((file) => JSON.stringify(`./${file}`));
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `load(${file}, () => require(${file}));`).join("\n"),
      resolveDir: process.cwd(),
    },
    // Stryker has moved to its changed copy since esbuild was loaded.
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
  return new Script(`(function (require, load, describe, it, test, expect) {${outputFiles[0].text}\n})`);
}

const questionsBetweenLooks = 16_384;
let activeId;
let questions = 0;
let cpuAtStart = process.cpuUsage();
let cpuMsMax = Infinity;
let isEndless = false;
const spentCpuMs = () => {
  const { system, user } = process.cpuUsage(cpuAtStart);
  return (system + user) / 1_000;
};

// The code asks at every place that could be changed whether that change is on. While one is, an answer can be refused,
// which ends any loop that goes through the rules: no process has to be killed and warmed up again.
Object.defineProperty(switches, "activeMutant", {
  get: () => {
    questions += 1;
    if (activeId !== undefined && questions % questionsBetweenLooks === 0 && spentCpuMs() > cpuMsMax) {
      isEndless = true;
      throw new Error("does not come to an end");
    }
    return activeId;
  },
  set: (id) => {
    activeId = id;
  },
});

/** A test counts as endless when it takes so much longer than it does without any change, whatever else the machine does. */
const endlessCpuMs = (usualCpuMs) => 2_000 + 5 * usualCpuMs;

/** One run of a test: null when it holds, else what it says. */
async function failureOf({ id, run }, usualCpuMs) {
  switches.currentTestId = id;
  cpuAtStart = process.cpuUsage();
  cpuMsMax = endlessCpuMs(usualCpuMs);
  try {
    await run();
    return null;
  } catch (failure) {
    return String(failure?.message ?? failure);
  } finally {
    switches.currentTestId = undefined;
  }
}

function makeRunner({ rules }) {
  const examples = fewExamples(rules.examplesMax ?? Infinity);
  const require = (name) => (name === "fast-check" ? examples : requireInstalled(name));
  let script;
  let tests;
  /** What each test takes of the processor without a change. */
  const usualCpuMs = new Map();

  const reload = () => {
    const { collected, load, globals } = openCollection();
    const { describe, it, expect } = globals;
    script.runInThisContext()(require, load, describe, it, it, expect);
    tests = collected;
  };

  /** Every test once without a change. */
  async function runAll() {
    reload();
    const results = [];
    for (const test of tests) {
      const failureMessage = await failureOf(test, Infinity);
      usualCpuMs.set(test.id, spentCpuMs());
      const told = { id: test.id, name: test.id, timeSpentMs: usualCpuMs.get(test.id) };
      results.push(failureMessage === null ? { ...told, status: held } : { ...told, status: failed, failureMessage });
    }
    return results;
  }

  /** Any one test that fails is enough: the quick ones are asked first. */
  const quickFirst = (asked) => [...asked].sort((one, other) => usualCpuMs.get(one.id) - usualCpuMs.get(other.id));

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      script = await compile(rules);
    },

    async dryRun() {
      switches.mutantCoverage = { static: {}, perTest: {} };
      return { status: "complete", tests: await runAll(), mutantCoverage: switches.mutantCoverage };
    },

    async mutantRun({ activeMutant, hitLimit, mutantActivation, reloadEnvironment, testFilter }) {
      // Of several processes only the first made the dry run.
      if (usualCpuMs.size === 0) await runAll();
      Object.assign(switches, { hitLimit, hitCount: 0 });
      isEndless = false;
      switches.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      if (reloadEnvironment) reload();
      switches.activeMutant = activeMutant.id;
      const asked = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
      try {
        for (const [at, test] of quickFirst(asked).entries()) {
          const failureMessage = await failureOf(test, usualCpuMs.get(test.id));
          if (isEndless || switches.hitCount > hitLimit)
            return { status: "timeout", reason: "does not come to an end" };
          if (failureMessage !== null)
            return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests: at + 1 };
        }
        return { status: "survived", nrOfTests: asked.length };
      } finally {
        switches.activeMutant = undefined;
      }
    },
  };
}
makeRunner.inject = ["options"];

export const strykerPlugins = [{ kind: "TestRunner", name: "rules", factory: makeRunner }];
export const strykerValidationSchema = {
  properties: { rules: { type: "object" } },
};
