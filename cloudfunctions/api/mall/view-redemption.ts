import { maskName } from "../../../domain/people/mask";
import type { RedemptionDocument } from "../store/redemptions-store";

/** A voucher as its owner sees it. */
export const viewRedemption = (row: RedemptionDocument) => ({
  redemptionId: row._id,
  offeringTitle: row.offeringTitle,
  picture: row.picture,
  pricePoints: row.pricePoints,
  status: row.status,
  shopName: row.shopName,
  shopPlace: row.shopPlace,
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
