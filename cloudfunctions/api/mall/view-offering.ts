import type { OfferingDocument } from "../store/offerings-store";

/** An offering as it stands on the shelf: how many there are is shown, how many others took is not. */
export const viewOffering = (row: OfferingDocument) => ({
  offeringId: row._id,
  kind: row.kind,
  title: row.title,
  picture: row.picture,
  pricePoints: row.pricePoints,
  available: row.available,
  shopName: row.shopName,
  donor: row.donor,
});
