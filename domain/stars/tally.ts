import { periodKeyAt, periodStartMs } from "./calendar-period";

/** How much somebody gave: minutes served and how often. */
export type Given = { readonly minutes: number; readonly services: number };

/** What counts for the boards of one volunteer. A week or month that is over counts nothing: its key is another. */
export type Tally = {
  readonly week: Given & { readonly key: string };
  readonly month: Given & { readonly key: string };
  readonly all: Given;
};

/** One service as it was recorded. `source` is missing for what came out of an order. */
export type RecordedService = {
  readonly minutes: number;
  readonly atMs: number;
  readonly reversed?: boolean;
  readonly source?: string;
};

/** Where the records that a tally needs begin: the earlier one of this week's and this month's first moment. */
export const tallyFromMs = (nowMs: number): number =>
  Math.min(periodStartMs("week", nowMs), periodStartMs("month", nowMs));

/**
 * Week and month from the records themselves, `all` from the account, whose minutes are permanent. What staff entered
 * afterwards counts in `all` alone: it was not done this week, and a board must not be won by writing. What was taken
 * back counts nowhere.
 */
export function tallyOf(records: readonly RecordedService[], all: Given, nowMs: number): Tally {
  const counted = records.filter(({ reversed, source }) => reversed !== true && source !== "backfill");
  const since = (period: "week" | "month") => {
    const fromMs = periodStartMs(period, nowMs);
    const within = counted.filter(({ atMs }) => atMs >= fromMs);
    const minutes = within.reduce((sum, one) => sum + one.minutes, 0);
    return { key: periodKeyAt(period, nowMs), minutes, services: within.length };
  };
  return { week: since("week"), month: since("month"), all: { minutes: all.minutes, services: all.services } };
}

/** A tally's figures for the running period; nothing when the week or month it speaks of is over. */
export function givenIn(tally: Tally, period: keyof Tally, nowMs: number): Given {
  const isOver = period !== "all" && tally[period].key !== periodKeyAt(period, nowMs);
  const { minutes, services } = tally[period];
  return isOver ? { minutes: 0, services: 0 } : { minutes, services };
}
