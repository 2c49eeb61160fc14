import { orderCommandNames } from "./order-command-name";
import { orderStatuses, type OrderStatus } from "./order-status";
import { isFinal, orderTransitions } from "./order-transitions";

const movesOf = (status: OrderStatus) => Object.entries(orderTransitions[status]);

describe("The order's transition table", () => {
  it("reaches every status from a new order", () => {
    const reached = new Set<OrderStatus>(["inReview"]);
    for (const status of reached) for (const [, move] of movesOf(status)) move.to.forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...orderStatuses].sort());
  });

  it("lets every order come to an end", () => {
    for (const start of orderStatuses) {
      const reached = new Set<OrderStatus>([start]);
      for (const status of reached) for (const [, move] of movesOf(status)) move.to.forEach((to) => reached.add(to));
      expect([...reached].some(isFinal)).toBe(true);
    }
  });

  it("leaves no unfinished order without somebody or the clock to move it on", () => {
    for (const status of orderStatuses.filter((one) => !isFinal(one))) {
      const doers = movesOf(status).flatMap(([, move]) => move.by);
      expect(doers.length).toBeGreaterThan(0);
    }
  });

  it.each(["evaluated", "returned", "cancelled", "expired"] as const)("%s is final", (status) => {
    expect(isFinal(status)).toBe(true);
  });

  it("uses every command somewhere", () => {
    const used = new Set(orderStatuses.flatMap((status) => movesOf(status).map(([name]) => name)));
    expect([...used].sort()).toEqual([...orderCommandNames].sort());
  });
});
