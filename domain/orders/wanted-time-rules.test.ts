import { endOfDayMs } from "../calendar/shanghai-day";
import fc from "fast-check";
import { fridayTenMs, hourMs } from "./order-builders";
import { wantedTimeOf } from "./wanted-time-rules";

const dayMs = 24 * hourMs;

describe("A wanted time", () => {
  it.each([
    ["soon", { kind: "soon" }, { kind: "soon", fromMs: fridayTenMs, untilMs: fridayTenMs + 12 * hourMs }],
    ["today", { kind: "today" }, { kind: "today", fromMs: fridayTenMs, untilMs: fridayTenMs + 14 * hourMs }],
    [
      "agreed",
      { kind: "agreed", fromMs: fridayTenMs + hourMs, untilMs: fridayTenMs + 2 * hourMs },
      { kind: "agreed", fromMs: fridayTenMs + hourMs, untilMs: fridayTenMs + 2 * hourMs },
    ],
    ["reversed", { kind: "agreed", fromMs: fridayTenMs + 2, untilMs: fridayTenMs + 1 }, "TIME_REVERSED"],
    ["past", { kind: "agreed", fromMs: fridayTenMs - 2, untilMs: fridayTenMs }, "TIME_PAST"],
    [
      "too far ahead",
      { kind: "agreed", fromMs: fridayTenMs + 31 * dayMs, untilMs: fridayTenMs + 31 * dayMs + 1 },
      "TIME_TOO_FAR",
    ],
    ["too long", { kind: "agreed", fromMs: fridayTenMs, untilMs: fridayTenMs + 2 * dayMs }, "TIME_TOO_FAR"],
  ] as const)("%s", (_name, wish, expected) => {
    expect(wantedTimeOf(wish, fridayTenMs, 12)).toEqual(expected);
  });

  it("of a late evening still leaves two hours", () => {
    const elevenAtNight = fridayTenMs + 13 * hourMs;
    expect(wantedTimeOf({ kind: "today" }, elevenAtNight, 12)).toMatchObject({ untilMs: elevenAtNight + 2 * hourMs });
  });

  it("ends its day at midnight in Shanghai, less than a day ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (nowMs) => {
        const end = endOfDayMs(nowMs);
        expect((end + 8 * hourMs) % dayMs).toBe(0);
        expect(end).toBeGreaterThan(nowMs);
        expect(end - nowMs).toBeLessThanOrEqual(dayMs);
      }),
    );
  });
});
