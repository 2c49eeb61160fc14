import { dayNumberAt } from "../calendar/shanghai-day";

/** The orders a volunteer was told of on one day of Asia/Shanghai. */
export type DayNotices = { readonly dayNumber: number; readonly orderIds: readonly string[] };

/** The orders he was told of on the day of this moment. */
export const noticesOn = (notices: DayNotices | null | undefined, atMs: number): readonly string[] =>
  notices?.dayNumber === dayNumberAt(atMs) ? notices.orderIds : [];

/**
 * His notices with this order added, or null when he has had as many as one day allows. An order he was counted for
 * already changes nothing, so that telling it again after a cut costs him nothing.
 */
export function withNotice(
  notices: DayNotices | null | undefined,
  orderId: string,
  perDay: number,
  atMs: number,
): DayNotices | null {
  const today = noticesOn(notices, atMs);
  const dayNumber = dayNumberAt(atMs);
  if (today.includes(orderId)) return { dayNumber, orderIds: today };
  return today.length >= perDay ? null : { dayNumber, orderIds: [...today, orderId] };
}
