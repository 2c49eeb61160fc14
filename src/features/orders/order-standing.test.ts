import { orderStatuses } from "../../../domain/orders/order-status";
import { standingOf, type Viewer } from "./order-standing";

const viewers: Viewer[] = ["requester", "taker", "offeree", "stranger", "staff"];

test.each(viewers.flatMap((viewer) => orderStatuses.map((status) => [viewer, status] as const)))(
  "%s of an order that is %s reads a short word and a sentence",
  (viewer, status) => {
    const { word, next } = standingOf(status, viewer);
    expect(word).toMatch(/^[\u4e00-\u9fff]{2,6}$/);
    expect(next).toMatch(/^[\u4e00-\u9fff，、；“”。]{6,40}。$/);
  },
);

test("a volunteer is never told to confirm, nor the one who asked to come to the door", () => {
  expect(orderStatuses.map((status) => standingOf(status, "taker").word)).not.toContain("等您确认");
  expect(orderStatuses.map((status) => standingOf(status, "requester").next).join()).not.toContain(
    "请按约定的时间上门",
  );
});
