import { isWithin } from "../areas/is-within";
import type { Aisle } from "./aisle";

/** Pieces of one offering by where they are; `available + reserved + issued + writtenOff` is always `received`. */
export type Stock = {
  readonly received: number;
  readonly available: number;
  /** In vouchers not yet used. */
  readonly reserved: number;
  readonly issued: number;
  readonly writtenOff: number;
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
  /** How many one person may have, waiting and used together; 0 for no limit. */
  readonly perPersonLimit: number;
  readonly rules: string;
  readonly donor: string;
  readonly isOnOffer: boolean;
  readonly version: number;
} & Stock;

/** On offer to whoever lives in the area the thing was given for. */
export const isOfferedTo = (offering: Offering, areaId: string): boolean =>
  offering.isOnOffer && isWithin(areaId, offering.areaId);
