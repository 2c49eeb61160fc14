import { isAskedUnheard, sayAnswerBy } from "./say-answer-by";

const hourMs = 3_600_000;
/** 2026-11-20 10:00 in Zoucheng. */
const tenMs = Date.UTC(2026, 10, 20, 2, 0);
const at = (hours: number): number => tenMs + (hours - 10) * hourMs;
const until = (hours: number, isUrgent = false) => ({
  wanted: { kind: "soon" as const, fromMs: tenMs, untilMs: at(hours) },
  isUrgent,
});

it.each([
  ["by day", 10, until(22), "今天 10:30 前", false],
  ["in the evening for tomorrow", 21.5, until(40), "明天 8:00 前", false],
  ["before dawn", 28, until(40), "今天 8:00 前", false],
  ["in the evening for tonight, when no message goes out any more", 21.5, until(24), "今天 22:00 前", true],
  [
    "in the evening, when somebody may be in danger and the message goes out",
    21.5,
    until(40, true),
    "今天 22:00 前",
    false,
  ],
])("Asked %s", (_when, hours, order, said, isUnheard) => {
  const nowMs = at(hours);
  expect(sayAnswerBy(order, nowMs)).toBe(said);
  expect(isAskedUnheard(order, nowMs)).toBe(isUnheard);
});
