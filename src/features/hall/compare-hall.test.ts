import { compareHall } from "./compare-hall";
import type { OpenOrder } from "./open-order";

const orders = (...ids: string[]) => ids.map((orderId) => ({ orderId }) as OpenOrder);

test.each([
  ["nothing changed", ["a", "b"], ["a", "b"], null, 0, []],
  ["one came", ["a"], ["b", "a"], null, 1, []],
  ["one was taken", ["a", "b"], ["b"], null, 0, ["a"]],
  ["one came and one was taken", ["a", "b"], ["c", "b"], null, 1, ["a"]],
  ["with further pages nobody knows what is gone", ["a", "b"], ["c", "b"], "next", 1, []],
  ["the first one came", [], ["a"], null, 1, []],
] as const)("%s", (_case, shown, latest, nextCursor, newCount, goneIds) => {
  expect(compareHall(orders(...shown), { orders: orders(...latest), nextCursor })).toEqual({ newCount, goneIds });
});
