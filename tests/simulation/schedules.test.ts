import { expectSound, runSuite } from "./run-suite";
import { pairs } from "./schedules/pairs";
import { nameOf, runPair, setStage } from "./schedules/run-pair";
import { builtPrograms } from "./world/function-program";

jest.setTimeout(1_200_000);

test("two calls on one order or voucher end as if one had come after the other, in whatever order their requests meet", async () => {
  const run = await runSuite("--suite", "interleavings");
  expectSound(run);
  const figureOf = (what: string) => run.figures.find(({ name }) => name.endsWith(what))?.value;
  // Whoever meets one other caller always gets a definite answer.
  expect(figureOf("conflicted")).toBe(0);
});

test("a call that is cut at any request, in any way, and asked again ends as if nothing had been", async () => {
  expectSound(await runSuite("--suite", "crashes"));
});

// By itself the simulation takes 4,000 schedules of each; here there is time for the first ones.
test.each([
  ["crowds", "300"],
  ["biggerCrowds", "150"],
])("%s race under random priorities without breaking anything", async (suite, schedules) => {
  expectSound(await runSuite("--suite", suite, "--schedules", schedules));
});

test.each(["open: grab-by-vic × grab-by-wes", "taken: arrive × give-back"])(
  "leaving out orders that nobody could tell apart loses no outcome: %s",
  async (name) => {
    const pair = pairs.find((one) => nameOf(one) === name);
    if (pair === undefined) throw new Error(`no pair ${name}`);
    const stage = await setStage({ programs: builtPrograms(), seed: 1, conflictsAt: "operation" }, pair.scene);
    const literal = await runPair(pair, stage, { schedulesMax: 5_000, isLiteral: true });
    const reduced = await runPair(pair, stage, { schedulesMax: 5_000 });
    expect(literal.isComplete).toBe(true);
    expect(reduced.schedules).toBeLessThan(literal.schedules);
    expect([...reduced.outcomes].sort()).toEqual([...literal.outcomes].sort());
  },
);
