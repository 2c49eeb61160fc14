import type { Order } from "./order";
import { isFinal } from "./order-transitions";

const dayMs = 86_400_000;

/**
 * Whoever complains does so within weeks, and the community settles accounts by the quarter; after three months nobody
 * needs to know any more who lives where and what ailed her.
 */
export const orderKeptDays = 90;
/** A phone repeats an unfinished intention for a day at most; a month is ample for whoever looks into a dispute. */
export const keysKeptDays = 30;
/** Half a year of news is as far back as anybody scrolls. */
export const inboxKeptDays = 180;
/** What looked like misuse, and what came of it: long enough to see that it comes again. */
export const signalsKeptDays = 365;

export const keptSinceMs = (nowMs: number, days: number): number => nowMs - days * dayMs;

/** Finished, and long enough ago. What is disputed or still goes on keeps everything. */
export const isPurgeable = (order: Pick<Order, "status" | "updatedAtMs">, nowMs: number): boolean =>
  isFinal(order.status) && order.updatedAtMs < keptSinceMs(nowMs, orderKeptDays);
