import { grabberOf } from "./available-actions";
import { grabRefusal, openOrdersMax } from "./decide-grab";
import { anOrder, anOrderThatIs, aPerson, aVolunteer, after, fridayTenMs, hourMs } from "./order-builders";
import type { Order } from "./order";
import { timesClash } from "./times-clash";
import type { WantedTime } from "./wanted-time";

const agreed = (fromHour: number, untilHour: number): WantedTime => ({
  kind: "agreed",
  fromMs: fridayTenMs + fromHour * hourMs,
  untilMs: fridayTenMs + untilHour * hourMs,
});
const holding = (...wanted: WantedTime[]) =>
  aVolunteer("zhang", { openOrders: wanted.map((one, index) => ({ orderId: `held-${index}`, wanted: one })) });
/** Two kilometres off, from three o'clock on: half an hour to walk. */
const holdingFar = aVolunteer("zhang", {
  openOrders: [{ orderId: "held", wanted: agreed(3, 4), place: { lat: 35.418, lng: 117 } }],
});
const placed = (order: Order): Order => ({ ...order, place: { lat: 35.4, lng: 117 } });
const risky: Order = { ...anOrder(), category: { ...anOrder().category, risk: "middle" } };

describe("Grabbing is refused", () => {
  it.each([
    ["to a resident who is no volunteer", anOrder(), aPerson("li"), "NOT_A_VOLUNTEER"],
    ["to an applicant", anOrder(), aVolunteer("zhang", { status: "applied" }), "NOT_APPROVED"],
    ["to one who was refused", anOrder(), aVolunteer("zhang", { status: "refused" }), "NOT_APPROVED"],
    ["to a suspended volunteer", anOrder(), aVolunteer("zhang", { status: "suspended" }), "SUSPENDED"],
    ["for one's own order", anOrder(), aVolunteer("wang"), "OWN_ORDER"],
    [
      "for one's household's order",
      anOrder(),
      { ...aVolunteer("zhang"), householdId: "home-of-wang" },
      "OWN_HOUSEHOLD",
    ],
    ["when somebody has it", anOrderThatIs("taken"), aVolunteer("chen"), "TAKEN"],
    ["when it is already served", anOrderThatIs("served"), aVolunteer("chen"), "TAKEN"],
    ["while staff review it", anOrder({ mustReview: true }), aVolunteer("zhang"), "NOT_OPEN"],
    [
      "when it was cancelled",
      after(anOrder(), "wang", { name: "cancel", reason: "不用了" }),
      aVolunteer("zhang"),
      "NOT_OPEN",
    ],
    ["when its time is over", anOrder({ wanted: agreed(-2, -1) }), aVolunteer("zhang"), "EXPIRED"],
    [
      "in another community",
      anOrder(),
      { ...aVolunteer("zhang"), ancestors: ["zc", "zc.gangshan", "zc.gangshan.tiedong"] },
      "OUT_OF_AREA",
    ],
    ["without the skill", anOrder({ requiredSkills: ["水电"] }), aVolunteer("zhang"), "MISSING_SKILL"],
    [
      "with too many open orders",
      anOrder(),
      holding(...Array.from({ length: openOrdersMax }, () => agreed(20, 21))),
      "TOO_MANY_OPEN",
    ],
    ["when another agreed time overlaps", anOrder({ wanted: agreed(1, 3) }), holding(agreed(2, 4)), "TIME_CLASH"],
    ["when the way between is too long", placed(anOrder({ wanted: agreed(1, 3) })), holdingFar, "TIME_CLASH"],
    ["to whom she does not want again", { ...anOrder(), barredIds: ["zhang"] }, aVolunteer("zhang"), "NOT_SUITED"],
    ["to a minor when it is not quite harmless", risky, aVolunteer("zhang", { bornYear: 2009 }), "ADULTS_ONLY"],
  ] as const)("%s", (_why, order, person, code) => {
    expect(grabRefusal(order, grabberOf(person), fridayTenMs)).toBe(code);
  });

  it.each([
    ["with the skill it asks for", anOrder({ requiredSkills: ["水电"] }), aVolunteer("zhang", { skills: ["水电"] })],
    ["when another agreed time only touches", anOrder({ wanted: agreed(1, 3) }), holding(agreed(3, 4))],
    ["when there is time for the way between", placed(anOrder({ wanted: agreed(1, 2) })), holdingFar],
    ["as a minor when it is harmless", anOrder(), aVolunteer("zhang", { bornYear: 2009 })],
    ["as a grown-up whatever it is", risky, aVolunteer("zhang", { bornYear: 2007 })],
    [
      "when the other has no fixed hour",
      anOrder({ wanted: agreed(1, 3) }),
      holding({ ...agreed(1, 3), kind: "today" }),
    ],
  ] as const)("not %s", (_why, order, person) => {
    expect(grabRefusal(order, grabberOf(person), fridayTenMs)).toBeNull();
  });
});

it("Two agreed times clash the same either way round", () => {
  for (const [one, other] of [
    [agreed(1, 3), agreed(2, 4)],
    [agreed(1, 3), agreed(3, 4)],
    [agreed(1, 9), agreed(2, 3)],
  ] as const) {
    expect(timesClash({ wanted: one }, { wanted: other })).toBe(timesClash({ wanted: other }, { wanted: one }));
  }
});
