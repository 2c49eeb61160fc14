import { dayNumberAt, midnightMs } from "../calendar/shanghai-day";
import { stretchesAt, type WeekHours } from "./week-hours";

/** When a service or place can be booked, in which steps, and how many can come at once. */
export type BookingRule = {
  readonly hours: WeekHours;
  readonly slotMinutes: number;
  /** People at the same time: 1 for a court, more for a barber with two chairs. */
  readonly capacity: number;
  /** How many steps in a row one voucher may take. */
  readonly maxSlots: number;
  /** How many days ahead it can be booked, today included. */
  readonly daysAhead: number;
};

/** A span of time, the end not included. */
export type Span = { readonly fromMs: number; readonly untilMs: number };

/** Where and when a voucher is for, if it is for a time. */
export type Appointment = Span & { readonly place: string };

export type Taken = Span & { readonly redemptionId: string };

/**
 * All that is booked of one offering on one day of Asia/Shanghai. One document a day and not one a step: spans are compared
 * as spans, so no later change of hours or steps can ever let two people in at once.
 */
export type BookingDay = {
  readonly bookingId: string;
  readonly offeringId: string;
  /** Days since 1970-01-01 in Shanghai. */
  readonly dayNumber: number;
  readonly takers: readonly Taken[];
  readonly version: number;
};

export const bookingIdOf = (offeringId: string, atMs: number): string => `${offeringId}:${dayNumberAt(atMs)}`;

export const emptyBookingDay = (offeringId: string, atMs: number): BookingDay => ({
  bookingId: bookingIdOf(offeringId, atMs),
  offeringId,
  dayNumber: dayNumberAt(atMs),
  takers: [],
  version: 0,
});

const MINUTE_MS = 60_000;

/** The steps of one day that can be asked for, whether free or not, earliest first. */
export const stepsOfDay = (rule: BookingRule, atMs: number): Span[] => {
  const midnight = midnightMs(dayNumberAt(atMs));
  return stretchesAt(rule.hours, atMs).flatMap(({ fromMinute, untilMinute }) => {
    const count = Math.floor((untilMinute - fromMinute) / rule.slotMinutes);
    return Array.from({ length: Math.max(0, count) }, (_, at) => {
      const fromMs = midnight + (fromMinute + at * rule.slotMinutes) * MINUTE_MS;
      return { fromMs, untilMs: fromMs + rule.slotMinutes * MINUTE_MS };
    });
  });
};

/** How many can still come during the whole of a span; never below none. */
export const freePlaces = (capacity: number, takers: readonly Span[], span: Span): number => {
  const beside = takers.filter((taker) => taker.fromMs < span.untilMs && taker.untilMs > span.fromMs);
  const moments = [span.fromMs, ...beside.map((taker) => Math.max(taker.fromMs, span.fromMs))];
  const most = Math.max(
    ...moments.map((moment) => beside.filter((taker) => taker.fromMs <= moment && moment < taker.untilMs).length),
  );
  return Math.max(0, capacity - most);
};

/** Whether a day lies among those that can be chosen, today included. */
export const isDayAhead = ({ daysAhead }: BookingRule, atMs: number, nowMs: number): boolean => {
  const ahead = dayNumberAt(atMs) - dayNumberAt(nowMs);
  return ahead >= 0 && ahead < daysAhead;
};

/** Whether a span is made of whole steps in a row, not too many, in the future and not too far away. */
export const isBookable = (rule: BookingRule, span: Span, nowMs: number): boolean => {
  const steps = stepsOfDay(rule, span.fromMs);
  const first = steps.findIndex((step) => step.fromMs === span.fromMs);
  const last = steps.findIndex((step) => step.untilMs === span.untilMs);
  if (first < 0 || last < first || last - first >= rule.maxSlots) return false;
  const isUnbroken = steps.slice(first, last).every((step, at) => step.untilMs === steps[first + at + 1]?.fromMs);
  return isUnbroken && span.fromMs > nowMs && isDayAhead(rule, span.fromMs, nowMs);
};

/** The days that can be chosen, each as its midnight: those ahead on which it is open. */
export const bookingDaysAhead = (rule: BookingRule, nowMs: number): number[] =>
  Array.from({ length: rule.daysAhead }, (_, at) => midnightMs(dayNumberAt(nowMs) + at)).filter((dayMs) =>
    stepsOfDay(rule, dayMs).some((step) => step.fromMs > nowMs),
  );
