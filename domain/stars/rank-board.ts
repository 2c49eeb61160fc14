import type { Given } from "./tally";

/** Boards are of time and of help given, never of points: points are spent, and a rank must not be bought or lost. */
export const rankMeasures = ["minutes", "services"] as const;
export type RankMeasure = (typeof rankMeasures)[number];

/** Who stands on a board by name, and how far down a place of one's own is still told exactly. */
export const boardRowsMax = 100;
export const boardPlacesMax = 1_000;

export type Ranked = Given & { readonly personId: string };
export type RankRow = Ranked & { readonly place: number };

/** The first hundred, and behind them the bare figures of the next nine hundred, so that everybody can find her place. */
export type RankBoard = {
  readonly rows: readonly RankRow[];
  /** Falling; of those behind the rows. */
  readonly figuresBehind: readonly number[];
};

/**
 * Equal figures share a place and the next place is left out (1, 2, 2, 4), as in a race. Within a shared place the other
 * figure decides who is written first, then the id, so that the same figures always give the same board. Nobody stands
 * on a board with nothing.
 */
export function makeBoard(people: readonly Ranked[], measure: RankMeasure): RankBoard {
  const sorted = people.filter((one) => one[measure] > 0).sort((one, other) => order(one, other, measure));
  const rows: RankRow[] = [];
  for (const [index, one] of sorted.slice(0, boardRowsMax).entries()) {
    const before = rows[index - 1];
    const shares = before !== undefined && before[measure] === one[measure];
    const { minutes, personId, services } = one;
    rows.push({ personId, minutes, services, place: shares ? before.place : index + 1 });
  }
  return { rows, figuresBehind: sorted.slice(boardRowsMax, boardPlacesMax).map((one) => one[measure]) };
}

const order = (one: Ranked, other: Ranked, measure: RankMeasure): number => {
  const second = measure === "minutes" ? "services" : "minutes";
  return other[measure] - one[measure] || other[second] - one[second] || (one.personId < other.personId ? -1 : 1);
};

/** The place somebody with this figure has; null with nothing, or behind the last place that is told. */
export function placeOf({ rows, figuresBehind }: RankBoard, figure: number, measure: RankMeasure): number | null {
  if (figure <= 0) return null;
  const ahead =
    rows.filter((row) => row[measure] > figure).length + figuresBehind.filter((other) => other > figure).length;
  return ahead >= boardPlacesMax ? null : ahead + 1;
}
