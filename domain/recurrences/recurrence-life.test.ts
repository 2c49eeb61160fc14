import fc from "fast-check";
import { clockActor } from "../orders/journal-entry";
import { nextOccurrences, ruleOf } from "./recurrence-rule";
import type { Recurrence, RecurrenceEvent } from "./recurrence";
import { dueStep, evolveRecurrence, madeAheadMs, skipRefusal, startRecurrence, turnsAhead } from "./recurrence-life";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const savedMs = at("2026-03-05T10:00:00");
const clock = { byPersonId: clockActor.personId, role: "clock" } as const;

function everyTuesday(endsOn = "2026-03-31"): Recurrence {
  const wish = { weekdays: [2], from: "09:00", until: "11:00", startsOn: null, endsOn };
  const rule = ruleOf(wish, savedMs);
  if (typeof rule === "string") throw new Error(rule);
  return startRecurrence(
    {
      recurrenceId: "r1",
      requesterId: "p-wang",
      beneficiaryId: "p-wang",
      categoryId: "medicine",
      categoryName: "买药送药",
      text: "请帮我买药",
      needs: [],
      needsReview: false,
      rule,
    },
    savedMs,
  );
}

const then = (recurrence: Recurrence, event: RecurrenceEvent, nowMs = savedMs): Recurrence =>
  evolveRecurrence(recurrence, event, clock, nowMs);
const made = (recurrence: Recurrence, date: string) => then(recurrence, { name: "made", date, orderId: `o-${date}` });

describe("A recurrence", () => {
  it("waits for two days before its first turn", () => {
    const one = everyTuesday();
    expect(one).toMatchObject({ nextDate: "2026-03-10", nextAtMs: at("2026-03-08T09:00:00"), isEndTold: false });
    expect(dueStep(one, at("2026-03-08T08:59:59"))).toBeNull();
    expect(dueStep(one, at("2026-03-08T09:00:00"))).toMatchObject({ kind: "make", turn: { date: "2026-03-10" } });
    expect(dueStep(one, at("2026-03-10T09:00:00"))).toMatchObject({ kind: "late" });
  });

  it("goes on to the next turn when one was made or missed, and past those left out", () => {
    const one = then(everyTuesday(), { name: "skipped", date: "2026-03-17" });
    expect(one.nextDate).toBe("2026-03-10");
    expect(made(one, "2026-03-10")).toMatchObject({
      nextDate: "2026-03-24",
      latest: { date: "2026-03-10", orderId: "o-2026-03-10" },
    });
    expect(then(everyTuesday(), { name: "missed", date: "2026-03-10", reason: "tooMany" }).nextDate).toBe("2026-03-17");
    expect(then(everyTuesday(), { name: "skipped", date: "2026-03-10" }).nextDate).toBe("2026-03-17");
  });

  it.each<[string, string | null, (one: Recurrence) => Recurrence]>([
    ["2026-03-10", null, (one) => one],
    ["2026-03-24", null, (one) => one],
    ["2026-03-11", "NO_SUCH_TURN", (one) => one],
    ["2026-04-07", "NO_SUCH_TURN", (one) => one],
    ["2026-03-10", "ALREADY_MADE", (one) => made(one, "2026-03-10")],
    ["2026-03-10", null, (one) => made(then(one, { name: "skipped", date: "2026-03-10" }), "2026-03-17")],
    ["2026-03-24", "NO_SUCH_TURN", (one) => then(one, { name: "ended", reason: "ended" })],
  ])("may leave out %s: %s", (date, refusal, before) => {
    expect(skipRefusal(before(everyTuesday()), date)).toBe(refusal);
  });

  it("tells a week before its end, and ends when its last day is over", () => {
    const dates = ["2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31"];
    const last = dates.slice(0, 3).reduce(made, everyTuesday());
    expect(dueStep(last, at("2026-03-24T09:00:00"))).toEqual({ kind: "tellEnd" });
    const told = made(then(last, { name: "endTold" }), "2026-03-31");
    expect(told).toMatchObject({ nextDate: null, nextAtMs: at("2026-04-01T00:00:00") });
    expect(dueStep(told, at("2026-03-31T23:59:59"))).toBeNull();
    expect(dueStep(told, at("2026-04-01T00:00:00"))).toEqual({ kind: "end" });
    const ended = then(told, { name: "ended", reason: "over" });
    expect(ended).toMatchObject({ state: "ended", nextAtMs: null, endReason: "over" });
    expect(dueStep(ended, at("2027-01-01T00:00:00"))).toBeNull();
  });

  it("is not told of an end it was just given", () => {
    expect(everyTuesday("2026-03-10").isEndTold).toBe(true);
  });

  it("lists what is to come, with what is left out", () => {
    const one = then(made(everyTuesday(), "2026-03-10"), { name: "skipped", date: "2026-03-17" });
    expect(turnsAhead(one, savedMs, 2).map(({ date }) => date)).toEqual(["2026-03-17", "2026-03-24"]);
  });

  it("makes every turn exactly once, two days ahead, however seldom the clock comes by", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * 24 * 60 }), { maxLength: 60 }), (pauses) => {
        let one = everyTuesday();
        let nowMs = savedMs;
        const settled: string[] = [];
        for (const pause of [...pauses, 60 * 24 * 40]) {
          nowMs += pause * 60_000;
          for (let step = dueStep(one, nowMs); step !== null; step = dueStep(one, nowMs)) {
            expect(one.nextAtMs ?? Infinity).toBeLessThanOrEqual(nowMs);
            if (step.kind === "make") expect(step.turn.fromMs - nowMs).toBeLessThanOrEqual(madeAheadMs);
            if (step.kind === "make" || step.kind === "late") settled.push(step.turn.date);
            one = then(one, eventOf(step), nowMs);
          }
        }
        expect(one.state).toBe("ended");
        expect(settled).toEqual(nextOccurrences(one.rule, savedMs, nowMs).map(({ date }) => date));
      }),
    );
  });
});

function eventOf(step: NonNullable<ReturnType<typeof dueStep>>): RecurrenceEvent {
  switch (step.kind) {
    case "make":
      return { name: "made", date: step.turn.date, orderId: "o" };
    case "late":
      return { name: "missed", date: step.turn.date, reason: "late" };
    case "tellEnd":
      return { name: "endTold" };
    case "end":
      return { name: "ended", reason: "over" };
  }
}
