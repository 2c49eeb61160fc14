const hourMs = 3_600_000;

/** Milliseconds until it is next this hour in Shanghai. */
export const untilTimeOfDay = (nowMs: number, hour: number): number => {
  const sinceMidnightMs = (nowMs + 8 * hourMs) % (24 * hourMs);
  return (hour * hourMs - sinceMidnightMs + 24 * hourMs) % (24 * hourMs);
};
