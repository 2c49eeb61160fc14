import { yearAt } from "../calendar/shanghai-day";
import type { Account } from "./account";
import { lastingAt, sumOf } from "./lot";

export type GiftRefusal = "ACCOUNT_FROZEN" | "RECEIVER_NOT_READY" | "GIFT_YEAR_FULL" | "NOT_ENOUGH_POINTS";

/** How many points somebody may still give away this calendar year, whether or not there are as many. */
export function giftsLeft({ gifts }: Pick<Account, "gifts">, yearMaxPoints: number, nowMs: number): number {
  const given = gifts.find(({ year }) => year === yearAt(nowMs))?.points ?? 0;
  return Math.max(0, yearMaxPoints - given);
}

/**
 * Whether points may go from one to the other now. What is bounded is the giving: points sent round in a ring still count
 * for everybody who sends them, so a ring moves no more in a year than its members' limits together.
 */
export function giftRefusal(
  giver: Account,
  receiver: Account,
  wish: { readonly points: number; readonly yearMaxPoints: number; readonly nowMs: number },
): GiftRefusal | null {
  if (giver.isFrozen) return "ACCOUNT_FROZEN";
  if (receiver.isFrozen) return "RECEIVER_NOT_READY";
  if (wish.points > giftsLeft(giver, wish.yearMaxPoints, wish.nowMs)) return "GIFT_YEAR_FULL";
  return wish.points > sumOf(lastingAt(giver.lots, wish.nowMs)) ? "NOT_ENOUGH_POINTS" : null;
}
