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

/** More than this of the processor, whatever else it does, and a test counts as endless. */
const cpuMsMax = 5_000;
const hitsBetweenLooks = 16_384;
let hits = 0;
let cpuAtStart = process.cpuUsage();
const spentCpuMs = () => {
  const { system, user } = process.cpuUsage(cpuAtStart);
  return (system + user) / 1_000;
};

// The changed code counts how often it passes its changed place, and ends by itself when that is too often.
Object.defineProperty(switches, "hitCount", {
  get: () => hits,
  set: (count) => {
    hits = count;
    if (count % hitsBetweenLooks === 0 && count > 0 && spentCpuMs() > cpuMsMax) switches.hitLimit = 0;
  },
});

const isEndless = () => switches.hitLimit !== undefined && hits > switches.hitLimit;

/** One run of a test: null when it holds, else what it says. */
async function failureOf({ id, run }) {
  switches.currentTestId = id;
  cpuAtStart = process.cpuUsage();
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
  /** How long each test took when it last ran: the quick ones are asked first, for any one that fails is enough. */
  const spentMs = new Map();

  const reload = () => {
    const { collected, load, globals } = openCollection();
    const { describe, it, expect } = globals;
    script.runInThisContext()(require, load, describe, it, it, expect);
    tests = collected;
  };

  const timed = async (test) => {
    const startedAtMs = performance.now();
    const failureMessage = await failureOf(test);
    spentMs.set(test.id, Math.max(spentMs.get(test.id) ?? 0, performance.now() - startedAtMs));
    return failureMessage;
  };

  const quickFirst = (asked) =>
    [...asked].sort((one, other) => (spentMs.get(one.id) ?? 0) - (spentMs.get(other.id) ?? 0));

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      script = await compile(rules);
    },

    async dryRun() {
      switches.mutantCoverage = { static: {}, perTest: {} };
      reload();
      const results = [];
      for (const test of tests) {
        const failureMessage = await timed(test);
        const told = { id: test.id, name: test.id, timeSpentMs: spentMs.get(test.id) };
        results.push(failureMessage === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage });
      }
      return { status: "complete", tests: results, mutantCoverage: switches.mutantCoverage };
    },

    async mutantRun({ activeMutant, hitLimit, mutantActivation, reloadEnvironment, testFilter }) {
      Object.assign(switches, { hitLimit, hitCount: 0 });
      switches.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      if (reloadEnvironment || tests === undefined) reload();
      switches.activeMutant = activeMutant.id;
      const asked = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
      try {
        for (const [at, test] of quickFirst(asked).entries()) {
          const failureMessage = await timed(test);
          if (isEndless()) return { status: "timeout", reason: "does not come to an end" };
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
