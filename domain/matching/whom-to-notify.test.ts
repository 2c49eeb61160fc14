import fc from "fast-check";
import { fridayTenMs } from "../orders/order-builders";
import { firstPolicy } from "../policies/policies";
import { aHelper, anAskedOrder, northBy } from "./match-builders";
import { rankMatches } from "./rank-matches";
import { ringPeople, whomToNotify, type OrderToTell, type Ring } from "./whom-to-notify";

const policy = { ...firstPolicy("matching").value, ring1People: 2, ring2People: 2, ring3People: 3, noticesPerDay: 2 };
const nobodyYet = () => [];
const at = (meters: number) => aHelper(`at-${meters}`, { place: northBy(meters) });
const ranked = rankMatches(
  anAskedOrder(),
  [at(50), at(200), at(400), at(900), at(1_400), at(2_500), at(4_000)],
  policy,
  fridayTenMs,
);
const told = (ring: Ring, toldIds: readonly string[] = [], today: (id: string) => readonly string[] = nobodyYet) =>
  whomToNotify({ orderId: "order-1", ring, toldIds }, ranked, today, policy);

describe("Who is told of a new order", () => {
  it.each<[string, Ring, readonly string[], readonly string[]]>([
    ["first the best few close by", 1, [], ["at-50", "at-200"]],
    ["then more, farther out", 2, ["at-50", "at-200"], ["at-400", "at-900"]],
    ["at last the whole community", 3, ["at-50", "at-200", "at-400", "at-900"], ["at-1400", "at-2500", "at-4000"]],
    ["the community at once where nobody is near", 1, ["at-50", "at-200", "at-400"], ["at-900", "at-1400"]],
  ])("is %s", (_who, ring, toldIds, expected) => {
    expect(told(ring, toldIds)).toEqual(expected);
  });

  it("leaves out who heard of enough orders today, and takes the next", () => {
    const today = (id: string) => (id === "at-50" ? ["a", "b"] : id === "at-200" ? ["a"] : []);
    expect(told(1, [], today)).toEqual(["at-200", "at-400"]);
  });

  it("is the community at once when all near by heard of enough orders today", () => {
    const isNear = (id: string) => ["at-50", "at-200", "at-400"].includes(id);
    const fullNear = (id: string) => (isNear(id) ? ["a", "b"] : []);
    expect(told(1, [], fullNear)).toEqual(["at-900", "at-1400"]);
    expect(told(1, ["at-50"], fullNear)).toEqual(["at-900", "at-1400"]);
    expect(told(2, [], (id) => (isNear(id) || id === "at-900" || id === "at-1400" ? ["a", "b"] : []))).toEqual([
      "at-2500",
      "at-4000",
    ]);
  });

  it("is nobody only when nobody in the whole community can be told any more", () => {
    expect(told(1, [], () => ["a", "b"])).toEqual([]);
  });

  it("still tells who was counted for this very order", () => {
    expect(told(1, [], (id) => (id === "at-50" ? ["a", "order-1"] : []))).toEqual(["at-50", "at-200"]);
  });

  it("asks the own grid first where no place is known", () => {
    const elsewhere = ["zc", "zc.gangshan", "zc.gangshan.houbali", "zc.x.g01", "zc.x.g01.b01"];
    const unplaced = rankMatches(
      anAskedOrder({}, { place: null }),
      [aHelper("far", { ancestors: elsewhere }), aHelper("near")],
      policy,
      fridayTenMs,
    );
    const order = { orderId: "order-1", toldIds: [] };
    expect(whomToNotify({ ...order, ring: 1 }, unplaced, nobodyYet, policy)).toEqual(["near"]);
    expect(whomToNotify({ ...order, ring: 2 }, unplaced, nobodyYet, policy)).toEqual(["near", "far"]);
  });

  it("is never too many, never twice, and never beyond anybody's day", () => {
    const days = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.constantFrom<Ring>(1, 2, 3),
        fc.shuffledSubarray(ranked.map((one) => one.personId)),
        days,
        (ring, toldIds, counts) => {
          const today = (id: string) =>
            Array.from({ length: counts[ranked.findIndex((one) => one.personId === id)] ?? 0 }, (_, n) => `o${n}`);
          const order: OrderToTell = { orderId: "order-1", ring, toldIds };
          const chosen = whomToNotify(order, ranked, today, policy);
          expect(chosen.length).toBeLessThanOrEqual(ringPeople(ring, policy));
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.filter((id) => toldIds.includes(id) || today(id).length >= policy.noticesPerDay)).toEqual([]);
        },
      ),
    );
  });
});
