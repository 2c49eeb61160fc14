const minuteMs = 60_000;
/** A forgotten check-out counts at most twice what the category plans. */
export const plannedTimesMax = 2;

/** Whole minutes between arriving and leaving, at least one, capped by the plan. */
export function serviceMinutes(arrivedAtMs: number, leftAtMs: number, plannedMinutes: number): number {
  const minutes = Math.max(1, Math.round((leftAtMs - arrivedAtMs) / minuteMs));
  return Math.min(minutes, plannedMinutes * plannedTimesMax);
}
