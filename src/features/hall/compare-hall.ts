import type { OpenOrder } from "./open-order";

export type HallNews = {
  /** Orders that were not there when the list was shown. */
  newCount: number;
  /** Shown orders that somebody took, or that ended, meanwhile. */
  goneIds: readonly string[];
};

/**
 * What changed since the list was shown. Only the first page is asked for again, so an order missing from it is known to
 * be gone only where that page is the whole list.
 */
export function compareHall(
  shown: readonly OpenOrder[],
  latest: { orders: readonly OpenOrder[]; nextCursor: string | null },
): HallNews {
  const shownIds = new Set(shown.map((order) => order.orderId));
  const latestIds = new Set(latest.orders.map((order) => order.orderId));
  return {
    newCount: latest.orders.filter((order) => !shownIds.has(order.orderId)).length,
    goneIds: latest.nextCursor === null ? [...shownIds].filter((orderId) => !latestIds.has(orderId)) : [],
  };
}
