import type { Account } from "../points/account";
import { isOfferedTo, type Offering } from "./offering";

export type RedeemRefusal = "SOLD_OUT" | "NOT_ENOUGH_POINTS" | "LIMIT_REACHED" | "NOT_ON_OFFER";

/** Why nobody living in this area can have this thing now, whatever she owns; null when there is one for somebody. */
export const shelfRefusal = (offering: Offering, areaId: string): "NOT_ON_OFFER" | "SOLD_OUT" | null => {
  if (!isOfferedTo(offering, areaId)) return "NOT_ON_OFFER";
  return offering.available < 1 ? "SOLD_OUT" : null;
};

/** Why this person cannot have this thing now, or null when she can. The page asks the same, so its button never lies. */
export const redeemRefusal = (offering: Offering, account: Account, areaId: string): RedeemRefusal | null => {
  const ofShelf = shelfRefusal(offering, areaId);
  if (ofShelf !== null) return ofShelf;
  const already = account.redeemedByOffering[offering.offeringId] ?? 0;
  if (offering.perPersonLimit > 0 && already >= offering.perPersonLimit) return "LIMIT_REACHED";
  return account.available < offering.pricePoints ? "NOT_ENOUGH_POINTS" : null;
};
