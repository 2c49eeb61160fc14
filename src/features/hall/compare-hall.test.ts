import { compareHall } from "./compare-hall";
import type { OpenOrder } from "./open-order";

const orders = (...ids: string[]) => ids.map((orderId) => ({ orderId }) as OpenOrder);

const latest = (nextCursor: string | null, ...ids: string[]) => ({ orders: orders(...ids), nextCursor });

test.each([
  ["nothing changed", ["a", "b"], latest(null, "a", "b"), { newCount: 0, goneIds: [] }],
  ["one came", ["a"], latest(null, "b", "a"), { newCount: 1, goneIds: [] }],
  ["one was taken", ["a", "b"], latest(null, "b"), { newCount: 0, goneIds: ["a"] }],
  ["one came and one was taken", ["a", "b"], latest(null, "c", "b"), { newCount: 1, goneIds: ["a"] }],
  ["with further pages nobody knows what is gone", ["a", "b"], latest("next", "c", "b"), { newCount: 1, goneIds: [] }],
  ["the first one came", [], latest(null, "a"), { newCount: 1, goneIds: [] }],
])("%s", (_case, shown, now, news) => {
  expect(compareHall(orders(...shown), now)).toEqual(news);
});
