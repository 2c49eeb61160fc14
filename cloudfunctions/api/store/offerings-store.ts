import { pageRows } from "../../../contract/fields";
import type { Aisle } from "../../../domain/mall/aisle";
import { classLookAtMs } from "../../../domain/mall/class-seats";
import {
  quietShelf,
  usualTerms,
  type Offering,
  type OfferingTerms,
  type ShelfLife,
} from "../../../domain/mall/offering";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

/** Terms and shelf life may be missing in a document written before there were any. */
export type OfferingDocument = Omit<Offering, "offeringId" | keyof OfferingTerms | keyof ShelfLife> &
  Partial<OfferingTerms & ShelfLife> & {
    readonly _id: string;
    /** Its newest count, open or ended; missing before the first. */
    readonly countId?: string;
    /** How often it was written, and the newest keys it was written by; missing while it is as it was installed. */
    readonly editVersion?: number;
    readonly editKeys?: readonly string[];
    /** Who waits for it or has a seat kept, so that she is found there when she deletes herself. */
    readonly waiterIds?: readonly string[];
    /** When the clock looks at a class that somebody waits for. */
    readonly classLookAtMs?: number | null;
    /** Whether the waiting list has news that were not passed on. */
    readonly hasUnrelayed?: boolean;
    readonly updatedAtMs?: number;
  };

export const toOffering = (document: OfferingDocument): Offering => ({
  ...usualTerms,
  ...quietShelf,
  ...document,
  offeringId: document._id,
});

export const offeringById = (id: string): Reading<OfferingDocument | null> => reading("offerings", id);

export async function findOffering(offeringId: string): Promise<OfferingDocument | null> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ _id: offeringId }))
    .limit(1)
    .get();
  return (data[0] as OfferingDocument | undefined) ?? null;
}

type Shelf = {
  readonly kind: Aisle;
  /** The areas a person lives in, from the city down: what is given for any of them is hers to choose. */
  readonly areaIds: readonly string[];
  /** Nothing dearer; null for whatever price. */
  readonly pricePointsMax: number | null;
  readonly after: PageStart | null;
};

/**
 * What is on offer in one aisle, cheapest first, one row more than a page. Many things cost the same, so the next page asks
 * for the rest of that price and for what is dearer.
 */
export async function listOnOffer({
  kind,
  areaIds,
  pricePointsMax,
  after,
}: Shelf): Promise<readonly OfferingDocument[]> {
  const shelf = { isOnOffer: true, kind, areaId: command.in(areaIds) };
  const cheap = pricePointsMax === null ? [] : [command.lte(pricePointsMax)];
  if (after === null) return byPrice({ ...shelf, ...(pricePointsMax === null ? {} : { pricePoints: cheap[0] }) });
  const [samePrice, dearer] = await Promise.all([
    byPrice({ ...shelf, pricePoints: after.sortValue, _id: command.gt(after.id) }),
    byPrice({ ...shelf, pricePoints: command.and(command.gt(after.sortValue), ...cheap) }),
  ]);
  return [...samePrice, ...dearer].slice(0, pageRows + 1);
}

async function byPrice(filter: Fields): Promise<OfferingDocument[]> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter(filter))
    .orderBy("pricePoints", "asc")
    .orderBy("_id", "asc")
    .limit(pageRows + 1)
    .get();
  return data as OfferingDocument[];
}

/** More kinds than this no corner shop keeps. */
const kindsInShopMax = 200;

export async function listOfferingsOfShop(shopId: string): Promise<readonly OfferingDocument[]> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ shopId }))
    .orderBy("_id", "asc")
    .limit(kindsInShopMax)
    .get();
  return data as OfferingDocument[];
}

/** Writes the stock after one piece moved, and of a class who waits and whose seat is kept; what the thing is stays as it was. */
export const saveStock = (documents: TransactionDocuments, after: Offering, nowMs: number): Promise<void> =>
  documents.update("offerings", after.offeringId, {
    available: after.available,
    reserved: after.reserved,
    issued: after.issued,
    version: after.version,
    ...(after.session === null ? {} : classFields(after, nowMs)),
  });

const classFields = (after: Offering, nowMs: number) => ({
  waiting: replaced(after.waiting),
  waitingCount: after.waitingCount,
  kept: replaced(after.kept),
  waiterIds: replaced([...after.waiting.map(({ personId }) => personId), ...Object.keys(after.kept)]),
  classNews: replaced(after.classNews),
  newsCount: after.newsCount,
  classLookAtMs: classLookAtMs(after, nowMs),
  hasUnrelayed: after.classNews.length > 0,
  updatedAtMs: nowMs,
});
