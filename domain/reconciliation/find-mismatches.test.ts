import { hashOf } from "../points/ledger-builders";
import { buildCity } from "./city-builders";
import { corrupt, corruptionKinds, judgeFindings } from "./corruption-builders";
import { findMismatches } from "./find-mismatches";

const seeds = [1, 4, 2026];

describe("The books of a city", () => {
  it.each(seeds)("are sound while nobody has touched them, seed %i", (seed) => {
    const city = buildCity(4_000, seed, hashOf);
    const kinds = new Set([...city.rows.values()].flat().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ["award", "cancelRedemption", "expireRedemption", "fulfil", "redeem", "release", "reversal", "undoFulfil"].sort(),
    );
    expect(findMismatches(city)).toEqual([]);
  });

  it.each(seeds)("tell every kind of corruption by its name, and nothing else, seed %i", (seed) => {
    const city = buildCity(4_000, seed, hashOf);
    const corruptions = corrupt(city, 3 * corruptionKinds.length);
    const { missed, falseAlarms } = judgeFindings(corruptions, findMismatches(city));
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
  });

  it("would miss what a check leaves out: without its check no corruption is found", () => {
    const city = buildCity(1_000, 7, hashOf);
    const corruptions = corrupt(city, 1);
    expect(judgeFindings(corruptions, []).missed).toEqual(corruptions);
  });
});
