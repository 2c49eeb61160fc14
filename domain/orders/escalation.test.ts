import fc from "fast-check";
import { addAwakeMinutes, awakeFromMs } from "../messages/awake-time";
import { dueCommand } from "./due-command";
import { nextPoolStep, nextStuckStep, poolLevels } from "./escalation";
import type { Order } from "./order";
import { after, anOrder, anOrderThatIs, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "./order-builders";
import { timelineOf } from "./order-timeline";

const minuteMs = 60_000;
/** A time of day in Zoucheng on that Friday; more than 24 is the day after. */
const at = (hours: number): number => fridayTenMs + (hours - 10) * hourMs;

describe("Hours in which neighbours are awake", () => {
  it.each([
    ["in the morning", 10, 30, 10.5],
    ["across the night", 20.5, 60, 24 + 8],
    ["begun at night", 23, 30, 24 + 8],
    ["begun before dawn", 5, 0, 7.5],
    ["over a whole day", 10, 14 * 60, 24 + 10.5],
  ])("%s", (_when, from, minutes, until) => {
    expect(addAwakeMinutes(at(from), minutes)).toBe(at(until));
  });

  it("never end at night, and never run backwards", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 * 24 * 60 }), fc.integer({ min: 0, max: 3_000 }), (start, minutes) => {
        const fromMs = fridayTenMs + start * minuteMs;
        const atMs = addAwakeMinutes(fromMs, minutes);
        expect(atMs).toBeGreaterThanOrEqual(fromMs + minutes * minuteMs);
        expect(awakeFromMs(atMs)).toBe(atMs);
        expect(addAwakeMinutes(fromMs, minutes + 1)).toBeGreaterThan(atMs);
      }),
    );
  });
});

/** Lets the clock do what is due until nothing is, and tells when each level was asked. */
function climb(from: Order, untilMs: number): { order: Order; levels: readonly (readonly [string, number])[] } {
  let order = from;
  const levels: [string, number][] = [];
  while (order.clockAtMs !== null && order.clockAtMs <= untilMs) {
    const nowMs = order.clockAtMs;
    const name = dueCommand(order, nowMs);
    if (name !== "escalate") break;
    order = after(order, "clock", { name, told: ["chen"] }, nowMs);
    levels.push([order.journal.at(-1)?.level ?? "", nowMs]);
  }
  return { order, levels };
}

describe("While nobody takes an order", () => {
  it("asks one level after the other, and rests at night", () => {
    const evening = { kind: "agreed", fromMs: at(40), untilMs: at(44) } as const;
    const { levels } = climb(anOrder({ wanted: evening }), at(44));
    expect(levels).toEqual([
      ["neighbours", at(10)],
      ["nearby", at(10.25)],
      ["community", at(10.5)],
      ["gridWorker", at(12)],
      ["communityStaff", at(14)],
      ["street", at(18)],
    ]);
  });

  it("expires at the end of its time, however far it climbed", () => {
    const { order } = climb(anOrder(), at(30));
    expect(order.clockAtMs).toBe(order.wanted.untilMs);
    expect(dueCommand(order, order.wanted.untilMs)).toBe("expire");
  });

  it("begins anew when a slot is given back, and goes on where it was when an offer is declined", () => {
    const climbed = climb(anOrder(), at(12.5)).order;
    const zhang = aVolunteer("zhang");
    const taken = after(climbed, "zhang", grabbedBy(zhang), at(13));
    const back = after(taken, "zhang", { name: "giveBack", reason: "有事" }, at(13.5));
    expect(nextPoolStep(back.escalation)).toEqual({ level: "neighbours", atMs: at(13.5) });
    expect(nextPoolStep(taken.escalation)?.level).toBe("communityStaff");
  });

  it("tells the requester how many neighbours were asked", () => {
    const sentences = timelineOf(climb(anOrder(), at(12)).order, "requester").map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      "求助已发出，正在找志愿者",
      "已通知 1 位邻居",
      "又通知了附近 1 位志愿者",
      "又通知了全社区 1 位志愿者",
      "还没有人接，已请网格员来安排",
    ]);
  });

  it("has a due moment at every step, so none is forgotten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: poolLevels.length }), (steps) => {
        const step = nextPoolStep({ sinceMs: fridayTenMs, steps });
        expect(step === null).toBe(steps === poolLevels.length);
      }),
    );
  });
});

describe("A stuck matter", () => {
  const stuck = () => after(anOrderThatIs("serving"), "zhang", { name: "cannotDo", reason: "要换整根水管" });

  it("is supervised after a day, needs several units after three, and is remembered ever after", () => {
    const { levels } = climb(stuck(), at(10 + 24 * 10));
    expect(levels).toEqual([
      ["supervised", at(10 + 24)],
      ["joint", at(10 + 72)],
      ["joint", at(10 + 144)],
      ["joint", at(10 + 216)],
    ]);
    expect(nextStuckStep({ sinceMs: 0, steps: 1 }).level).toBe("supervised");
  });

  it("is raised by hand with a record, and never falls back", () => {
    const joint = {
      name: "handle",
      level: "joint",
      units: ["社区", "物业"],
      words: "周三一起上门",
      byName: "孙丽",
    } as const;
    const raised = after(stuck(), "sun", joint);
    expect(raised.handlings).toEqual([
      {
        level: "joint",
        units: ["社区", "物业"],
        words: "周三一起上门",
        byPersonId: "sun",
        byName: "孙丽",
        atMs: fridayTenMs,
      },
    ]);
    const duty = after(raised, "zhao", { name: "handle", level: "duty", units: [], words: "先关了水阀", byName: "赵" });
    expect(duty.escalation.steps).toBe(3);
    expect(duty.handlings).toHaveLength(2);
  });

  it("asks at least two units to a joint handling", () => {
    expect(() =>
      after(stuck(), "sun", { name: "handle", level: "joint", units: ["社区"], words: "一家", byName: "孙丽" }),
    ).toThrow("UNITS_NEEDED");
  });
});
