import { detectSignals } from "./detect-signals";
import { signalThresholds } from "./signal-thresholds";
import { simulateTown, townDays, windowAt, type SimulatedTown } from "./simulated-town";

const weekDays = 7;
const seeds = [4, 20_260_601];

/** Everybody whom a weekly search ever pointed at. */
function pointedAt(town: SimulatedTown): ReadonlyMap<string, ReadonlySet<string>> {
  const kindsOf = new Map<string, Set<string>>();
  for (let day = weekDays; day <= townDays; day += weekDays) {
    for (const { kind, personIds } of detectSignals(windowAt(town, day, signalThresholds.windowMs))) {
      for (const personId of personIds) kindsOf.set(personId, (kindsOf.get(personId) ?? new Set()).add(kind));
    }
  }
  return kindsOf;
}

const shareOf = (people: readonly string[], found: ReadonlyMap<string, unknown>): number =>
  people.filter((personId) => found.has(personId)).length / people.length;

describe.each(seeds)("Half a year of a simulated town, seed %i", (seed) => {
  const town = simulateTown(seed);
  const found = pointedAt(town);
  const honest = [...town.honest];
  const ringsFound = town.rings.filter((ring) => shareOf(ring, found) >= 0.8).length;

  it("points at no more than one honest person in a hundred", () => {
    const share = shareOf(honest, found);
    print("honest people pointed at", share, `${honest.length} people, ${town.services.length} services`);
    expect(share).toBeLessThanOrEqual(0.01);
    // A search that never points at anybody honest would be one that hardly looks.
    expect(found.size).toBeGreaterThan(0);
  });

  it("finds the rings of two to twenty", () => {
    print("rings found", ringsFound / town.rings.length, `${ringsFound} of ${town.rings.length}`);
    expect(ringsFound).toBe(town.rings.length);
  });

  it("finds those who serve accounts of their own making", () => {
    const share = shareOf(town.farmers, found);
    print("farmers found", share, `${town.farmers.length} farmers of 50 accounts each`);
    expect(share).toBe(1);
  });
});

const print = (name: string, share: number, of: string): void => {
  process.stdout.write(`${name}: ${(share * 100).toFixed(2)} % (${of})\n`);
};
