import type { Actor } from "../orders/journal-entry";
import type { RedemptionCause } from "../points/redemption-transfers";
import type { Redemption } from "./redemption";
import { timesUndone } from "./times-undone";

/** Why points of a voucher move now: what its transfer is named after and says. */
export const redemptionCause = (redemption: Redemption, actor: Actor, nowMs: number): RedemptionCause => ({
  redemptionId: redemption.redemptionId,
  offeringTitle: redemption.offeringTitle,
  pricePoints: redemption.pricePoints,
  shopId: redemption.shopId,
  byPersonId: actor.personId,
  atMs: nowMs,
  undone: timesUndone(redemption),
});
