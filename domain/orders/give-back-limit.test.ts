import { freeToGiveBackUntilMs } from "./give-back-limit";
import { after, anOrder, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "./order-builders";
import type { Order } from "./order";

const takenBy = (order: Order) => after(order, "zhang", grabbedBy(aVolunteer("zhang")));
const freeUntil = (order: Order): number => {
  const [taker] = order.takers;
  if (taker === undefined) throw new Error("nobody has it");
  return freeToGiveBackUntilMs(order, taker);
};

describe("Giving back counts as late", () => {
  it.each([
    ["wanted soon: half an hour after it was taken", anOrder(), fridayTenMs + hourMs / 2],
    [
      "an agreed hour: two hours before it",
      anOrder({ wanted: { kind: "agreed", fromMs: fridayTenMs + 6 * hourMs, untilMs: fridayTenMs + 8 * hourMs } }),
      fridayTenMs + 4 * hourMs,
    ],
    [
      "an agreed hour that is near already: at once",
      anOrder({ wanted: { kind: "agreed", fromMs: fridayTenMs + hourMs, untilMs: fridayTenMs + 2 * hourMs } }),
      fridayTenMs - hourMs,
    ],
  ])("%s", (_what, order, untilMs) => {
    expect(freeUntil(takenBy(order))).toBe(untilMs);
  });
});
