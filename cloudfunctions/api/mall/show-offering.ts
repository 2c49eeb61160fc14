import { placeOnList, joinWaiting } from "../../../domain/mall/class-seats";
import { bookingDaysAhead } from "../../../domain/mall/booking";
import type { Offering } from "../../../domain/mall/offering";
import { alreadyRedeemed, hasKeptSeat, redeemRefusal } from "../../../domain/mall/redeem-refusal";
import { sayWeekHours } from "../../../domain/mall/week-hours";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { findHouseholdCount } from "../store/household-counts-store";
import { offeringById, toOffering } from "../store/offerings-store";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";
import { findShop } from "../store/shops-store";
import { photoUrlsOf, viewOffering } from "./view-offering";

/** One offering with its rules and shop, and whether I can have it: the same rule decides when I redeem. */
export const showOffering = handle<"mall.showOffering">()({
  together: (input) => ({
    offering: offeringById(input.offeringId),
    account: readingOfCaller<AccountDocument>("accounts"),
    policy: policyById("stars"),
  }),
  async run(_input, caller, { offering: row, account: document, policy }) {
    if (row === null) return refuse("NOT_FOUND");
    const offering = toOffering(row);
    const { areaId, personId, householdId } = caller.person;
    const [household, shop, urls] = await Promise.all([
      findHouseholdCount(offering, householdId),
      findShop(offering.shopId),
      photoUrlsOf([row], offering.photos.length),
    ]);
    const account = toAccount(personId, document);
    const starsPolicy = policyOf("stars", policy, caller.nowMs).value;
    const whyNot = redeemRefusal(offering, { account, household, starsPolicy }, { areaId, personId }, caller.nowMs);
    const { perPersonLimit, perHouseholdLimit, limitPeriod, validUntilMs, cancelHours } = offering;
    return done({
      ...viewOffering(row, urls),
      pictures: [...offering.pictures],
      photoUrls: [...urls.values()],
      ...{ perPersonLimit, perHouseholdLimit, limitPeriod, validUntilMs, cancelHours },
      ...viewTimes(offering, caller),
      rules: offering.rules,
      shopPlace: offering.shopPlace,
      openingHours: shop?.openingHours ?? "",
      alreadyRedeemed: alreadyRedeemed(offering, account, caller.nowMs),
      balance: account.available,
      canRedeem: whyNot === null,
      whyNot,
    });
  },
});

/** When it can be booked, and how I stand with a class's waiting list. */
function viewTimes(offering: Offering, { nowMs, person: { personId } }: Caller) {
  const { booking, kept } = offering;
  return {
    bookingHours: booking === null ? "" : sayWeekHours(booking.hours),
    bookingDays: booking === null ? [] : bookingDaysAhead(booking, nowMs),
    maxSlots: booking?.maxSlots ?? 0,
    waitingPlace: placeOnList(offering, personId),
    seatKeptUntilMs: hasKeptSeat(offering, personId, nowMs) ? (kept[personId]?.untilMs ?? null) : null,
    canWait:
      offering.isOnOffer && placeOnList(offering, personId) === null && joinWaiting(offering, personId, nowMs).ok,
  };
}
