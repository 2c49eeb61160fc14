import { freePlaces, isBookable, isDayAhead, stepsOfDay } from "../../../domain/mall/booking";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { bookingDayById } from "../store/bookings-store";
import { offeringById, toOffering } from "../store/offerings-store";

/** The times of a day that can be chosen, with the places that are free; who has the others is nobody's business. */
export const listSlots = handle<"mall.listSlots">()({
  together: ({ offeringId, dayMs }) => ({
    offering: offeringById(offeringId),
    day: bookingDayById(offeringId, dayMs),
  }),
  run({ dayMs }, { nowMs }, { offering: row, day }) {
    const booking = row === null ? null : toOffering(row).booking;
    if (booking === null) return Promise.resolve(refuse("NOT_FOUND"));
    const steps = isDayAhead(booking, dayMs, nowMs) ? stepsOfDay(booking, dayMs) : [];
    const slots = steps.map((step) => ({
      ...step,
      freePlaces: freePlaces(booking.capacity, day?.takers ?? [], step),
      isBookable: isBookable(booking, step, nowMs),
    }));
    return Promise.resolve(done({ slots }));
  },
});
