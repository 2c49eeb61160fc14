import { dayNumberAt } from "../calendar/shanghai-day";
import { freePlaces, isBookable, type BookingDay, type Span } from "./booking";
import type { Offering } from "./offering";

export type BookingRefusal = "SLOT_TAKEN" | "SLOT_NOT_BOOKABLE";

type Wanted = { readonly span: Span; readonly day: BookingDay } | null;

/** A time that can be asked for, where one is needed; none where none is. */
export const isRightKindOfWish = ({ booking }: Pick<Offering, "booking">, span: Span | null, nowMs: number): boolean =>
  booking === null ? span === null : span !== null && isBookable(booking, span, nowMs);

/** Why this time cannot be booked: it is none of the offering's times, or others have it. A time for what needs none is wrong too. */
export const bookingRefusal = (
  { offeringId, booking }: Pick<Offering, "offeringId" | "booking">,
  wanted: Wanted,
  nowMs: number,
): BookingRefusal | null => {
  if (!isRightKindOfWish({ booking }, wanted?.span ?? null, nowMs)) return "SLOT_NOT_BOOKABLE";
  if (booking === null || wanted === null) return null;
  const { day, span } = wanted;
  if (day.offeringId !== offeringId || day.dayNumber !== dayNumberAt(span.fromMs)) {
    throw new Error(`${day.bookingId} is not the day that was asked for`);
  }
  return freePlaces(booking.capacity, day.takers, span) < 1 ? "SLOT_TAKEN" : null;
};

/** The day with one more taker. Whoever calls has seen that there is room. */
export const bookSpan = (day: BookingDay, { fromMs, untilMs }: Span, redemptionId: string): BookingDay => ({
  ...day,
  takers: [...day.takers, { fromMs, untilMs, redemptionId }],
  version: day.version + 1,
});

/** The day without the taker that this voucher was. */
export const unbookSpan = (day: BookingDay, redemptionId: string): BookingDay => ({
  ...day,
  takers: day.takers.filter((taker) => taker.redemptionId !== redemptionId),
  version: day.version + 1,
});
