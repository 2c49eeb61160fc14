import { revealedToday, revealsPerDayMax, withReveal, type Reveals } from "./reveal-budget";

const noonMs = Date.UTC(2026, 10, 20, 4);
const midnightMs = Date.UTC(2026, 10, 20, 16);

const revealedTimes = (times: number, nowMs: number): Reveals | null => {
  let reveals: Reveals | null = null;
  for (let place = 0; place < times; place += 1) reveals = withReveal(reveals, `r${place}`, nowMs);
  return reveals;
};

describe("A staff member's budget of revealed contacts", () => {
  it("is used up after so many on one day", () => {
    expect(revealedToday(revealedTimes(revealsPerDayMax, noonMs), noonMs)).toHaveLength(revealsPerDayMax);
    expect(revealedTimes(revealsPerDayMax + 1, noonMs)).toBeNull();
  });

  it("begins anew at midnight in Shanghai and not before", () => {
    const full = revealedTimes(revealsPerDayMax, noonMs);
    expect(withReveal(full, "late", midnightMs - 1)).toBeNull();
    expect(withReveal(full, "early", midnightMs)).toEqual({
      dayEndMs: midnightMs + 86_400_000,
      readingIds: ["early"],
    });
  });
});
