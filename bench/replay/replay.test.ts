import fc from "fast-check";
import { parse } from "valibot";
import { firstPolicy as firstCategoryPolicy } from "../../cloudfunctions/setup/add-categories";
import { organisation } from "../../cloudfunctions/setup/organisation";
import { ruleOfPolicy } from "../../domain/categories/rule-of-policy";
import { firstPolicy } from "../../domain/policies/policies";
import { countyCity, smallCity } from "../../localcloud/city/city-figures";
import { groundOf } from "../../localcloud/city/demo-ground";
import { planCity } from "../../localcloud/city/plan-city";
import { demoOrganisation } from "../../localcloud/demo/demo-organisation";
import { EventQueue } from "./event-queue";
import { replayCommunity, type Way } from "./replay-community";
import { gini, replayFigures } from "./replay-figures";
import { replayTown } from "./replay-town";

const policy = firstPolicy("matching").value;
const { categories } = parse(organisation, demoOrganisation);
const rules = new Map(
  categories.map((one) => [one.categoryId, ruleOfPolicy(one.categoryId, firstCategoryPolicy(one))]),
);
const figures = { ...smallCity(1 / 48), communities: 1, streets: 1, days: countyCity.days };
const plan = planCity({ figures, ground: groundOf(2), cityNumber: 2, seed: 3, untilMs: Date.UTC(2026, 5, 30, 4) });

const played = (way: Way) => {
  const [community] = plan.communities;
  if (community === undefined) throw new Error("a city without communities");
  return replayCommunity(replayTown(plan, community, rules), way, policy);
};

describe("The replay of half a year", () => {
  it.each<Way>(["grabbing", "greedy", "mixNearest", "mix"])(
    "accounts for every request, the same each time: %s",
    (way) => {
      const outcome = played(way);
      expect(outcome.asked).toBe(plan.orders.length);
      expect(outcome.waitsMs.length + outcome.unassigned).toBe(outcome.asked);
      expect(Math.min(...outcome.waitsMs)).toBeGreaterThanOrEqual(0);
      expect(outcome.services.reduce((total, count) => total + count, 0)).toBe(outcome.distances.length);
      expect(played(way)).toEqual(outcome);
    },
  );

  it("tells nobody of more orders a day than the policy says, and nobody at all where there are only grabs", () => {
    expect(Math.max(...played("mix").notices)).toBeLessThanOrEqual(policy.noticesPerDay);
    expect(played("grabbing")).toMatchObject({ notices: [], offers: [] });
    expect(played("greedy").notices).toEqual([]);
  });

  it("measures fairness from 0 to 1", () => {
    expect([gini([]), gini([3, 3, 3]), gini([0, 0, 0, 8])]).toEqual([0, 0, 0.75]);
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (counts) => {
        expect(gini(counts)).toBeGreaterThanOrEqual(0);
        expect(gini(counts)).toBeLessThan(1);
        expect(gini(counts.map((count) => 2 * count))).toBeCloseTo(gini(counts), 9);
      }),
    );
  });

  it("counts shares of what was asked for", () => {
    const hour = 3_600_000;
    const town = { waitsMs: [hour / 2, 2 * hour], distances: [100, 300], unassigned: 2, asked: 4 };
    const left = { unassignedSkilled: 1, unassignedAgreed: 0 };
    const more = { services: [2, 0], notices: [1, 3], offers: [2], volunteerDays: 10 };
    expect(replayFigures([{ ...town, ...left, ...more }])).toMatchObject({
      ...{
        skilledOfUnassignedPercent: 50,
        agreedOfUnassignedPercent: 0,
        withinHourPercent: 25,
        unassignedPercent: 50,
        medianWaitMinutes: 120,
        metersEach: 200,
      },
      ...{ activePercent: 50, messagesPerDay: 0.6, noticesMost: 3, offersMost: 2 },
    });
  });

  it("runs what was planned by time, and at the same moment as it was planned", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const queue = new EventQueue();
        const ran: [number, number][] = [];
        for (const [number, atMs] of times.entries()) queue.plan(atMs, () => ran.push([atMs, number]));
        queue.run();
        const sorted = [...ran].sort(([one, first], [other, second]) => one - other || first - second);
        expect(ran).toHaveLength(times.length);
        expect(ran).toEqual(sorted);
      }),
    );
  });
});
