import { grabberOf } from "../orders/available-actions";
import { after, anOrder, anOrderThatIs, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "../orders/order-builders";
import type { Order } from "../orders/order";
import { sentStanding, type Sending } from "./sent-standing";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const laterMs = fridayTenMs + hourMs;
const withdraw = { name: "takeBack", reason: "撤回派单", volunteerId: null, dispatchId: "batch-1" } as const;
const giveBack = { name: "giveBack", reason: "家里有事" } as const;
const accept = (volunteer: typeof zhang) => ({ name: "acceptOffer", grabber: grabberOf(volunteer) }) as const;
const putBefore = (order: Order, dispatchId: string, to = zhang, ...others: (typeof zhang)[]) =>
  after(order, "sun", { name: "offer", to: grabberOf(to), alsoTo: others.map(grabberOf), dispatchId });
const sent = putBefore(anOrder(), "batch-1");
const sentToTwo = putBefore(anOrder({ slotCount: 2 }), "batch-1", zhang, chen);
const declined = after(sent, "zhang", { name: "declineOffer" });
const accepted = after(sent, "zhang", accept(zhang));
const neverSent = { sentVersion: null } as const;
const standing = (order: Order, sending: Partial<Sending> = {}) =>
  sentStanding(order, { batchId: "batch-1", sentVersion: sent.version, outcome: "offered", ...sending });

describe("Where an order of a batch stands now", () => {
  it.each<readonly [string, Order, string]>([
    ["nobody has answered", sent, "waiting"],
    ["one of two has declined", after(sentToTwo, "zhang", { name: "declineOffer" }), "waiting"],
    ["one of two has accepted", after(sentToTwo, "zhang", accept(zhang)), "waiting"],
    ["he has accepted", accepted, "taken"],
    ["he has declined", declined, "declined"],
    ["he let the time run out", after(sent, "clock", { name: "expireOffer" }, laterMs), "expired"],
    ["it was withdrawn", after(sent, "sun", withdraw), "withdrawn"],
    ["he has declined and a neighbour grabbed it", after(declined, "chen", grabbedBy(chen)), "taken"],
    ["he accepted and gave it back", after(accepted, "zhang", giveBack), "open"],
    ["he accepted and cannot do it", after(accepted, "zhang", { name: "cannotDo", reason: "没有零件" }), "stuck"],
    ["it was cancelled", after(sent, "wang", { name: "cancel", reason: "不用了" }), "over"],
    ["staff answered it", after(sent, "sun", { name: "answer", answer: "社区来办" }), "over"],
    ["it is being served", anOrderThatIs("serving"), "taken"],
    ["it was evaluated", anOrderThatIs("evaluated"), "taken"],
    ["its judgement was overturned", { ...anOrderThatIs("evaluated"), status: "overturned" } as Order, "over"],
  ])("when %s", (_, order, expected) => {
    expect(standing(order)).toBe(expected);
  });

  it("says of what a later batch put before somebody that he is asked, and how one's own offer ended", () => {
    const again = putBefore(declined, "batch-2", chen);
    expect(standing(again)).toBe("asked");
    expect(standing(again, { batchId: "batch-2", sentVersion: again.version })).toBe("waiting");
    const expired = after(again, "clock", { name: "expireOffer" }, laterMs);
    expect(standing(expired)).toBe("declined");
    expect(standing(expired, { batchId: "batch-2", sentVersion: again.version })).toBe("expired");
  });

  it("says that somebody is missing when one of two slots was taken", () => {
    const one = after(sentToTwo, "zhang", accept(zhang));
    expect(standing(after(one, "chen", { name: "declineOffer" }))).toBe("partlyTaken");
  });

  it("says why an order was put before nobody as long as that holds", () => {
    const reasons = ["ownMatter", "volunteerBusy", "volunteerGone", "volunteerUnfit", "notReached"] as const;
    for (const outcome of reasons) expect(standing(anOrder(), { ...neverSent, outcome })).toBe(outcome);
    expect(standing(anOrderThatIs("taken"), { ...neverSent, outcome: "volunteerBusy" })).toBe("taken");
    // Whoever had it or was asked then has it no more.
    for (const outcome of ["taken", "partlyTaken", "open", "asked", "stuck", "over", "unknown"] as const)
      expect(standing(anOrder(), { ...neverSent, outcome })).toBe("open");
  });

  it("takes an order for not reached when the sending was cut off before it", () => {
    expect(standing(anOrder(), { ...neverSent, outcome: null })).toBe("notReached");
    expect(standing(sent, { outcome: null })).toBe("waiting");
  });
});
