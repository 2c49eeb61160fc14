import fastCheck from "fast-check";

// The same examples every time, so that the score is the same; and no search for the smallest one that fails.
fastCheck.configureGlobal({ seed: 20261122, endOnFailure: true });

/** fast-check as test files import it, with at most so many examples of each property. */
export function fewExamples(examplesMax) {
  const assert = (property, { numRuns = 100, ...more } = {}) =>
    fastCheck.assert(property, { ...more, numRuns: Math.min(numRuns, examplesMax) });
  return { __esModule: true, ...fastCheck, assert, default: { ...fastCheck, assert } };
}
