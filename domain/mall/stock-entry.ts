import type { Offering } from "./offering";
import { isStockWhole } from "./move-stock";

/**
 * What moves pieces of an offering in or out of its shop's books. The first five are the shelf's; the rest follow a voucher and
 * are moved with it, so they stand here only to be counted at the end of the day.
 */
export const shelfEntryKinds = ["received", "writtenOff", "foundMore", "foundLess", "counted"] as const;
export const voucherEntryKinds = ["fulfilled", "undone", "cancelled", "expired"] as const;
export const stockEntryKinds = [...shelfEntryKinds, ...voucherEntryKinds] as const;

export type ShelfEntryKind = (typeof shelfEntryKinds)[number];
export type VoucherEntryKind = (typeof voucherEntryKinds)[number];
export type StockEntryKind = (typeof stockEntryKinds)[number];

/** One line of a shop's book, written with the change it tells of and never changed; its id is its cause. */
export type StockEntry = {
  readonly entryId: string;
  readonly kind: StockEntryKind;
  readonly shopId: string;
  readonly offeringId: string;
  readonly offeringTitle: string;
  /** Who gave what it is about, as it stood then: settlements are made by it. */
  readonly donor: string;
  readonly pieces: number;
  /** The voucher or the matter it follows; null where somebody simply brought things in. */
  readonly aboutId: string | null;
  /** Change of the shop's points: plus when handed over, minus when that was undone, else nothing. */
  readonly points: number;
  readonly note: string;
  readonly byPersonId: string;
  /** The second person, where two are needed. */
  readonly approvedByPersonId: string | null;
  readonly atMs: number;
};

/** Whether pieces of it lie somewhere: where time is booked instead, there is nothing to count. */
export const hasStock = ({ booking }: { readonly booking?: Offering["booking"] }): boolean =>
  (booking ?? null) === null;

type Moved = { readonly received: number; readonly available: number; readonly writtenOff: number };

/** What one piece of each kind changes. Less than the book says is written off, more was received without being booked. */
const perPiece: Record<ShelfEntryKind, Moved> = {
  received: { received: 1, available: 1, writtenOff: 0 },
  writtenOff: { received: 0, available: -1, writtenOff: 1 },
  foundMore: { received: 1, available: 1, writtenOff: 0 },
  foundLess: { received: 0, available: -1, writtenOff: 1 },
  counted: { received: 0, available: 0, writtenOff: 0 },
};

/** By how much a line of the shelf changes the stock. */
export function stockChangeOf(kind: ShelfEntryKind, pieces: number): Moved {
  const { received, available, writtenOff } = perPiece[kind];
  return { received: received * pieces, available: available * pieces, writtenOff: writtenOff * pieces };
}

/** The offering after a line of the shelf. Whoever calls has seen that it fits; a broken count is a bug and throws. */
export function applyStockEntry(offering: Offering, kind: ShelfEntryKind, pieces: number): Offering {
  const change = stockChangeOf(kind, pieces);
  const after: Offering = {
    ...offering,
    received: offering.received + change.received,
    available: offering.available + change.available,
    writtenOff: offering.writtenOff + change.writtenOff,
    version: offering.version + 1,
  };
  if (!isStockWhole(after)) throw new Error(`Stock of ${offering.offeringId} does not allow ${kind} of ${pieces}`);
  return after;
}
