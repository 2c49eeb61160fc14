import { after, anOrder, anOrderThatIs, fridayTenMs, hourMs } from "../orders/order-builders";
import type { Order } from "../orders/order";
import { orderStatuses, type OrderStatus } from "../orders/order-status";
import { mayTalk } from "./may-talk";

const cancelled = after(anOrderThatIs("taken"), "wang", { name: "cancel", reason: "不用了" });

describe("In an order's thread", () => {
  it.each([
    ["the requester talks before anybody took it", anOrder(), "requester", 0, "open"],
    ["the volunteer talks while he serves", anOrderThatIs("serving"), "taker", 0, "open"],
    ["staff of the place talk while it goes on", anOrder(), "staff", 0, "open"],
    ["whoever was only asked does not", anOrder(), "offeree", 0, "no"],
    ["a stranger does not", anOrderThatIs("taken"), "stranger", 0, "no"],
    ["a served order waits for its evaluation and is not over", anOrderThatIs("served"), "taker", 72 * hourMs, "open"],
    ["the parties talk for a day after the end", anOrderThatIs("evaluated"), "taker", 24 * hourMs - 1, "open"],
    ["and no longer", anOrderThatIs("evaluated"), "taker", 24 * hourMs, "over"],
    ["not the requester either", anOrderThatIs("evaluated"), "requester", 24 * hourMs, "over"],
    ["one may still say sorry after taking a request back", cancelled, "requester", hourMs, "open"],
    ["staff are out when it is over", cancelled, "staff", 0, "over"],
  ] as const)("%s", (_name, order, relation, laterMs, expected) => {
    expect(mayTalk(order, relation, fridayTenMs + laterMs).kind).toBe(expected);
  });

  it("speaks from the side one is on", () => {
    for (const side of ["requester", "taker", "staff"] as const) {
      expect(mayTalk(anOrderThatIs("taken"), side, fridayTenMs)).toEqual({ kind: "open", side });
    }
  });

  it("counts the day from the end, not from what was written down about it later", () => {
    const ended = anOrderThatIs("evaluated");
    const end = ended.journal.at(-1)!;
    const noted: Order = {
      ...ended,
      updatedAtMs: fridayTenMs + 48 * hourMs,
      journal: [...ended.journal, { ...end, version: end.version + 1, atMs: fridayTenMs + 48 * hourMs }],
    };
    expect(mayTalk(noted, "requester", fridayTenMs + 24 * hourMs).kind).toBe("over");
  });
});

/** Written down a second time: after these an order is over. */
const over: ReadonlySet<OrderStatus> = new Set([
  "evaluated",
  "overturned",
  "answered",
  "returned",
  "cancelled",
  "expired",
]);

describe.each(orderStatuses)("Of an order that is %s", (status) => {
  const served = anOrderThatIs("served");
  const order = {
    ...served,
    status,
    journal: [...served.journal, { ...served.journal.at(-1)!, status, atMs: fridayTenMs }],
  } as Order;

  it("staff read while it goes on, parties a day longer, others never", () => {
    const kindFor = (relation: "requester" | "taker" | "staff" | "stranger", laterMs: number) =>
      mayTalk(order, relation, fridayTenMs + laterMs).kind;
    expect(kindFor("staff", 0)).toBe(over.has(status) ? "over" : "open");
    for (const party of ["requester", "taker"] as const) {
      expect(kindFor(party, 24 * hourMs - 1)).toBe("open");
      expect(kindFor(party, 24 * hourMs)).toBe(over.has(status) ? "over" : "open");
    }
    expect(kindFor("stranger", 0)).toBe("no");
  });
});
