import type { OrderRelation } from "../orders/order-relation";
import { orderStatuses, type OrderStatus } from "../orders/order-status";
import { answeredBy, decideAlarm, isPartyTo, mayRaise, toldOf, type Alarm, type AlarmState } from "./alarm";

const entry = (version: number, event: AlarmState, keyedId: string) => ({
  version,
  event,
  keyedId,
  byPersonId: `by-${keyedId}`,
  byWhom: `who-${keyedId}`,
  note: "",
  atMs: version,
});
const alarm = (...events: AlarmState[]): Alarm => ({
  state: events.at(-1) ?? "raised",
  partyIds: ["wang", "zhang"],
  householdId: "home-of-wang",
  journal: events.map((event, place) => entry(place + 1, event, event)),
});

describe("Calling for help", () => {
  it("is for the two sides while somebody is on the way or at the door, and for nobody else", () => {
    const relations: readonly OrderRelation[] = ["requester", "taker", "offeree", "staff", "stranger"];
    const now: readonly OrderStatus[] = ["open", "offered", "taken", "serving"];
    for (const status of orderStatuses)
      for (const relation of relations) {
        const isParty = relation === "requester" || relation === "taker";
        const expected = !isParty ? "no" : now.includes(status) ? "yes" : "notNow";
        expect(mayRaise({ status, takers: ["zhang"] }, relation)).toBe(expected);
        expect(mayRaise({ status, takers: [] }, relation)).toBe(isParty ? "notNow" : "no");
      }
  });

  it.each([
    ["answer", "a", alarm("raised"), "answered"],
    ["answer", "a", alarm("raised", "answered"), "late"],
    ["answer", "answered", alarm("raised", "answered"), "done"],
    ["answer", "answered", alarm("raised", "answered", "closed"), "done"],
    ["answer", "a", alarm("raised", "closed"), "late"],
    ["close", "c", alarm("raised"), "closed"],
    ["close", "c", alarm("raised", "answered"), "closed"],
    ["close", "c", alarm("raised", "closed"), "late"],
    ["close", "closed", alarm("raised", "answered", "closed"), "done"],
  ] as const)("to %s by %s", (name, keyedId, before, expected) => {
    expect(decideAlarm(before, { name, keyedId })).toBe(expected);
  });

  it("knows who took it on", () => {
    expect(answeredBy(alarm("raised"))).toBeNull();
    expect(answeredBy(alarm("raised", "answered", "closed"))?.byWhom).toBe("who-answered");
  });

  it("is told once to everybody who looks after the place and takes no part", () => {
    const staff = [
      { personId: "zhao", areaId: "zc.g.h.g03" },
      { personId: "zhao", areaId: "zc.g.h" },
      { personId: "sun", areaId: "zc.g.h" },
      { personId: "zhang", areaId: "zc.g.h" },
      { personId: "tang", areaId: "zc.g.h.g01" },
    ];
    expect(toldOf({ ...alarm("raised"), areaId: "zc.g.h.g03.b12" }, staff)).toEqual(["zhao", "sun"]);
  });

  it.each([
    ["wang", "elsewhere", true],
    ["lodger", "home-of-wang", true],
    ["sun", "home-of-sun", false],
  ])("is %s's own matter (home %s): %s", (personId, householdId, expected) => {
    expect(isPartyTo(alarm("raised"), { personId, householdId })).toBe(expected);
  });
});
