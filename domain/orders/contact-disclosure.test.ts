import { showsContact } from "./contact-disclosure";
import { after, anOrder, anOrderThatIs, fridayTenMs, hourMs } from "./order-builders";
import type { Order } from "./order";
import { orderStatuses, type OrderStatus } from "./order-status";

describe("Door and phone are shown", () => {
  it.each([
    ["to the requester always", anOrder(), "requester", "wang", 0, true],
    ["not to a stranger", anOrder(), "stranger", "chen", 0, false],
    ["not to staff without a reason of their own", anOrderThatIs("taken"), "staff", "sun", 0, false],
    ["to the volunteer who took it", anOrderThatIs("taken"), "taker", "zhang", 0, true],
    ["to him for a day after the end", anOrderThatIs("evaluated"), "taker", "zhang", 24 * hourMs - 1, true],
    ["to him no longer after that", anOrderThatIs("evaluated"), "taker", "zhang", 24 * hourMs, false],
    [
      "not to him once the order was cancelled",
      after(anOrderThatIs("taken"), "wang", { name: "cancel", reason: "不用了" }),
      "taker",
      "zhang",
      0,
      false,
    ],
    [
      "not to one who gave it back",
      after(anOrderThatIs("taken"), "zhang", { name: "giveBack", reason: "有事" }),
      "taker",
      "zhang",
      0,
      false,
    ],
  ] as const)("%s", (_name, order, relation, personId, laterMs, expected) => {
    expect(showsContact(order, relation, personId, fridayTenMs + laterMs)).toBe(expected);
  });
});

it("Door and phone go by what somebody is to the order now: a name among its takers is not enough", () => {
  expect(showsContact(anOrderThatIs("taken"), "stranger", "zhang", fridayTenMs)).toBe(false);
});

/** Whether the volunteer who served may read door and phone, written down a second time: while it lasts, and a day later. */
const forTaker: Readonly<Record<OrderStatus, readonly [withinADay: boolean, later: boolean]>> = {
  inReview: [true, false],
  open: [true, false],
  offered: [true, false],
  taken: [true, false],
  serving: [true, false],
  served: [true, false],
  confirmed: [true, false],
  disputed: [true, false],
  evaluated: [true, false],
  overturned: [false, false],
  returned: [true, false],
  stuck: [false, false],
  answered: [false, false],
  cancelled: [false, false],
  expired: [false, false],
};

/** He held a slot, and the service went on and ended without him. */
describe("Who never came", () => {
  const served = anOrderThatIs("served");
  const [taker] = served.takers;
  if (taker === undefined) throw new Error("nobody served");
  const absent = {
    ...taker,
    personId: "he",
    state: "taken",
    arrivedAtMs: null,
    leftAtMs: null,
    minutes: null,
  } as const;

  it.each([
    ["open", true],
    ["offered", true],
    ["taken", true],
    ["serving", true],
    ["served", false],
    ["confirmed", false],
    ["disputed", false],
    ["evaluated", false],
  ] as const)("reads door and phone while others serve, and not afterwards: %s", (status, expected) => {
    const order = { ...served, status, takers: [taker, absent] } as Order;
    expect(showsContact(order, "taker", "he", fridayTenMs)).toBe(expected);
  });
});

describe.each(orderStatuses)("While an order is %s, one who left it", (status) => {
  const order = { ...anOrderThatIs("served"), status } as Order;
  const leftAtMs = fridayTenMs;
  const atMs = [leftAtMs + 24 * hourMs - 1, leftAtMs + 24 * hourMs] as const;

  it("reads the contact for a day at most", () => {
    expect(atMs.map((at) => showsContact(order, "taker", "zhang", at))).toEqual(forTaker[status]);
  });

  it("leaves it to the requester, and to nobody without a part in it", () => {
    expect(atMs.map((at) => showsContact(order, "requester", "wang", at))).toEqual([true, true]);
    for (const relation of ["staff", "stranger"] as const) {
      expect(atMs.map((at) => showsContact(order, relation, "chen", at))).toEqual([false, false]);
    }
    expect(atMs.map((at) => showsContact(order, "taker", "chen", at))).toEqual([false, false]);
  });
});
