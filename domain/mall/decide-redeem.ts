import type { Actor } from "../orders/journal-entry";
import type { Account } from "../points/account";
import { postTransfer } from "../points/post-transfer";
import { redeemTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import { countRedeemed } from "./count-redeemed";
import { moveStock } from "./move-stock";
import type { Offering } from "./offering";
import { redeemRefusal, type RedeemRefusal } from "./redeem-refusal";
import type { WaitingRedemption } from "./redemption";
import { voucherExpiresAtMs } from "./voucher-expiry";

export type RedeemQuestion = {
  readonly offering: Offering;
  readonly account: Account;
  readonly person: { readonly name: string; readonly areaId: string };
  readonly ids: { readonly redemptionId: string; readonly code: string };
  readonly actor: Actor;
  readonly nowMs: number;
  readonly hashOf: (text: string) => string;
};

export type RedeemAnswer =
  | {
      readonly ok: true;
      readonly offering: Offering;
      readonly account: Account;
      readonly redemption: WaitingRedemption;
      readonly transfer: Transfer;
    }
  | { readonly ok: false; readonly code: RedeemRefusal };

/**
 * Points held, stock reserved and voucher made, as one answer to be written together or not at all.
 * Name, price and place are kept in the voucher as they are now, so later edits of the offering never change it.
 */
export const decideRedeem = (question: RedeemQuestion): RedeemAnswer => {
  const { offering, account, person, ids, actor, nowMs, hashOf } = question;
  const refusal = redeemRefusal(offering, account, person.areaId);
  if (refusal !== null) return { ok: false, code: refusal };
  const draft = redeemTransfer(account, {
    redemptionId: ids.redemptionId,
    offeringTitle: offering.title,
    pricePoints: offering.pricePoints,
    shopId: offering.shopId,
    byPersonId: actor.personId,
    atMs: nowMs,
  });
  const posted = postTransfer(account, draft, hashOf);
  return {
    ok: true,
    offering: moveStock(offering, "reserve"),
    account: countRedeemed(posted.account, offering.offeringId, 1),
    redemption: newRedemption(question),
    transfer: posted.transfer,
  };
};

const newRedemption = ({ offering, account, person, ids, actor, nowMs }: RedeemQuestion): WaitingRedemption => ({
  redemptionId: ids.redemptionId,
  personId: account.personId,
  personName: person.name,
  offeringId: offering.offeringId,
  offeringTitle: offering.title,
  picture: offering.picture,
  pricePoints: offering.pricePoints,
  shopId: offering.shopId,
  shopName: offering.shopName,
  shopPlace: offering.shopPlace,
  code: ids.code,
  createdAtMs: nowMs,
  expiresAtMs: voucherExpiresAtMs(nowMs),
  status: "waiting",
  closedAtMs: null,
  version: 1,
  journal: [
    {
      version: 1,
      event: "redeemed",
      status: "waiting",
      atMs: nowMs,
      byPersonId: actor.personId,
      role: actor.role,
      key: actor.key,
      bodyHash: actor.bodyHash,
      reason: null,
    },
  ],
});
