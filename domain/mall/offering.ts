import { isWithin } from "../areas/is-within";
import type { Aisle } from "./aisle";
import type { BookingRule } from "./booking";
import type { ClassSession, ClassWaiting } from "./class-waiting";
import type { LimitPeriod } from "./limit-period";
import type { Reservations } from "./reservation";

/** Pieces of one offering by where they are; `available + reserved + issued + writtenOff` is always `received`. */
export type Stock = {
  readonly received: number;
  readonly available: number;
  /** In vouchers not yet used, on the way into a voucher, or kept for the next on a waiting list. */
  readonly reserved: number;
  readonly issued: number;
  readonly writtenOff: number;
};

/** A checked picture in cloud storage. */
export type OfferingPhoto = { readonly photoId: string; readonly fileId: string };

/** By what an offering is given, beyond its price. Those written before a term existed count as `usualTerms`. */
export type OfferingTerms = {
  /** How many one household may have in a period, waiting and used together; 0 for no limit. */
  readonly perHouseholdLimit: number;
  /** Over what time the limits count. */
  readonly limitPeriod: LimitPeriod;
  /** Only for volunteers with so many stars; 0 for everybody. */
  readonly minStars: number;
  /** From this moment on it is not on offer; null for as long as it is on the shelf. */
  readonly validUntilMs: number | null;
  /** Further drawings beside the first. */
  readonly pictures: readonly string[];
  /** Photographs of the thing itself, shown instead of the drawings where there are any. */
  readonly photos: readonly OfferingPhoto[];
  /** Of `training`: the one class whose seats are the stock. */
  readonly session: ClassSession | null;
  /** Of `service` and `venue` by appointment: when, how long, how many. These have no stock: time is what is given. */
  readonly booking: BookingRule | null;
  /** An appointment or a seat can be given back until so many hours before it begins. */
  readonly cancelHours: number;
};

export const usualTerms: OfferingTerms = {
  perHouseholdLimit: 0,
  limitPeriod: "ever",
  minStars: 0,
  validUntilMs: null,
  pictures: [],
  photos: [],
  session: null,
  booking: null,
  cancelHours: 2,
};

/** What happens around an offering from minute to minute; an offering on which nothing does is `quietShelf`. */
export type ShelfLife = Reservations & ClassWaiting;

export const quietShelf: ShelfLife = {
  reservations: {},
  openReservations: 0,
  waiting: [],
  waitingCount: 0,
  kept: {},
  classNews: [],
  newsCount: 0,
};

/** One thing in the love-points supermarket. */
export type Offering = {
  readonly offeringId: string;
  readonly shopId: string;
  /** Kept beside the id, so that lists and vouchers need not read the shop. */
  readonly shopName: string;
  readonly shopPlace: string;
  /** Who lives here may have it. */
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly kind: Aisle;
  readonly title: string;
  readonly picture: string;
  readonly pricePoints: number;
  /** How many one person may have in a period, waiting and used together; 0 for no limit. */
  readonly perPersonLimit: number;
  readonly rules: string;
  readonly donor: string;
  readonly isOnOffer: boolean;
  readonly version: number;
} & Stock &
  OfferingTerms &
  ShelfLife;

/** On offer to whoever lives in the area the thing was given for, until its time is over; a class until it begins. */
export const isOfferedTo = (offering: Offering, areaId: string, nowMs: number): boolean => {
  const untilMs = Math.min(offering.validUntilMs ?? Infinity, offering.session?.startsAtMs ?? Infinity);
  return offering.isOnOffer && nowMs < untilMs && isWithin(areaId, offering.areaId);
};
