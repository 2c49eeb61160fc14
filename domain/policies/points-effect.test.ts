import { anOrder, anOrderThatIs } from "../orders/order-builders";
import { pointsEffect } from "./points-effect";
import { firstPolicy } from "./policies";

const before = firstPolicy("points");
const judged = (orderId: string) => ({ ...anOrderThatIs("evaluated"), orderId });

test("nothing judged, nothing to compare", () => {
  expect(pointsEffect([anOrder()], { before, after: before })).toEqual(["最近 30 天没有评过的订单，看不出差别"]);
});

test("the same policy changes nothing, and repeated meetings are counted in both", () => {
  const [count, changed, sum] = pointsEffect([judged("o1"), judged("o2")], { before, after: before });
  expect(count).toBe("最近 30 天评过的服务有 2 次");
  expect(changed).toBe("按新规则，0 次会多得，0 次会少得");
  const [one] = pointsEffect([judged("o1")], { before, after: before }).slice(-1);
  const pointsIn = (words = "") => Number(/从 (\d+) 分/.exec(words)?.[1]);
  expect(pointsIn(sum)).toBeGreaterThan(pointsIn(one));
  expect(pointsIn(sum)).toBeLessThan(2 * pointsIn(one));
});

test("a stricter policy shows how many get less", () => {
  const after = { ...before, value: { ...before.value, dayMaxPoints: 1, meet2Percent: 0 } };
  const effect = pointsEffect([judged("o1"), judged("o2")], { before, after });
  expect(effect.slice(1)).toEqual(["按新规则，0 次会多得，2 次会少得", expect.stringMatching(/变成 1 分$/)]);
});
