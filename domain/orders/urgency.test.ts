import { urgencyOf } from "./urgency";

const nowMs = 1_000_000_000_000;
const hourMs = 3_600_000;
const order = (kind: "soon" | "today" | "agreed", hoursLeft: number, isUrgent = false) => ({
  isUrgent,
  wanted: { kind, fromMs: nowMs, untilMs: nowMs + hoursLeft * hourMs },
});

describe("How pressing an order is", () => {
  it.each([
    ["danger before everything", order("agreed", 48, true), "danger"],
    ["nearly over", order("soon", 1.5), "pressing"],
    ["already over", order("agreed", -1), "pressing"],
    ["as soon as possible, with time", order("soon", 11), "soon"],
    ["within today", order("today", 5), "soon"],
    ["agreed for tonight", order("agreed", 8), "soon"],
    ["agreed for the day after tomorrow", order("agreed", 48), "calm"],
  ] as const)("%s", (_case, asked, expected) => {
    expect(urgencyOf(asked, nowMs)).toBe(expected);
  });
});
