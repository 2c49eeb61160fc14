import type { OfferingWish } from "../../../domain/mall/offering-wish";
import { quietShelf } from "../../../domain/mall/offering";
import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import type { Aisle } from "../../../domain/mall/aisle";
import type { WeekHours } from "../../../domain/mall/week-hours";
import { command } from "./database";
import { replaced, type TransactionDocuments } from "./in-transaction";
import type { OfferingDocument } from "./offerings-store";
import type { ShopDocument } from "./shops-store";

const keysKept = 20;

/** That this key has written the document before: a repeat must not write over what came after it. */
const noted = (keyedId: string) => command.push({ each: [keyedId], slice: 0 - keysKept });

export const isWrittenBy = ({ editKeys = [] }: Pick<OfferingDocument, "editKeys">, keyedId: string): boolean =>
  editKeys.includes(keyedId);

/** Writes what a thing is. Its pieces are left alone: they move while somebody writes. */
export const saveWish = (
  documents: TransactionDocuments,
  offeringId: string,
  wish: OfferingWish,
  keyedId: string,
): Promise<void> =>
  documents.update("offerings", offeringId, {
    ...Object.fromEntries(Object.entries(wish).map(([field, value]) => [field, replaced(value)])),
    version: command.inc(1),
    editVersion: command.inc(1),
    editKeys: noted(keyedId),
  });

type NewOffering = { readonly shop: ShopDocument; readonly kind: Aisle; readonly wish: OfferingWish };

/** A new thing, without a price and without a piece of it, for whoever lives where its shop stands. */
export const addOffering = (
  documents: TransactionDocuments,
  keyedId: string,
  { shop, kind, wish }: NewOffering,
): Promise<void> => {
  const document: OfferingDocument = {
    ...wish,
    ...quietShelf,
    _id: keyedId,
    shopId: shop._id,
    shopName: shop.name,
    shopPlace: shop.placeName,
    areaId: shop.areaId,
    ancestors: ancestorsOf(shop.areaId),
    kind,
    pricePoints: 0,
    received: 0,
    available: 0,
    reserved: 0,
    issued: 0,
    writtenOff: 0,
    version: 1,
    editVersion: 1,
    editKeys: [keyedId],
  };
  return documents.add("offerings", document);
};

/** A new price; what was redeemed keeps its own. */
export const savePrice = (
  documents: TransactionDocuments,
  offeringId: string,
  pricePoints: number,
  keyedId: string,
): Promise<void> =>
  documents.update("offerings", offeringId, {
    pricePoints,
    version: command.inc(1),
    editVersion: command.inc(1),
    editKeys: noted(keyedId),
  });

export const saveHours = (
  documents: TransactionDocuments,
  shopId: string,
  hours: WeekHours,
  { keyedId, openingHours }: { readonly keyedId: string; readonly openingHours: string },
): Promise<void> =>
  documents.update("shops", shopId, { hours: replaced(hours), openingHours, editKeys: noted(keyedId) });
