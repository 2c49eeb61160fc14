import { temporaryUrls } from "../store/cloud-files";
import { toOffering, type OfferingDocument } from "../store/offerings-store";

/** Long enough to look at a shelf, too short to be worth passing on. */
const urlSeconds = 600;

/** Every photograph of these offerings by its file, with an address that opens it. */
export async function photoUrlsOf(rows: readonly OfferingDocument[], perRow: number): Promise<PhotoUrls> {
  const fileIds = rows.flatMap((row) =>
    toOffering(row)
      .photos.slice(0, perRow)
      .map(({ fileId }) => fileId),
  );
  const urls = await temporaryUrls(fileIds, urlSeconds);
  return new Map(fileIds.map((fileId, place) => [fileId, urls[place] ?? ""]));
}
export type PhotoUrls = ReadonlyMap<string, string>;

/** An offering as it stands on the shelf: how many there are and wait is shown, who took or waits is not. */
export function viewOffering(row: OfferingDocument, urls: PhotoUrls) {
  const { minStars, booking, photos, session, waitingCount } = toOffering(row);
  return {
    offeringId: row._id,
    kind: row.kind,
    title: row.title,
    picture: row.picture,
    photoUrl: photos[0] === undefined ? null : (urls.get(photos[0].fileId) ?? null),
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
