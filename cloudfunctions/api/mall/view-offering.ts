import { toOffering, type OfferingDocument } from "../store/offerings-store";

/** An offering as it stands on the shelf: how many there are and wait is shown, who took or waits is not. */
export function viewOffering(row: OfferingDocument) {
  const { minStars, booking, session, waitingCount } = toOffering(row);
  return {
    offeringId: row._id,
    kind: row.kind,
    title: row.title,
    picture: row.picture,
    pricePoints: row.pricePoints,
    available: row.available,
    shopName: row.shopName,
    donor: row.donor,
    minStars,
    isBooked: booking !== null,
    session,
    waitingCount,
  };
}
