import { endOfDayMs } from "./wanted-time-rules";

/** Giving back is no shame, but an order must not wander; staff can still help with a fourth. */
export const givenBackMax = 3;

/** Of these times, those on the same Asia/Shanghai day as `nowMs`. */
export const giveBackDay = (givenBackAtMs: readonly number[], nowMs: number): readonly number[] =>
  givenBackAtMs.filter((atMs) => endOfDayMs(atMs) === endOfDayMs(nowMs));
