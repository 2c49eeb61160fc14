import { grabberOf } from "../orders/available-actions";
import type { Order } from "../orders/order";
import { decideOrder } from "../orders/order-lifecycle";
import { actorFor, after, anOrder, anOrderThatIs, aVolunteer, fridayTenMs, grabbedBy } from "../orders/order-builders";
import { isAboutStanding, outcomeOfRefusal } from "./dispatch-outcome";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const lin = aVolunteer("lin");
const forTwo = () => anOrder({ slotCount: 2 });
const taken = anOrderThatIs("taken", zhang);
const asked = after(anOrder(), "sun", { name: "offer", to: grabberOf(lin) });
const partlyTaken = after(forTwo(), "zhang", grabbedBy(zhang));
const stuck = after(taken, "zhang", { name: "cannotDo", reason: "没有零件" });
const overturned = { ...anOrderThatIs("evaluated"), status: "overturned" } as Order;

describe("Why an order of a batch was not put before somebody", () => {
  it.each([
    ["NOT_OPEN", asked, "asked"],
    ["EXPIRED", anOrder(), "over"],
    ["TIME_CLASH", anOrder(), "volunteerBusy"],
    ["TOO_MANY_OPEN", anOrder(), "volunteerBusy"],
    ["SUSPENDED", anOrder(), "volunteerGone"],
    ["NOT_A_VOLUNTEER", anOrder(), "volunteerGone"],
    ["NOT_APPROVED", anOrder(), "volunteerGone"],
    ["OUT_OF_AREA", anOrder(), "volunteerUnfit"],
    ["NOT_SUITED", anOrder(), "volunteerUnfit"],
    ["OWN_MATTER", anOrder(), "ownMatter"],
    ["NOT_FOUND", null, "unknown"],
    ["BUSY", anOrder(), "notReached"],
  ] as const)("%s: by the refusal alone", (code, now, outcome) => {
    expect(isAboutStanding(code)).toBe(false);
    expect(outcomeOfRefusal(code, now)).toBe(outcome);
  });

  describe.each(["TAKEN", "WRONG_STATUS"] as const)("%s", (code) => {
    it.each<readonly [string, Order | null, string]>([
      ["it was taken", taken, "taken"],
      ["it is being served", anOrderThatIs("serving"), "taken"],
      ["it was evaluated", anOrderThatIs("evaluated"), "taken"],
      ["one of its two slots was taken", partlyTaken, "partlyTaken"],
      ["both were taken", after(partlyTaken, "chen", grabbedBy(chen)), "taken"],
      ["it was given back", after(taken, "zhang", { name: "giveBack", reason: "家里有事" }), "open"],
      ["it waits for a review", anOrder({ mustReview: true }), "open"],
      ["somebody is asked", asked, "asked"],
      ["whoever took it cannot do it", stuck, "stuck"],
      ["it was cancelled", after(anOrder(), "wang", { name: "cancel", reason: "不用了" }), "over"],
      ["it was answered", after(anOrder(), "sun", { name: "answer", answer: "社区来办" }), "over"],
      ["its judgement was overturned", overturned, "over"],
      ["it is gone", null, "over"],
    ])("when %s: as it stands now", (_, now, outcome) => {
      expect(isAboutStanding(code)).toBe(true);
      expect(outcomeOfRefusal(code, now)).toBe(outcome);
    });
  });
});

test("an order for two of which a neighbour takes a slot meanwhile is refused to both, and can be sent out again", () => {
  const offer = { name: "offer", to: grabberOf(chen), alsoTo: [grabberOf(lin)], dispatchId: "batch-1" } as const;
  const decision = decideOrder(partlyTaken, { ...offer, actor: actorFor("sun"), nowMs: fridayTenMs });
  if (decision.ok) throw new Error("more were asked than slots are free");
  expect(outcomeOfRefusal(decision.code, partlyTaken)).toBe("partlyTaken");
});
