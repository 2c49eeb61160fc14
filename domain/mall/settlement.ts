import type { StockEntry, StockEntryKind } from "./stock-entry";

/** What moved in a shop in a day or a month, in pieces; `points` is what the shop took for what it handed over. */
export type Settled = {
  readonly received: number;
  readonly fulfilled: number;
  readonly undone: number;
  readonly cancelled: number;
  readonly expired: number;
  readonly writtenOff: number;
  readonly points: number;
};

export type SettledOffering = Settled & {
  readonly offeringId: string;
  readonly title: string;
  readonly donor: string;
};

/** What a donor's things came to: what he is thanked for, or paid by. */
export type SettledDonor = { readonly donor: string; readonly pieces: number; readonly points: number };

export type Settlement = {
  readonly lines: readonly SettledOffering[];
  readonly donors: readonly SettledDonor[];
  readonly totals: Settled;
};

const nothing: Settled = {
  received: 0,
  fulfilled: 0,
  undone: 0,
  cancelled: 0,
  expired: 0,
  writtenOff: 0,
  points: 0,
};

type Counted = Exclude<keyof Settled, "points">;

/** In which column a line of the shop's book is counted. A count that found more or less is a receipt or a loss. */
const columns: Record<StockEntryKind, Counted | null> = {
  received: "received",
  foundMore: "received",
  writtenOff: "writtenOff",
  foundLess: "writtenOff",
  counted: null,
  fulfilled: "fulfilled",
  undone: "undone",
  cancelled: "cancelled",
  expired: "expired",
};

type Entry = Pick<StockEntry, "kind" | "offeringId" | "offeringTitle" | "donor" | "pieces" | "points">;

const plus = (before: Settled, { kind, pieces, points }: Entry): Settled => {
  const column = columns[kind];
  const after = { ...before, points: before.points + points };
  return column === null ? after : { ...after, [column]: after[column] + pieces };
};

/**
 * Adds up lines of a shop's book as they are read. Lines and donors keep the order in which they first come; one thing given
 * by two donors is one line, under the later, and counts for each of them.
 */
export function openSettlement(): {
  readonly add: (entry: Entry) => void;
  readonly close: () => Settlement;
} {
  const lines = new Map<string, SettledOffering>();
  const donors = new Map<string, SettledDonor>();
  let totals = nothing;
  return {
    add(entry) {
      const { donor, offeringId, offeringTitle: title } = entry;
      totals = plus(totals, entry);
      const line = lines.get(offeringId) ?? { ...nothing, offeringId, title, donor };
      lines.set(offeringId, { ...line, ...plus(line, entry), title, donor });
      const handedOver = entry.kind === "fulfilled" ? entry.pieces : entry.kind === "undone" ? 0 - entry.pieces : 0;
      if (entry.kind !== "fulfilled" && entry.kind !== "undone") return;
      const given = donors.get(donor) ?? { donor, pieces: 0, points: 0 };
      donors.set(donor, { donor, pieces: given.pieces + handedOver, points: given.points + entry.points });
    },
    close: () => ({ lines: [...lines.values()], donors: [...donors.values()], totals }),
  };
}
