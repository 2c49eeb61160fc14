import { yearAt } from "../calendar/shanghai-day";

const adultYears = 18;

/**
 * Whether somebody still counts as a minor. Only those who are under eighteen when they apply say the year they were born
 * in; they count as minors until the end of the year in which they turn eighteen. Null or missing: of age.
 */
export const isMinor = (bornYear: number | null | undefined, nowMs: number): boolean =>
  bornYear !== null && bornYear !== undefined && yearAt(nowMs) - bornYear <= adultYears;
