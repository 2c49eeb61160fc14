import { availableActions, grabberOf } from "./available-actions";
import { holdersOf } from "./holders";
import { isFinal } from "./order-transitions";
import {
  actorFor,
  after,
  anOrder,
  anOrderThatIs,
  aPerson,
  aVolunteer,
  fridayTenMs,
  grabbedBy,
  hourMs,
  staffOf,
} from "./order-builders";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { timelineOf } from "./order-timeline";
import { evolveOrder } from "./evolve-order";
import { codeTriesMax } from "./decide-service";
import { decideOrder } from "./order-lifecycle";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");

describe("A new order", () => {
  it("is open at once, or waits for review when its category asks for it", () => {
    expect(anOrder().status).toBe("open");
    expect(anOrder({ mustReview: true }).status).toBe("inReview");
  });

  it("is published by rule when nobody reviewed it in time, and not before", () => {
    const order = anOrder({ mustReview: true });
    const command = (nowMs: number): OrderCommand => ({ name: "publishByRule", actor: actorFor("clock"), nowMs });
    expect(decideOrder(order, command(fridayTenMs + 2 * hourMs - 1))).toMatchObject({ ok: false });
    expect(decideOrder(order, command(fridayTenMs + 2 * hourMs))).toMatchObject({
      ok: true,
      event: { name: "publishedByRule" },
    });
  });
});

describe("When grabbed", () => {
  const taken = after(anOrder(), "zhang", grabbedBy(zhang));

  it("belongs to the first, and the second is told", () => {
    expect(taken).toMatchObject({ status: "taken", version: 2, takers: [{ personId: "zhang", state: "taken" }] });
    const second = decideOrder(taken, {
      ...grabbedBy(chen),
      actor: actorFor("chen"),
      nowMs: fridayTenMs,
    });
    expect(second).toEqual({ ok: false, code: "TAKEN" });
  });

  it("goes back to the pool when the volunteer gives it back", () => {
    const back = after(taken, "zhang", { name: "giveBack", reason: "家里有事" });
    expect(back).toMatchObject({ status: "open", takers: [] });
    expect(back.dueAtMs).toBe(back.wanted.untilMs);
  });

  it("starts only with the right code, and stops guessing after five tries until the window is over", () => {
    let order: Order = taken;
    for (let tries = 0; tries < codeTriesMax; tries += 1) {
      const command: OrderCommand = {
        name: "arrive",
        serviceCode: "0000",
        actor: actorFor("zhang"),
        nowMs: fridayTenMs,
      };
      const decision = decideOrder(order, command);
      expect(decision).toMatchObject({ ok: true, refusal: "WRONG_CODE" });
      if (decision.ok) order = evolveOrder(order, decision.event, command.actor, fridayTenMs);
    }
    const right = (nowMs: number): OrderCommand => ({
      name: "arrive",
      serviceCode: "4711",
      actor: actorFor("zhang"),
      nowMs,
    });
    expect(decideOrder(order, right(fridayTenMs))).toEqual({ ok: false, code: "TOO_MANY_TRIES" });
    expect(decideOrder(order, right(fridayTenMs + 10 * 60_000))).toMatchObject({
      ok: true,
      event: { name: "arrived" },
    });
  });
});

describe("When served", () => {
  it("counts the minutes between coming and leaving", () => {
    const serving = after(after(anOrder(), "zhang", grabbedBy(zhang)), "zhang", {
      name: "arrive",
      serviceCode: "4711",
    });
    const served = after(serving, "zhang", { name: "leave", workDone: "买好了" }, fridayTenMs + 35 * 60_000);
    expect(served.takers[0]).toMatchObject({ minutes: 35, workDone: "买好了", state: "served" });
  });

  it("is confirmed by rule after three days of silence, and says that nobody spoke", () => {
    const served = anOrderThatIs("served");
    const confirmed = after(served, "clock", { name: "confirmByRule" }, fridayTenMs + 72 * hourMs);
    expect(confirmed).toMatchObject({ status: "confirmed", rating: { byRule: true } });
  });

  it("keeps rating and evaluation to the end", () => {
    expect(anOrderThatIs("evaluated")).toMatchObject({
      rating: { stars: 5 },
      evaluation: { quality: 5, byPersonId: "sun" },
    });
  });
});

