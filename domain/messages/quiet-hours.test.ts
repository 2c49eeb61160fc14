import fc from "fast-check";
import { nextSendMs } from "./quiet-hours";
import { templateNames } from "./template-name";

const shanghai = (text: string): number => Date.parse(`2026-03-05T${text}+08:00`);
const nextMorning = Date.parse("2026-03-06T07:30:00+08:00");

describe("Quiet hours", () => {
  it.each([
    ["orderProgress", "07:29:59", shanghai("07:30:00")],
    ["orderProgress", "07:30:00", shanghai("07:30:00")],
    ["orderProgress", "12:00:00", shanghai("12:00:00")],
    ["orderProgress", "20:59:59", shanghai("20:59:59")],
    ["orderProgress", "21:00:00", nextMorning],
    ["redemption", "21:00:00", nextMorning],
    ["grabbed", "21:00:00", shanghai("21:00:00")],
    ["grabbed", "21:59:59", shanghai("21:59:59")],
    ["grabbed", "22:00:00", nextMorning],
    ["grabbed", "00:00:00", shanghai("07:30:00")],
    ["grabbed", "23:59:59", nextMorning],
  ] as const)("%s made at %s", (template, made, goesAtMs) => {
    expect(nextSendMs(template, shanghai(made))).toBe(goesAtMs);
  });

  it("never send into the past, and never to a moment that is quiet itself", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templateNames),
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        (template, nowMs) => {
          const goesAtMs = nextSendMs(template, nowMs);
          expect(goesAtMs).toBeGreaterThanOrEqual(nowMs);
          expect(goesAtMs - nowMs).toBeLessThanOrEqual(10.5 * 3_600_000);
          expect(nextSendMs(template, goesAtMs)).toBe(goesAtMs);
        },
      ),
    );
  });
});
