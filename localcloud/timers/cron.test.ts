import fc from "fast-check";
import { parseCron } from "./cron";

const at = (text: string) => Date.parse(text.includes("+") ? text : `${text}+08:00`);
const shown = (ms: number | undefined) =>
  ms === undefined ? undefined : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

describe("a timer of seven fields in UTC+8", () => {
  it.each([
    ["every five minutes", "0 */5 * * * * *", "2026-07-01 09:03:10", "2026-07-01 09:05:00"],
    ["not the present moment again", "0 */5 * * * * *", "2026-07-01 09:05:00", "2026-07-01 09:10:00"],
    ["half past two at night, China time", "0 30 2 * * * *", "2026-07-01 02:30:00", "2026-07-02 02:30:00"],
    ["the first of the month", "0 0 0 1 * * *", "2026-07-01 00:00:01", "2026-08-01 00:00:00"],
    ["Sundays", "0 0 9 * * 0 *", "2026-07-01 00:00:00", "2026-07-05 09:00:00"],
    ["working days", "0 0 9 * * 1-5 *", "2026-07-03 10:00:00", "2026-07-06 09:00:00"],
    ["the 15th or any Monday", "0 0 0 15 * 1 *", "2026-07-07 00:00:00", "2026-07-13 00:00:00"],
    ["the 15th or any Monday, next", "0 0 0 15 * 1 *", "2026-07-13 00:00:00", "2026-07-15 00:00:00"],
    ["a list and a range with a step", "5,35 0 8-12/2 * * * *", "2026-07-01 08:00:06", "2026-07-01 08:00:35"],
    ["a leap day", "0 0 0 29 2 * *", "2026-07-01 00:00:00", "2028-02-29 00:00:00"],
    ["one year only", "0 0 0 1 1 * 2027", "2026-07-01 00:00:00", "2027-01-01 00:00:00"],
    ["never again", "0 0 0 1 1 * 2020", "2026-07-01 00:00:00", undefined],
  ])("meets %s", (_story, cron, from, expected) => {
    expect(shown(parseCron(cron).nextAfter(at(from.replace(" ", "T"))))).toBe(expected);
  });

  it.each([
    "* * * * *",
    "60 * * * * * *",
    "0 0 24 * * * *",
    "0 0 0 0 * * *",
    "x * * * * * *",
    "5-1 * * * * * *",
    "*/0 * * * * * *",
  ])("refuses %s", (cron) => {
    expect(() => parseCron(cron)).toThrow();
  });

  it("is always later, and nothing due is skipped", () => {
    const cron = parseCron("0 */7 */3 * * * *");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.double({ min: 0, max: 1, noNaN: true }), (fromMs, part) => {
        const next = cron.nextAfter(fromMs) ?? Infinity;
        const between = fromMs + part * (next - fromMs - 1);
        expect(next).toBeGreaterThan(fromMs);
        expect(cron.nextAfter(between)).toBe(next);
      }),
    );
  });
});