describe("What a person may do", () => {
  const sun = staffOf("sun", "communityStaff", "zc.gangshan.houbali");
  const zhao = staffOf("zhao", "gridWorker", "zc.gangshan.houbali.g03");
  const farStaff = staffOf("far", "communityStaff", "zc.gangshan.tiedong");

  it.each([
    ["the requester of an open order", anOrder(), aPerson("wang"), ["cancel"]],
    ["the requester of a taken order", anOrderThatIs("taken"), aPerson("wang"), ["reportNoShow", "cancel"]],
    ["a volunteer before an open order", anOrder(), zhang, ["grab"]],
    ["the requester's household", anOrder(), { ...zhang, householdId: "home-of-wang" }, []],
    ["the taker", anOrderThatIs("taken"), zhang, ["arrive", "giveBack", "handOver", "cannotDo"]],
    ["another volunteer before a taken order", anOrderThatIs("taken"), chen, ["joinWaiting"]],
    ["the requester of a served order", anOrderThatIs("served"), aPerson("wang"), ["confirm"]],
    ["community staff before a confirmed order", anOrderThatIs("confirmed"), sun, ["evaluate"]],
    ["a grid worker before a confirmed order", anOrderThatIs("confirmed"), zhao, []],
    ["staff of another community", anOrderThatIs("confirmed"), farStaff, []],
    [
      "staff before an order in review",
      anOrder({ mustReview: true }),
      zhao,
      ["approve", "offer", "offerToTeam", "answer", "return"],
    ],
    ["staff before an open order", anOrder(), zhao, ["offer", "offerToTeam", "answer"]],
    ["staff before a taken order", anOrderThatIs("taken"), zhao, ["arriveForCaller", "takeBack", "reportNoShow"]],
    ["staff before a served order", anOrderThatIs("served"), zhao, ["confirmForCaller"]],
    ["the one asked", anOffer(), zhang, ["acceptOffer", "declineOffer"]],
    ["another volunteer before an offered order", anOffer(), chen, ["joinWaiting"]],
    ["the requester of a confirmed order", anOrderThatIs("confirmed"), aPerson("wang"), ["reopen"]],
    ["staff before a finished order", anOrderThatIs("evaluated"), sun, []],
    ["the requester of a finished order", anOrderThatIs("evaluated"), aPerson("wang"), ["dispute"]],
  ])("%s: %#", (_who, order, person, expected) => {
    expect(availableActions(order, person, fridayTenMs)).toEqual(expected);
  });

  it("staff never judge their own matter", () => {
    const own = after(anOrderThatIs("served", aVolunteer("zhang")), "wang", {
      name: "confirm",
      outcome: "solved",
      stars: 5,
      tags: [],
      comment: "",
    });
    const staffInHousehold = { ...sun, householdId: own.householdId };
    expect(availableActions(own, staffInHousehold, fridayTenMs)).toEqual([]);
  });
});

describe("The order's story", () => {
  it("is told to the one who asked as hers, and to others as the resident's", () => {
    const told = (reader: "requester" | "taker") =>
      timelineOf(anOrderThatIs("evaluated"), reader).map(({ sentence }) => sentence);
    expect(told("requester")).toEqual(expect.arrayContaining(["服务做完了，等您确认", "您已确认"]));
    expect(told("taker")).toEqual(expect.arrayContaining(["服务做完了，等居民确认", "居民已确认"]));
  });
});

function anOffer(): Order {
  return after(anOrder(), "sun", { name: "offer", to: grabberOf(zhang) });
}
const clockCommand = (name: "expireOffer" | "leaveByRule", nowMs: number): OrderCommand => ({
  name,
  actor: actorFor("clock"),
  nowMs,
});

