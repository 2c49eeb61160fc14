import fc from "fast-check";
import { emptyAccount, type Account } from "../points/account";
import { decideCancel } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { firstPolicy } from "../policies/policies";
import { countForHousehold, countedIn, emptyHouseholdCount } from "./household-count";
import { countRedeemed } from "./count-redeemed";
import { limitKeyOf, type LimitPeriod } from "./limit-period";
import { anOffering } from "./mall-builders";
import { isOfferedTo, type Offering } from "./offering";
import { personRefusal } from "./redeem-refusal";

const starsPolicy = firstPolicy("stars").value;
const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const now = shanghai("2026-11-30T23:59:59");
const nextMonth = shanghai("2026-12-01T00:00:00");
const nextYear = shanghai("2027-01-01T00:00:00");
const lots = [{ ref: "", atMs: Number.MAX_SAFE_INTEGER, points: 1_000 }];
const rich: Account = { ...emptyAccount("wang"), available: 1_000, lots };

describe("A limit's period", () => {
  it.each<[LimitPeriod, string, string, string]>([
    ["ever", "rice", "rice", "rice"],
    ["month", "rice@2026-11", "rice@2026-12", "rice@2027-01"],
    ["year", "rice@2026", "rice@2026", "rice@2027"],
  ])("%s counts by Shanghai's calendar", (...[period, ...keys]) => {
    expect([now, nextMonth, nextYear].map((ms) => limitKeyOf("rice", period, ms))).toEqual(keys);
  });

  it("begins anew for a person, whose account forgets what is over", () => {
    const had = countRedeemed(rich, "rice", "rice@2026-11", 1);
    const monthly = anOffering({ offeringId: "rice", perPersonLimit: 1, limitPeriod: "month" });
    const refusal = (nowMs: number) => personRefusal(monthly, { account: had, household: null, starsPolicy }, nowMs);
    expect([refusal(now), refusal(nextMonth)]).toEqual(["LIMIT_REACHED", null]);
    expect(countRedeemed(had, "rice", "rice@2026-12", 1).redeemedByOffering).toEqual({ "rice@2026-12": 1 });
    expect(countRedeemed(had, "rice-cake", "rice-cake", 1).redeemedByOffering).toMatchObject({ "rice@2026-11": 1 });
  });

  it("begins anew for a household; what is given back afterwards changes nothing", () => {
    const had = countForHousehold(
      countForHousehold(emptyHouseholdCount("h:rice"), "rice@2026-11", 1),
      "rice@2026-11",
      1,
    );
    expect([countedIn(had, "rice@2026-11"), countedIn(had, "rice@2026-12")]).toEqual([2, 0]);
    const december = countForHousehold(had, "rice@2026-12", 1);
    expect(december).toMatchObject({ limitKey: "rice@2026-12", count: 1, version: 3 });
    expect(countForHousehold(december, "rice@2026-11", -1)).toMatchObject({ count: 1, version: 4 });
  });
});

describe("Who may have it", () => {
  const minutes = (hours: number) => ({ ...rich, minutes: hours * 60 });
  const household = { householdCountId: "h:rice", limitKey: "rice", count: 2, version: 2 };
  it.each<[string, Partial<Offering>, Partial<typeof rich>, string | null]>([
    ["a star too few", { minStars: 2 }, minutes(299), "STARS_TOO_LOW"],
    ["stars enough", { minStars: 2 }, minutes(300), null],
    ["a frozen account, whatever else", { minStars: 5 }, { isFrozen: true }, "ACCOUNT_FROZEN"],
    ["a household that had its share", { perHouseholdLimit: 2 }, {}, "HOUSEHOLD_LIMIT_REACHED"],
    ["a household with one more to have", { perHouseholdLimit: 3 }, {}, null],
    [
      "her own limit before her household's",
      { perHouseholdLimit: 2, perPersonLimit: 1 },
      { redeemedByOffering: { rice: 1 } },
      "LIMIT_REACHED",
    ],
  ])("%s", (...[, offering, account, expected]) => {
    const thing = anOffering({ offeringId: "rice", ...offering });
    expect(personRefusal(thing, { account: { ...rich, ...account }, household, starsPolicy }, now)).toBe(expected);
  });

  it("is on offer until its time is over, a class until it begins", () => {
    const at = (change: Partial<Offering>, nowMs: number) =>
      isOfferedTo(anOffering({ offeringId: "rice", ...change }), "zc.a", nowMs);
    const session = { startsAtMs: now, endsAtMs: now + 1, place: "", teacher: "" };
    expect([at({ validUntilMs: now }, now - 1), at({ validUntilMs: now }, now)]).toEqual([true, false]);
    expect([at({ session }, now - 1), at({ session }, now)]).toEqual([true, false]);
    expect(at({ isOnOffer: false }, now)).toBe(false);
  });
});

describe("A household that redeems and gives back", () => {
  it("is counted exactly, and never over its limit", () => {
    const seen = { redeemed: 0, refused: 0, cancelled: 0 };
    const step = fc.record({ cancels: fc.boolean(), which: fc.nat(9), passesMs: fc.nat(20 * 86_400_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const offering = anOffering({ offeringId: "rice", perHouseholdLimit: 2, limitPeriod: "month", available: 99 });
        let household = emptyHouseholdCount("h:rice");
        let account = rich;
        let nowMs = now;
        const waiting: Extract<ReturnType<typeof decideRedeem>, { ok: true }>["redemption"][] = [];
        steps.forEach(({ cancels, which, passesMs }, at) => {
          nowMs += passesMs;
          const actor = { personId: "wang", role: "resident" as const, key: null, bodyHash: null };
          const common = { offering: { ...offering, reserved: 9, received: 108 }, actor, nowMs, hashOf: String };
          const voucher = waiting[which % Math.max(1, waiting.length)];
          if (cancels && voucher !== undefined) {
            const closed = decideCancel({ ...common, redemption: voucher, account, household, day: null });
            if (!closed.ok) throw new Error(closed.code);
            ({ account } = closed);
            household = closed.household ?? household;
            waiting.splice(waiting.indexOf(voucher), 1);
            seen.cancelled += 1;
            return;
          }
          const ids = { redemptionId: `r${at}`, code: "00000000", reservationId: null };
          const made = decideRedeem({
            ...common,
            account,
            household,
            wanted: null,
            starsPolicy,
            ids,
            person: { name: "王", householdId: "h" },
          });
          if (!made.ok) {
            seen.refused += 1;
            return;
          }
          ({ account } = made);
          household = made.household ?? household;
          waiting.push(made.redemption);
          seen.redeemed += 1;
          const key = limitKeyOf("rice", "month", nowMs);
          const thisMonth = waiting.filter(({ limitKey }) => limitKey === key).length;
          expect(thisMonth).toBeLessThanOrEqual(2);
          expect(countedIn(household, key)).toBe(thisMonth);
        });
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.redeemed, seen.refused, seen.cancelled)).toBeGreaterThan(10);
  });
});
