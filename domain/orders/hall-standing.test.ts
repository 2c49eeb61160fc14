import { grabberOf } from "./available-actions";
import type { HeldOrder } from "./decide-grab";
import { hallStandingOf } from "./hall-standing";
import { anOrder, anOrderThatIs, aPerson, aVolunteer, after, fridayTenMs, grabbedBy, hourMs } from "./order-builders";
import type { Order } from "./order";

const agreed = (fromHour: number, untilHour: number) => ({
  kind: "agreed" as const,
  fromMs: fridayTenMs + fromHour * hourMs,
  untilMs: fridayTenMs + untilHour * hourMs,
});
const held = (orderId: string, fromHour: number): HeldOrder => ({ orderId, wanted: agreed(fromHour, fromHour + 1) });
const standing = (order: Order, volunteer: ReturnType<typeof aPerson>, nowMs = fridayTenMs) =>
  hallStandingOf(order, grabberOf(volunteer), nowMs);

const plumbing = anOrder({ requiredSkills: ["水电"] });
const atTwo = anOrder({ wanted: agreed(4, 5) });
const full = [held("a", 20), held("b", 22), held("c", 24)];
const zhang = aVolunteer("zhang");

describe("An open order in the hall of a volunteer", () => {
  it.each([
    ["he may take it", anOrder(), zhang, null, true],
    ["he lacks the skill", plumbing, zhang, "MISSING_SKILL", false],
    ["he has the skill", plumbing, aVolunteer("zhang", { skills: ["水电"] }), null, true],
    ["he is busy then", atTwo, aVolunteer("zhang", { openOrders: [held("a", 4)] }), "TIME_CLASH", false],
    ["his hands are full", atTwo, aVolunteer("zhang", { openOrders: full }), "TOO_MANY_OPEN", true],
    [
      "his hands are full, and he is busy then",
      atTwo,
      aVolunteer("zhang", { openOrders: [held("a", 4), ...full.slice(1)] }),
      "TOO_MANY_OPEN",
      false,
    ],
    ["he waits to be approved", anOrder(), aVolunteer("zhang", { status: "applied" }), null, true],
    ["he is suspended", anOrder(), aVolunteer("zhang", { status: "suspended" }), null, true],
  ])("%s: it is shown", (_case, order, volunteer, whyNot, fits) => {
    expect(standing(order, volunteer)).toEqual({ isShown: true, whyNot, fits });
  });

  const twoSlots: Order = { ...anOrder(), slotCount: 2 };
  it.each([
    ["he asked for it", anOrder({ by: zhang }), zhang],
    ["his household asked for it", anOrder({ by: { ...aPerson("wife"), householdId: "home-of-zhang" } }), zhang],
    ["another community's", anOrder(), { ...zhang, ancestors: ["zc", "zc.gangshan", "zc.gangshan.tiedong"] }],
    ["taken", anOrderThatIs("taken", aVolunteer("chen")), zhang],
    ["waiting for staff", anOrder({ mustReview: true }), zhang],
    ["his already, with a slot left", after(twoSlots, "zhang", grabbedBy(zhang)), zhang],
  ])("%s: it is not shown", (_case, order, volunteer) => {
    expect(standing(order, volunteer)).toEqual({ isShown: false });
  });

  it("is not shown when its time is over", () => {
    expect(standing(anOrder(), zhang, fridayTenMs + 13 * hourMs)).toEqual({ isShown: false });
  });
});
