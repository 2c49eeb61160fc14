import { pageRows } from "../../../contract/fields";
import type { StockCount, StockMatter, WriteOff } from "../../../domain/mall/stock-matter";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

type Stored<M> = M extends StockMatter ? Omit<M, "matterId"> : never;

export type StockMatterDocument = Stored<StockMatter> & {
  readonly _id: string;
  /** Steps up to this version have been passed on to audit and inbox. */
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const matters = () => database.collection("stockMatters");

export const stockMatterById = (id: string): Reading<StockMatterDocument | null> => reading("stockMatters", id);

export const toStockMatter = (document: StockMatterDocument): StockMatter => ({ ...document, matterId: document._id });

export const addStockMatter = (documents: TransactionDocuments, { matterId, ...matter }: StockMatter): Promise<void> =>
  documents.add("stockMatters", {
    ...matter,
    _id: matterId,
    relayedVersion: 0,
    hasUnrelayed: true,
    updatedAtMs: lastStepMs(matter),
  });

/** Writes a matter's newest step; steps before it are never touched. */
export const saveStockMatter = (documents: TransactionDocuments, after: StockMatter): Promise<void> =>
  documents.update("stockMatters", after.matterId, {
    state: after.state,
    pieces: after.pieces,
    version: after.version,
    journal: command.push(after.journal.slice(-1)),
    ...(after.kind === "count" ? { round: after.round, counted: replaced(after.counted) } : {}),
    hasUnrelayed: true,
    updatedAtMs: lastStepMs(after),
  });

const lastStepMs = ({ journal, atMs }: Pick<WriteOff | StockCount, "journal" | "atMs">): number =>
  journal.at(-1)?.atMs ?? atMs;

/** What waits for somebody in one shop, newest first. */
export async function listOpenInShop(shopId: string): Promise<readonly StockMatterDocument[]> {
  const { data } = await matters()
    .where(guardedFilter({ shopId, state: command.in(["counting", "toApprove"]) }))
    .orderBy("atMs", "desc")
    .limit(pageRows)
    .get();
  return data as StockMatterDocument[];
}

/** What waits for approval in an area and below it, newest first. */
export const listToApprove = (
  areaIds: readonly string[],
  after: PageStart | null,
): Promise<readonly StockMatterDocument[]> =>
  listNewestFirst({
    collection: "stockMatters",
    filter: { ancestors: command.in(areaIds), state: "toApprove" },
    sortBy: "atMs",
    after,
  });

/** Matters whose newest steps nobody was told of yet, longest waiting first. */
export async function listUnrelayedStockMatters(rows: number): Promise<readonly StockMatterDocument[]> {
  const { data } = await matters()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as StockMatterDocument[];
}
