import fc from "fast-check";
import { availableActions } from "./available-actions";
import { orderCommandNames } from "./order-command-name";
import { isFinal, orderTransitions } from "./order-transitions";
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
import { codeTriesMax, decideOrder, evolveOrder } from "./order-lifecycle";

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

const someone = fc.constantFrom("wang", "zhang", "chen", "sun", "clock");
const step = fc.record({
  pick: fc.nat(),
  sensible: fc.boolean(),
  by: someone,
  laterMs: fc.integer({ min: 0, max: 2 * hourMs }),
  rightCode: fc.boolean(),
});

/** Half of the steps are something the status knows, by somebody who might do it; the rest is anything by anybody. */
function chosen(order: Order, { pick, sensible, by }: { pick: number; sensible: boolean; by: string }) {
  const known = Object.keys(orderTransitions[order.status]);
  const names = sensible && known.length > 0 ? known : orderCommandNames;
  const name = names[pick % names.length] as OrderCommand["name"];
  const taker = order.takers[0]?.personId;
  return { name, by: sensible && taker !== undefined && name !== "grab" ? taker : by };
}

const full = (name: OrderCommand["name"], by: string, rightCode: boolean, nowMs: number): OrderCommand =>
  ({
    name,
    actor: actorFor(by),
    nowMs,
    reason: "有事",
    serviceCode: rightCode ? "4711" : "0000",
    workDone: "做好了",
    outcome: "solved",
    stars: 4,
    quality: 4,
    tags: [],
    comment: "",
    grabber: { ...grabbedBy(aVolunteer(by)), ...(grabbedBy(aVolunteer(by)) as { grabber: object }).grabber },
  }) as unknown as OrderCommand;

describe("Whatever is asked of an order, in whatever order", () => {
  it("moves along the table only, one version and one journal row at a time, and never fills a slot twice", () => {
    let obeyed = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, mustReview) => {
        let order = anOrder({ mustReview });
        let nowMs = fridayTenMs;
        for (const { laterMs, rightCode, ...choice } of steps) {
          nowMs += laterMs;
          const { name, by } = chosen(order, choice);
          const command = full(name, by, rightCode, nowMs);
          const decision = decideOrder(order, command);
          if (!decision.ok) continue;
          obeyed += 1;
          const next = evolveOrder(order, decision.event, command.actor, nowMs);
          expect(isFinal(order.status)).toBe(false);
          const move = orderTransitions[order.status][name];
          if (decision.refusal === null) expect(move?.to).toContain(next.status);
          else expect(next.status).toBe(order.status);
          expect(next.version).toBe(order.version + 1);
          expect(next.journal).toHaveLength(next.version);
          expect(next.takers.length).toBeLessThanOrEqual(next.slotCount);
          order = next;
        }
      }),
      { numRuns: 2_000 },
    );
    expect(obeyed).toBeGreaterThan(1_000);
  });
});

describe("What a person may do", () => {
  const sun = staffOf("sun", "communityStaff", "zc.gangshan.houbali");
  const zhao = staffOf("zhao", "gridWorker", "zc.gangshan.houbali.g03");
  const farStaff = staffOf("far", "communityStaff", "zc.gangshan.tiedong");

  it.each([
    ["the requester of an open order", anOrder(), aPerson("wang"), ["cancel"]],
    ["a volunteer before an open order", anOrder(), zhang, ["grab"]],
    ["the requester's household", anOrder(), { ...zhang, householdId: "home-of-wang" }, []],
    ["the taker", anOrderThatIs("taken"), zhang, ["arrive", "giveBack"]],
    ["another volunteer before a taken order", anOrderThatIs("taken"), chen, []],
    ["the requester of a served order", anOrderThatIs("served"), aPerson("wang"), ["confirm"]],
    ["community staff before a confirmed order", anOrderThatIs("confirmed"), sun, ["evaluate"]],
    ["a grid worker before a confirmed order", anOrderThatIs("confirmed"), zhao, []],
    ["staff of another community", anOrderThatIs("confirmed"), farStaff, []],
    ["staff before an order in review", anOrder({ mustReview: true }), zhao, ["approve", "return"]],
    ["anybody before a finished order", anOrderThatIs("evaluated"), sun, []],
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