describe("When offered to a volunteer", () => {
  it("is out of the pool, and his when he says yes", () => {
    expect(anOffer()).toMatchObject({ status: "offered", offer: { personIds: ["zhang"] } });
    const grab = { ...grabbedBy(chen), actor: actorFor("chen"), nowMs: fridayTenMs } as OrderCommand;
    expect(decideOrder(anOffer(), grab)).toEqual({ ok: false, code: "NOT_OPEN" });
    const taken = after(anOffer(), "zhang", { name: "acceptOffer", grabber: grabberOf(zhang) });
    expect(taken).toMatchObject({ status: "taken", offer: null, takers: [{ personId: "zhang" }] });
  });

  it.each([
    ["he says no", (order: Order) => after(order, "zhang", { name: "declineOffer" })],
    ["staff take it back", (order: Order) => after(order, "sun", { name: "takeBack", reason: "换人" })],
    [
      "half an hour is over",
      (order: Order) => after(order, "clock", { name: "expireOffer" }, fridayTenMs + hourMs / 2),
    ],
  ])("goes back to the pool when %s", (_why, step) => {
    const open = step(anOffer());
    expect(open).toMatchObject({ status: "open", offer: null, takers: [] });
    expect(open.dueAtMs).toBe(open.wanted.untilMs);
  });

  it("does not end before its time", () => {
    expect(decideOrder(anOffer(), clockCommand("expireOffer", fridayTenMs + hourMs / 2 - 1))).toMatchObject({
      ok: false,
    });
  });

  it("is refused to whoever could not grab it, when asked and when he answers", () => {
    const busy = grabberOf(aVolunteer("zhang", { status: "suspended" }));
    const given = { actor: actorFor("sun"), nowMs: fridayTenMs };
    expect(decideOrder(anOrder(), { name: "offer", to: busy, ...given })).toEqual({ ok: false, code: "SUSPENDED" });
    expect(decideOrder(anOffer(), { name: "acceptOffer", grabber: busy, ...given })).toEqual({
      ok: false,
      code: "SUSPENDED",
    });
  });
});

describe("When it does not go well", () => {
  it("waits for staff with the reason when it cannot be done, and nobody holds it", () => {
    const stuck = after(anOrderThatIs("serving"), "zhang", { name: "cannotDo", reason: "要换整根水管" });
    expect(stuck).toMatchObject({ status: "stuck", stuckReason: "要换整根水管" });
    expect(holdersOf(stuck)).toEqual([]);
  });

  it("comes back to the pool when republished, with a new time if the old one is over", () => {
    const stuck = after(anOrderThatIs("serving"), "zhang", { name: "cannotDo", reason: "要换整根水管" });
    const laterMs = fridayTenMs + 40 * hourMs;
    const open = after(stuck, "sun", { name: "republish", reason: "找了水暖工" }, laterMs);
    expect(open).toMatchObject({ status: "open", takers: [], stuckReason: null });
    expect(open.wanted.untilMs).toBeGreaterThan(laterMs);
  });

  it("ends with staff's own answer", () => {
    const answered = after(anOrder(), "sun", { name: "answer", answer: "物业明天来修" });
    expect(answered).toMatchObject({ status: "answered", answer: "物业明天来修" });
    expect(isFinal(answered.status)).toBe(true);
  });

  it("goes back to the pool when the volunteer did not come", () => {
    const open = after(
      anOrderThatIs("taken"),
      "wang",
      { name: "reportNoShow", reason: "等了一小时没人来" },
      fridayTenMs + hourMs,
    );
    expect(open).toMatchObject({ status: "open", takers: [] });
  });

  it("is checked out by rule after twice the planned time, for the planned minutes", () => {
    const serving = anOrderThatIs("serving");
    const dueMs = fridayTenMs + 80 * 60_000;
    expect(decideOrder(serving, clockCommand("leaveByRule", dueMs - 1))).toMatchObject({ ok: false });
    expect(after(serving, "clock", { name: "leaveByRule" }, dueMs)).toMatchObject({
      status: "served",
      takers: [{ state: "served", minutes: 40 }],
    });
  });

  it("is reopened by the one who asked, before the community evaluated", () => {
    const stuck = after(anOrderThatIs("confirmed"), "wang", { name: "reopen", reason: "晚上又漏了" });
    expect(stuck).toMatchObject({ status: "stuck", rating: null, stuckReason: "晚上又漏了" });
  });

  it("is confirmed by staff who asked by phone", () => {
    const confirmed = after(anOrderThatIs("served"), "zhao", {
      name: "confirmForCaller",
      outcome: "solved",
      stars: 5,
      comment: "",
      reason: "电话问过",
    });
    expect(confirmed).toMatchObject({ status: "confirmed", rating: { stars: 5, byRule: false } });
  });
});
