import { maskName } from "../../../domain/people/mask";
import { toRedemption, type RedemptionDocument } from "../store/redemptions-store";

const what = (row: RedemptionDocument) => ({
  redemptionId: row._id,
  offeringTitle: row.offeringTitle,
  appointment: toRedemption(row).appointment,
  picture: row.picture,
  pricePoints: row.pricePoints,
  status: row.status,
  createdAtMs: row.createdAtMs,
  expiresAtMs: row.expiresAtMs,
  closedAtMs: row.closedAtMs,
});

/** A voucher as its owner sees it. */
export const viewRedemption = (row: RedemptionDocument) => ({
  ...what(row),
  kind: toRedemption(row).kind,
  shopName: row.shopName,
  shopPlace: row.shopPlace,
});

/** A voucher as the keeper sees it: the thing and a surname, nothing by which to find the person elsewhere. */
export const viewForKeeper = (row: RedemptionDocument) => ({
  ...what(row),
  personNameMasked: maskName(row.personName),
});
