import { anOrder, anOrderThatIs } from "../orders/order-builders";
import type { Order } from "../orders/order";
import { policyEffect } from "./policy-effect";
import { aPolicy } from "./policy-builders";

const past = (order: Order) => ({ ...order, wasReviewed: order.journal[0]?.status === "inReview" });
const asNow = past(anOrderThatIs("evaluated"));
const rule = { basePoints: 5, perHourPoints: 10, maxPoints: 40, version: "2026-1" };

test("the policy they were made by changes nothing for them", () => {
  const effect = policyEffect([asNow, past(anOrder())], aPolicy());
  expect(effect).toMatchObject({ otherPoints: 0, otherDeadlines: 0, otherReview: 0 });
  expect(effect.pointsAfter).toBe(effect.pointsBefore);
});

test("only evaluated orders have points that could be others", () => {
  const effect = policyEffect([asNow, past(anOrder())], aPolicy({ pointsRule: { ...rule, basePoints: 9 } }));
  expect(effect.otherPoints).toBe(1);
  expect(effect.pointsAfter).toBeGreaterThan(effect.pointsBefore);
});

const deadlines = { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 };

test.each([
  ["a review that it waited for", { reviewMinutes: 60 }, anOrder({ mustReview: true }), 1],
  ["no review that never was", { reviewMinutes: 60 }, anOrder(), 0],
  ["the time to be taken, asked for as soon as possible", { takenHours: 24 }, anOrder(), 1],
  [
    "no time to be taken by appointment",
    { takenHours: 24 },
    anOrder({ wanted: { kind: "agreed", fromMs: 1, untilMs: 2 } }),
    0,
  ],
  ["the evaluation that was due", { evaluatedDays: 3 }, anOrderThatIs("confirmed"), 1],
  ["no evaluation before anybody confirmed", { evaluatedDays: 3 }, anOrderThatIs("taken"), 0],
] as const)("an order's deadlines change by %s", (_what, other, order, count) => {
  const policy = aPolicy({ mustReview: order.category.mustReview, deadlines: { ...deadlines, ...other } });
  expect(policyEffect([past(order)], policy)).toMatchObject({ otherDeadlines: count, otherReview: 0 });
});

test("an order that would have been looked at first is counted", () => {
  expect(policyEffect([asNow], aPolicy({ mustReview: true })).otherReview).toBe(1);
});
