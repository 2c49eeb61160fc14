import fc from "fast-check";
import { negated, sumOf, takenFrom, withChanges, type Lot } from "./lot";

const lot = (points: number, atMs: number, ref = ""): Lot => ({ ref, atMs, points });

describe("Lots", () => {
  it("take what expires first, and no more than there is", () => {
    const lots = [lot(5, 100), lot(7, 200), lot(9, 300)];
    expect(takenFrom(lots, 0)).toEqual([]);
    expect(takenFrom(lots, 5)).toEqual([lot(5, 100)]);
    expect(takenFrom(lots, 6)).toEqual([lot(5, 100), lot(1, 200)]);
    expect(takenFrom(lots, 99)).toEqual(lots);
  });

  it("grow, shrink, go and come in the order in which they end", () => {
    const lots = [lot(5, 200)];
    expect(withChanges(lots, [lot(2, 200)])).toEqual([lot(7, 200)]);
    expect(withChanges(lots, [lot(-5, 200)])).toEqual([]);
    expect(withChanges(lots, [lot(3, 100), lot(4, 300)])).toEqual([lot(3, 100), lot(5, 200), lot(4, 300)]);
    expect(withChanges(lots, [lot(1, 200, "b"), lot(1, 200, "a")])).toEqual([
      lot(5, 200),
      lot(1, 200, "a"),
      lot(1, 200, "b"),
    ]);
  });

  it("never fall below nothing, one by one: another lot does not help out", () => {
    expect(withChanges([lot(5, 200), lot(9, 300)], [lot(-6, 200)])).toBeNull();
    expect(withChanges([], [lot(-1, 200)])).toBeNull();
    expect(withChanges([lot(5, 200, "a")], [lot(-5, 200, "b")])).toBeNull();
  });

  it("add up to what was there and what changed, and are undone by the opposite", () => {
    const some = fc.array(
      fc.record({ ref: fc.constantFrom("", "a"), atMs: fc.nat(5), points: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(some, some, fc.nat(60), (first, second, points) => {
        const before = withChanges([], first) ?? [];
        const after = withChanges(before, second) ?? [];
        expect(sumOf(after)).toBe(sumOf(first) + sumOf(second));
        expect(withChanges(after, negated(second))).toEqual(before);
        const taken = takenFrom(before, points);
        expect(sumOf(taken)).toBe(Math.min(points, sumOf(before)));
        expect(withChanges(before, negated(taken))).not.toBeNull();
      }),
    );
  });
});
