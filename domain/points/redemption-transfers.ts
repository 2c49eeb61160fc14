import type { Account } from "./account";
import { draftTransfer } from "./draft-transfer";
import type { TransferDraft } from "./transfer";

/** What a voucher's transfers need to know of it. */
export type RedemptionCause = {
  readonly redemptionId: string;
  readonly offeringTitle: string;
  readonly pricePoints: number;
  readonly shopId: string;
  readonly byPersonId: string;
  readonly atMs: number;
};

const common = (cause: RedemptionCause) => ({
  minutes: 0,
  breakdown: [] as readonly string[],
  ruleVersion: null,
  byPersonId: cause.byPersonId,
  atMs: cause.atMs,
});

/** The price goes from the points to spend into the voucher; nobody has it yet. */
export const redeemTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...common(cause),
    transferId: `redeem:${cause.redemptionId}`,
    kind: "redeem",
    available: 0 - cause.pricePoints,
    held: cause.pricePoints,
    systemAccount: null,
    title: `兑换：${cause.offeringTitle}`,
  });

/** The thing was handed over, so the price leaves the voucher for the shop's account. */
export const fulfilTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...common(cause),
    transferId: `fulfil:${cause.redemptionId}`,
    kind: "fulfil",
    available: 0,
    held: 0 - cause.pricePoints,
    systemAccount: `system:redeemed:${cause.shopId}`,
    title: `已领取：${cause.offeringTitle}`,
  });

/** The person changed her mind before using the voucher: the price comes back. */
export const cancelTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...givenBack(cause),
    transferId: `cancel:${cause.redemptionId}`,
    kind: "cancelRedemption",
    title: `取消兑换：${cause.offeringTitle}`,
  });

/** Nobody fetched the thing in time: the price comes back. */
export const expireTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...givenBack(cause),
    transferId: `expire:${cause.redemptionId}`,
    kind: "expireRedemption",
    title: `过期退回：${cause.offeringTitle}`,
  });

const givenBack = (cause: RedemptionCause) => ({
  ...common(cause),
  available: cause.pricePoints,
  held: 0 - cause.pricePoints,
  systemAccount: null,
});
