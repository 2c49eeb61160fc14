import type { BookingDay } from "./booking";
import { freePlaces } from "./booking";
import type { MallFault } from "./mall-fault";
import type { Offering } from "./offering";
import type { Redemption } from "./redemption";

type Booked = {
  readonly offerings: readonly Pick<Offering, "offeringId" | "booking">[];
  readonly redemptions: readonly Redemption[];
  readonly days: readonly BookingDay[];
};

/** Whether more are let in at any moment than there is room, and whether each booked time is one voucher's and the other way round. */
export const findBookingFaults = ({ offerings, redemptions, days }: Booked): MallFault[] => [
  ...days.flatMap((day) => crowdFaults(day, offerings)),
  ...days.flatMap((day) => takerFaults(day, redemptions)),
  ...redemptions.flatMap((redemption) => unbookedFaults(redemption, days)),
];

const crowdFaults = ({ bookingId, offeringId, takers }: BookingDay, offerings: Booked["offerings"]): MallFault[] => {
  const capacity = offerings.find((one) => one.offeringId === offeringId)?.booking?.capacity ?? 0;
  // Room for one more than there is room for means that nobody is one too many.
  return takers
    .filter((taker) => freePlaces(capacity + 1, takers, taker) < 1)
    .map(({ fromMs }) => ({ rule: "S1" as const, at: bookingId, what: `too many at ${fromMs}` }));
};

const isBookedNow = ({ status }: Redemption): boolean => status === "waiting" || status === "fulfilled";

const takerFaults = ({ bookingId, takers }: BookingDay, redemptions: readonly Redemption[]): MallFault[] =>
  takers
    .filter(({ redemptionId, fromMs, untilMs }) => {
      const own = redemptions.find((one) => one.redemptionId === redemptionId);
      const isOwn = own?.bookingId === bookingId && isBookedNow(own);
      return !isOwn || own.appointment?.fromMs !== fromMs || own.appointment.untilMs !== untilMs;
    })
    .map(({ redemptionId }) => ({ rule: "S3" as const, at: bookingId, what: `${redemptionId} has no such voucher` }));

const unbookedFaults = (redemption: Redemption, days: readonly BookingDay[]): MallFault[] => {
  const { bookingId, redemptionId } = redemption;
  if (bookingId === null || !isBookedNow(redemption)) return [];
  const day = days.find((one) => one.bookingId === bookingId);
  const times = day?.takers.filter((taker) => taker.redemptionId === redemptionId).length ?? 0;
  return times === 1 ? [] : [{ rule: "S3", at: redemptionId, what: `booked ${times} times on its day` }];
};
