import { dateAt } from "../calendar/calendar-day";

/** Over what time a limit counts: for ever, by calendar month, by calendar year (Asia/Shanghai). */
export const limitPeriods = ["ever", "month", "year"] as const;
export type LimitPeriod = (typeof limitPeriods)[number];

/** Under what name a redemption made now counts: "rice", "rice@2026-11" or "rice@2026". */
export const limitKeyOf = (offeringId: string, period: LimitPeriod, nowMs: number): string => {
  const date = dateAt(nowMs);
  if (period === "ever") return offeringId;
  return `${offeringId}@${date.slice(0, period === "month" ? 7 : 4)}`;
};
