import type { Account } from "../points/account";
import { isOfferedTo, type Offering } from "./offering";

export const redeemRefusals = ["SOLD_OUT", "NOT_ENOUGH_POINTS", "LIMIT_REACHED", "NOT_ON_OFFER"] as const;
export type RedeemRefusal = (typeof redeemRefusals)[number];

/** Why this person cannot have this thing now, or null when she can. The page asks the same, so its button never lies. */
export const redeemRefusal = (offering: Offering, account: Account, areaId: string): RedeemRefusal | null => {
  if (!isOfferedTo(offering, areaId)) return "NOT_ON_OFFER";
  if (offering.available < 1) return "SOLD_OUT";
  const already = account.redeemedByOffering[offering.offeringId] ?? 0;
  if (offering.perPersonLimit > 0 && already >= offering.perPersonLimit) return "LIMIT_REACHED";
  return account.available < offering.pricePoints ? "NOT_ENOUGH_POINTS" : null;
};
