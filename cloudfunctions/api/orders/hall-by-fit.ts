import type { GeoPoint } from "../../../domain/areas/geo-point";
import { byFit, fitRank } from "../../../domain/matching/fit-order";
import type { MatchPart, MatchPartName } from "../../../domain/matching/match-part";
import { scoreMatch } from "../../../domain/matching/score-match";
import type { HallRefusal } from "../../../domain/orders/hall-standing";
import type { MatchingPolicy } from "../../../domain/policies/matching-policy";
import { pageRows } from "../../../contract/fields";
import type { Caller } from "../caller";
import { toMatchOrder, toMatchVolunteer } from "../store/match-facts";
import type { OrderDocument, PageStart } from "../store/orders-store";
import { standingFor } from "./view-open-order";

/** So many of the next orders are weighed against each other: two pages of them. */
export const windowRows = 2 * pageRows;

/**
 * Where a page by fit begins: in the window behind `start` that ends at `endValue`, after the row that was shown last
 * there. A window is told by its ends, so that an order taken meanwhile never lets another slip through.
 */
export type FitStart = {
  readonly start: PageStart | null;
  readonly endValue: number | null;
  readonly last: { readonly rank: number; readonly orderId: string } | null;
};

const none = "-";

/** As the phone carries it, opaque to it: start value, start id, end value, last rank, last id. */
export function parseFitCursor(cursor: string | undefined): FitStart {
  const [startValue, startId, endValue, rank, orderId] = (cursor ?? "").split("|");
  const number = (text: string | undefined): number | null => {
    const value = text === undefined || text === "" || text === none ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  };
  const [sortValue, end, lastRank] = [number(startValue), number(endValue), number(rank)];
  return {
    start: sortValue === null || startId === undefined ? null : { sortValue, id: startId },
    endValue: end,
    last: lastRank === null || orderId === undefined ? null : { rank: lastRank, orderId },
  };
}

const sayCursor = ({ start, endValue, last }: FitStart): string =>
  [start?.sortValue ?? none, start?.id ?? none, endValue ?? none, last?.rank ?? none, last?.orderId ?? none].join("|");

export type ShownOrder = {
  readonly row: OrderDocument;
  readonly whyNot: HallRefusal | null;
  readonly whyFit: readonly string[];
};

type Window = {
  /** Of the window, and one more when there are more. */
  readonly rows: readonly OrderDocument[];
  readonly valueOf: (row: OrderDocument) => number;
  readonly from: FitStart;
  readonly onlyFitting: boolean;
  readonly centre: GeoPoint | null;
  readonly policy: MatchingPolicy;
};

/** A page of the window, best fit first, and where the next one begins: further on in it, or with the next window. */
export function pageByFit(
  { rows, valueOf, from, onlyFitting, centre, policy }: Window,
  caller: Caller,
): { readonly shown: readonly ShownOrder[]; readonly nextCursor: string | null } {
  const { endValue, last, start } = from;
  const window = rows.slice(0, windowRows).filter((row) => endValue === null || valueOf(row) <= endValue);
  const volunteer = { ...toMatchVolunteer(caller.document), place: centre };
  const ranked = window
    .flatMap((row) => {
      const standing = standingFor(row, caller);
      if (!standing.isShown || (onlyFitting && !standing.fits)) return [];
      const match = scoreMatch(toMatchOrder(row), volunteer, policy, caller.nowMs);
      const { whyNot } = standing;
      return [{ row, whyNot, match, orderId: row._id, score: match.score, mayTake: whyNot === null }];
    })
    .sort(byFit)
    .filter((one) => last === null || isBehind(fitRank(one), one.orderId, last));
  const page = ranked.slice(0, pageRows);
  const shown = page.map(({ row, whyNot, match }) => ({
    row,
    whyNot,
    whyFit: whyNot === null ? whyFitOf(match.parts) : [],
  }));
  const end = window.at(-1);
  const lastShown = page.at(-1);
  if (ranked.length > page.length && lastShown !== undefined && end !== undefined) {
    const next = { rank: fitRank(lastShown), orderId: lastShown.orderId };
    return { shown, nextCursor: sayCursor({ start, endValue: valueOf(end), last: next }) };
  }
  const hasMore = end !== undefined && end !== rows.at(-1);
  const nextStart = hasMore ? { sortValue: valueOf(end), id: end._id } : null;
  return { shown, nextCursor: nextStart && sayCursor({ start: nextStart, endValue: null, last: null }) };
}

const isBehind = (rank: number, orderId: string, last: NonNullable<FitStart["last"]>): boolean =>
  rank < last.rank || (rank === last.rank && orderId > last.orderId);

/** What he himself reads: his trade and his time. Whom he would meet is nobody's to know before he has the order. */
const readByHimself: ReadonlySet<MatchPartName> = new Set(["skill", "freeTime"]);

const whyFitOf = (parts: readonly MatchPart[]): readonly string[] =>
  parts
    .filter(({ name }) => readByHimself.has(name))
    .map(({ ownReason, reason }) => ownReason ?? reason)
    .filter((words) => words !== "");
