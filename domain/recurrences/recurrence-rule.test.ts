import { dayNumberAt } from "../calendar/shanghai-day";
import fc from "fast-check";
import { dateOf, isDate, weekdayOf } from "../calendar/calendar-day";
import { nextOccurrences, ruleOf, type RecurrenceRule, type RuleWish } from "./recurrence-rule";
import { sayRecurrence } from "./say-recurrence";

const at = (text: string): number => Date.parse(`${text}+08:00`);
/** A Thursday. */
const nowMs = at("2026-03-05T10:00:00");
const tuesdays: RuleWish = { weekdays: [2], from: "09:00", until: "11:00", startsOn: null, endsOn: "2026-03-31" };
const rule = (wish: Partial<RuleWish> = {}): RecurrenceRule => {
  const made = ruleOf({ ...tuesdays, ...wish }, nowMs);
  if (typeof made === "string") throw new Error(made);
  return made;
};

describe("A rule of turns", () => {
  it("gives every Tuesday between its days, in Shanghai's time", () => {
    expect(nextOccurrences(rule(), nowMs, at("2026-12-31T00:00:00"))).toEqual(
      ["2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31"].map((date) => ({
        date,
        fromMs: at(`${date}T09:00:00`),
        untilMs: at(`${date}T11:00:00`),
      })),
    );
  });

  it.each<[string, Partial<RuleWish>, string]>([
    ["ends before it begins", { from: "11:00", until: "11:00" }, "TIME_REVERSED"],
    ["has no turn left", { endsOn: "2026-03-09" }, "TIME_PAST"],
    ["has its only turn today and it began", { weekdays: [4], endsOn: "2026-03-05" }, "TIME_PAST"],
    ["runs longer than a year", { endsOn: "2027-03-06" }, "TIME_TOO_FAR"],
    ["begins after a month", { startsOn: "2026-04-05", endsOn: null }, "TIME_TOO_FAR"],
    ["names a day there is not", { endsOn: "2026-02-30" }, "TIME_TOO_FAR"],
  ])("is refused when it %s", (_what, wish, refusal) => {
    expect(ruleOf({ ...tuesdays, ...wish }, nowMs)).toBe(refusal);
  });

  it("runs for a year when no end is given, and never begins in the past", () => {
    expect(rule({ endsOn: null })).toMatchObject({ startsOn: "2026-03-05", endsOn: "2027-03-05" });
    expect(rule({ startsOn: "2025-01-01" }).startsOn).toBe("2026-03-05");
    expect(rule({ startsOn: "2026-03-17" }).startsOn).toBe("2026-03-17");
  });

  it("sorts its weekdays and takes each once", () => {
    expect(rule({ weekdays: [5, 2, 5] }).weekdays).toEqual([2, 5]);
  });

  const rules = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.constantFrom("00:00", "00:30", "07:59", "08:00", "16:00"),
    until: fc.constantFrom("17:00", "23:59"),
    startsOn: fc.constantFrom("2026-02-25", "2026-12-28", "2028-02-20"),
    endsOn: fc.constantFrom("2026-03-03", "2027-01-20", "2028-03-10"),
  });
  const moments = fc.integer({ min: at("2026-02-20T00:00:00"), max: at("2028-04-01T00:00:00") });

  it("loses no turn and gives none twice, wherever the time is cut", () => {
    fc.assert(
      fc.property(rules, moments, moments, moments, (one, ...cuts) => {
        const [first, middle, last] = [...cuts].sort((a, b) => a - b) as [number, number, number];
        const pieces = [...nextOccurrences(one, first, middle), ...nextOccurrences(one, middle, last)];
        expect(pieces).toEqual(nextOccurrences(one, first, last));
      }),
    );
  });

  it("gives exactly the days of its weekdays, each at its hour", () => {
    fc.assert(
      fc.property(rules, (one) => {
        const days: string[] = [];
        for (let ms = at("2026-02-01T12:00:00"); ms < at("2028-04-01T00:00:00"); ms += 86_400_000) {
          const day = dayNumberAt(ms);
          const date = dateOf(day);
          if (date >= one.startsOn && date <= one.endsOn && one.weekdays.includes(weekdayOf(day))) days.push(date);
        }
        const turns = nextOccurrences(one, 0, at("2030-01-01T00:00:00"));
        expect(turns.map(({ date }) => date)).toEqual(days);
        for (const { date, fromMs } of turns) expect(fromMs).toBe(at(`${date}T${one.from}:00`));
      }),
    );
  });
});

describe("The words for a rule", () => {
  it.each<[Partial<RecurrenceRule>, string]>([
    [{}, "每周二上午 9:00–11:00"],
    [{ weekdays: [1, 4], from: "15:00", until: "16:30" }, "每周一、四下午 15:00–16:30"],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "18:00", until: "19:00" }, "每天晚上 18:00–19:00"],
    [{ weekdays: [7], from: "05:00", until: "06:00" }, "每周日凌晨 5:00–6:00"],
  ])("%j", (part, words) => {
    expect(sayRecurrence({ ...rule(), ...part })).toBe(words);
  });
});

describe("A calendar day", () => {
  it.each<[string, boolean]>([
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
  ])("%s is one: %s", (date, isOne) => {
    expect(isDate(date)).toBe(isOne);
  });

  it("begins at midnight in Shanghai", () => {
    expect(dateOf(dayNumberAt(at("2026-03-05T00:00:00")))).toBe("2026-03-05");
    expect(dateOf(dayNumberAt(at("2026-03-05T00:00:00") - 1))).toBe("2026-03-04");
    expect(weekdayOf(dayNumberAt(nowMs))).toBe(4);
  });
});
