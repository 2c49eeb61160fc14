import type { Offering, Stock } from "./offering";

export type StockMove = "issue" | "takeBack" | "release";

const changes: Record<StockMove, Partial<Record<keyof Stock, 1 | -1>>> = {
  issue: { reserved: -1, issued: 1 },
  takeBack: { issued: -1, reserved: 1 },
  release: { reserved: -1, available: 1 },
};

/** Whether every piece received is in exactly one place, and none of the places below zero. */
export const isStockWhole = (stock: Stock): boolean => {
  const places = [stock.available, stock.reserved, stock.issued, stock.writtenOff];
  const isCounted = places.every((count) => Number.isSafeInteger(count) && count >= 0);
  return isCounted && places.reduce((sum, count) => sum + count, 0) === stock.received;
};

/** One piece moves. Whoever calls has seen that there is one; a broken count is a bug and throws rather than being written. */
export const moveStock = (offering: Offering, move: StockMove): Offering => {
  const by = changes[move];
  const after: Offering = {
    ...offering,
    available: offering.available + (by.available ?? 0),
    reserved: offering.reserved + (by.reserved ?? 0),
    issued: offering.issued + (by.issued ?? 0),
    version: offering.version + 1,
  };
  if (!isStockWhole(after)) throw new Error(`Stock of ${offering.offeringId} does not allow to ${move} one`);
  return after;
};
