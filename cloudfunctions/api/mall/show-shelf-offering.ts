import { done, refuse } from "../answer";
import { handle } from "../handler";
import { offeringById, toOffering } from "../store/offerings-store";
import { accessToShop } from "./shop-access";
import { hoursOf } from "./view-hours";
import { photoUrlsOf } from "./view-offering";

/** An offering as it is written, for whoever may write it. */
export const showShelfOffering = handle<"mall.showShelfOffering">()({
  together: ({ offeringId }) => ({ row: offeringById(offeringId) }),
  async run(_input, caller, { row }) {
    const access = row === null ? null : await accessToShop(caller, row.shopId, "both");
    if (row === null || access === null) return refuse("NOT_FOUND");
    const offering = toOffering(row);
    const urls = await photoUrlsOf([row], offering.photos.length);
    return done({
      shopId: offering.shopId,
      kind: offering.kind,
      title: offering.title,
      picture: offering.picture,
      pictures: [...offering.pictures],
      photos: offering.photos.map(({ fileId, photoId }) => ({ photoId, url: urls.get(fileId) ?? "" })),
      donor: offering.donor,
      rules: offering.rules,
      perPersonLimit: offering.perPersonLimit,
      perHouseholdLimit: offering.perHouseholdLimit,
      limitPeriod: offering.limitPeriod,
      minStars: offering.minStars,
      validUntilMs: offering.validUntilMs,
      session: offering.session,
      booking: offering.booking === null ? null : { ...offering.booking, hours: hoursOf(offering.booking.hours) },
      cancelHours: offering.cancelHours,
      isOnOffer: offering.isOnOffer,
      pricePoints: offering.pricePoints,
      editVersion: row.editVersion ?? 0,
      canPrice: access.role !== "keeper",
    });
  },
});
