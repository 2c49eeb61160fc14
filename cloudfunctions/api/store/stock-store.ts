import type { Offering } from "../../../domain/mall/offering";
import { applyStockEntry, stockChangeOf, type ShelfEntryKind, type StockEntry } from "../../../domain/mall/stock-entry";
import { arrangeSeats } from "../../../domain/mall/class-seats";
import { command } from "./database";
import type { TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { saveStock } from "./offerings-store";
import { reading, type Reading } from "./read-together";

export type StockEntryDocument = Omit<StockEntry, "entryId"> & {
  readonly _id: string;
  /** What was asked, for the repeat of a call that made this line; empty for lines that followed a voucher. */
  readonly bodyHash: string;
};

export const stockEntryById = (id: string): Reading<StockEntryDocument | null> => reading("stockEntries", id);

/** Adds a line to the shop's book. Throws a duplicate-key failure when its cause has one. */
export const addStockEntry = (
  documents: TransactionDocuments,
  { entryId, ...entry }: StockEntry,
  bodyHash = "",
): Promise<void> => documents.add("stockEntries", { ...entry, _id: entryId, bodyHash });

type ShelfMove = { readonly kind: ShelfEntryKind; readonly pieces: number; readonly atMs: number };

/**
 * Moves the stock as a line of the shelf says. By increments, so that pieces which go out at the same moment are not put back;
 * together with the version, so that whoever read the shelf to decide must look again.
 */
export async function moveShelf(
  documents: TransactionDocuments,
  offering: Offering,
  { kind, pieces, atMs }: ShelfMove,
): Promise<void> {
  // Better to stop than to write a broken count.
  const after = applyStockEntry(offering, kind, pieces);
  if (after.session !== null) return moveSeats(documents, arrangeSeats(after, atMs), atMs);
  const { received, available, writtenOff } = stockChangeOf(kind, pieces);
  await documents.update("offerings", offering.offeringId, {
    received: command.inc(received),
    available: command.inc(available),
    writtenOff: command.inc(writtenOff),
    version: command.inc(1),
  });
}

/** Seats that come in go to whoever waits for one before anybody else sees them. */
async function moveSeats(documents: TransactionDocuments, after: Offering, nowMs: number): Promise<void> {
  await documents.update("offerings", after.offeringId, { received: after.received, writtenOff: after.writtenOff });
  await saveStock(documents, after, nowMs);
}

/** What moved one thing, newest first. */
export const listStockEntriesOf = (
  offeringId: string,
  after: PageStart | null,
): Promise<readonly StockEntryDocument[]> =>
  listNewestFirst({ collection: "stockEntries", filter: { offeringId }, sortBy: "atMs", after });
