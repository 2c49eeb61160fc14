import { errorCodesOfRedeem } from "../../../contract/mall";
import type { Redemption } from "../../../domain/mall/redemption";
import type { Transfer } from "../../../domain/points/transfer";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { findRedemption, toRedemption, type RedemptionDocument } from "../store/redemptions-store";
import type { VoidRedemption } from "../store/reservations-store";
import { balanceAfter, findTransfer } from "../store/transfers-store";

type RedeemAnswer = Answer<"mall.redeem">;
type Kept = RedemptionDocument | VoidRedemption;

/** Told from voucher and transfer as they were made, whatever became of the voucher since. */
export const redeemed = (redemption: Redemption, transfer: Pick<Transfer, "legs">): RedeemAnswer =>
  done({
    redemptionId: redemption.redemptionId,
    pricePoints: redemption.pricePoints,
    balanceAfter: balanceAfter(transfer),
    expiresAtMs: redemption.expiresAtMs,
  });

/** What a call came to, and by which reservation its voucher has its piece. */
export type EarlierRedeem = { readonly answer: RedeemAnswer; readonly reservationId: string | null };

/** What an earlier delivery of this call came to, or null: its voucher, or that there will never be one. */
export function earlierRedeem(
  kept: Kept | null,
  transfer: Pick<Transfer, "legs"> | null,
  caller: Caller,
): EarlierRedeem | null {
  if (kept === null) return null;
  if (kept.status === "void") {
    const isOther = kept.bodyHash !== "" && kept.bodyHash !== caller.bodyHash;
    return { answer: refuse(isOther ? "KEY_REUSED" : codeOf(kept)), reservationId: null };
  }
  if (transfer === null) return null;
  const isSame = kept.journal[0]?.bodyHash === caller.bodyHash;
  return {
    answer: isSame ? redeemed(toRedemption(kept), transfer) : refuse("KEY_REUSED"),
    reservationId: kept.reservationId ?? null,
  };
}

type RedeemCode = (typeof errorCodesOfRedeem)[number];

const codeOf = ({ code }: VoidRedemption): RedeemCode =>
  errorCodesOfRedeem.find((one) => one === code) ?? "REDEEM_LAPSED";

/** The same, looked up anew: the request may have been answered meanwhile, or its commit happened though nobody said so. */
export async function findEarlierRedeem(caller: Caller): Promise<EarlierRedeem | null> {
  const kept = (await findRedemption(caller.keyedId)) as Kept | null;
  if (kept === null) return null;
  return earlierRedeem(kept, await findTransfer(`redeem:${caller.keyedId}`), caller);
}
