import type { Account } from "../points/account";
import type { StarsPolicy } from "../policies/stars-policy";
import { starStanding } from "../stars/star-standing";
import { countedIn, type HouseholdCount } from "./household-count";
import { limitKeyOf } from "./limit-period";
import { isOfferedTo, type Offering } from "./offering";

export type ShelfRefusal = "NOT_ON_OFFER" | "SOLD_OUT";
export type PersonRefusal =
  "ACCOUNT_FROZEN" | "STARS_TOO_LOW" | "LIMIT_REACHED" | "HOUSEHOLD_LIMIT_REACHED" | "NOT_ENOUGH_POINTS";
export type RedeemRefusal = ShelfRefusal | PersonRefusal;

export type Redeemer = {
  readonly personId: string;
  readonly areaId: string;
};

/** What somebody owns and has had; of her household only where the offering limits households. */
export type Purse = {
  readonly account: Account;
  readonly household: HouseholdCount | null;
  /** By which stars are counted now. */
  readonly starsPolicy: StarsPolicy;
};

/**
 * Why this person cannot have one from the shelf now, whatever she owns. A seat kept for her is hers; while others wait,
 * no other seat is free. What is booked by time has no stock to run out of.
 */
export const shelfRefusal = (
  offering: Offering,
  { personId, areaId }: Redeemer,
  nowMs: number,
): ShelfRefusal | null => {
  if (!isOfferedTo(offering, areaId, nowMs)) return "NOT_ON_OFFER";
  if (offering.booking !== null || hasKeptSeat(offering, personId, nowMs)) return null;
  return offering.available < 1 || offering.waitingCount > 0 ? "SOLD_OUT" : null;
};

export const hasKeptSeat = ({ kept }: Pick<Offering, "kept">, personId: string, nowMs: number): boolean =>
  (kept[personId]?.untilMs ?? 0) > nowMs;

/** How many of the limit's period this person and her household have had, waiting ones included. */
export const alreadyRedeemed = (offering: Offering, account: Account, nowMs: number): number =>
  account.redeemedByOffering[limitKeyOf(offering.offeringId, offering.limitPeriod, nowMs)] ?? 0;

/** Why this person cannot have it, whatever lies on the shelf. Asked again where it is written, on what is then true. */
export const personRefusal = (
  offering: Offering,
  { account, household, starsPolicy }: Purse,
  nowMs: number,
): PersonRefusal | null => {
  const { perPersonLimit, perHouseholdLimit, pricePoints, offeringId, limitPeriod, minStars } = offering;
  if (account.isFrozen) return "ACCOUNT_FROZEN";
  if (minStars > 0 && starStanding(account, starsPolicy, nowMs).level < minStars) return "STARS_TOO_LOW";
  if (perPersonLimit > 0 && alreadyRedeemed(offering, account, nowMs) >= perPersonLimit) return "LIMIT_REACHED";
  const ofHousehold = household === null ? 0 : countedIn(household, limitKeyOf(offeringId, limitPeriod, nowMs));
  if (perHouseholdLimit > 0 && ofHousehold >= perHouseholdLimit) return "HOUSEHOLD_LIMIT_REACHED";
  return account.available < pricePoints ? "NOT_ENOUGH_POINTS" : null;
};

/** Why this person cannot have this thing now, or null when she can. The page asks the same, so its button never lies. */
export const redeemRefusal = (
  offering: Offering,
  purse: Purse,
  redeemer: Redeemer,
  nowMs: number,
): RedeemRefusal | null => shelfRefusal(offering, redeemer, nowMs) ?? personRefusal(offering, purse, nowMs);
