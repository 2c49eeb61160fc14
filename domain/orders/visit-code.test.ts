import { isVisitCodeOf, visitCodePattern, visitCodeSliceMs, visitCodeText, visitCodeUntilMs } from "./visit-code";

const mac = (text: string): string => `signed_${text.replace(/\W/g, "_")}`;
const shownMs = 1_700_000_010_000;
const code = visitCodeText("order-1", shownMs, mac);
const start = Math.floor(shownMs / visitCodeSliceMs) * visitCodeSliceMs;

describe("The changing picture at the door", () => {
  it("names order and half minute, and says until when it is shown", () => {
    expect(code).toMatch(visitCodePattern);
    expect(visitCodeUntilMs(shownMs)).toBe(start + visitCodeSliceMs);
    expect(visitCodeText("order-1", start + visitCodeSliceMs, mac)).not.toBe(code);
  });

  it.each([
    ["in its own half minute", start, false, true],
    ["at the end of the next", start + 2 * visitCodeSliceMs - 1, false, true],
    ["a minute later", start + 2 * visitCodeSliceMs, false, false],
    ["before it was made", start - 1, false, false],
    ["told late, by a phone that measured a little too short", start - 1, true, true],
    ["told late, by a phone that measured a little too long", start + 3 * visitCodeSliceMs - 1, true, true],
    ["told late, but read much later than it was shown", start + 3 * visitCodeSliceMs, true, false],
    ["told late, but read long before it was shown", start - visitCodeSliceMs - 1, true, false],
  ])("read %s", (_when, atMs, isLate, isGood) => {
    expect(isVisitCodeOf("order-1", code, { atMs, isLate }, mac)).toBe(isGood);
  });

  it("is of no use for another order, nor with another signature", () => {
    expect(isVisitCodeOf("order-2", code, { atMs: shownMs, isLate: false }, mac)).toBe(false);
    expect(isVisitCodeOf("order-1", `${code}0`, { atMs: shownMs, isLate: false }, mac)).toBe(false);
  });
});
