import { maskName } from "../../../domain/people/mask";
import type { RedemptionDocument } from "../store/redemptions-store";

/** A voucher as its owner sees it. */
export const viewRedemption = (
  row: RedemptionDocument,
  shop: { readonly name: string; readonly placeName: string },
) => ({
  redemptionId: row._id,
  offeringTitle: row.offeringTitle,
  picture: row.picture,
  pricePoints: row.pricePoints,
  status: row.status,
  shopName: shop.name,
  shopPlace: shop.placeName,
  createdAtMs: row.createdAtMs,
  expiresAtMs: row.expiresAtMs,
  closedAtMs: row.closedAtMs,
});

/** A voucher as the keeper sees it: the thing and a surname, nothing by which to find the person elsewhere. */
export const viewForKeeper = (row: RedemptionDocument) => ({
  redemptionId: row._id,
  offeringTitle: row.offeringTitle,
  picture: row.picture,
  personNameMasked: maskName(row.personName),
  pricePoints: row.pricePoints,
  status: row.status,
  createdAtMs: row.createdAtMs,
  expiresAtMs: row.expiresAtMs,
  closedAtMs: row.closedAtMs,
});
