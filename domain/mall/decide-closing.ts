import type { Actor } from "../orders/journal-entry";
import type { Account } from "../points/account";
import { postTransfer } from "../points/post-transfer";
import { cancelTransfer, expireTransfer, fulfilTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import { countRedeemed } from "./count-redeemed";
import { moveStock, type StockMove } from "./move-stock";
import type { Offering } from "./offering";
import type { ClosedRedemption, Redemption } from "./redemption";

export type ClosingQuestion = {
  readonly redemption: Redemption;
  readonly offering: Offering;
  /** Of the person who redeemed. */
  readonly account: Account;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly hashOf: (text: string) => string;
};

export type ClosingAnswer<Code extends string> =
  | {
      readonly ok: true;
      readonly offering: Offering;
      readonly account: Account;
      readonly redemption: ClosedRedemption;
      readonly transfer: Transfer;
    }
  | { readonly ok: false; readonly code: Code };

export type FulfilRefusal = "VOUCHER_UNKNOWN" | "VOUCHER_USED" | "VOUCHER_EXPIRED" | "VOUCHER_CANCELLED";

type Closing = ClosedRedemption["status"];

const refusalByStatus: Record<Closing, FulfilRefusal> = {
  fulfilled: "VOUCHER_USED",
  cancelled: "VOUCHER_CANCELLED",
  expired: "VOUCHER_EXPIRED",
};

/**
 * The keeper hands the thing over: once, in the voucher's own shop, before it expires. A voucher of another shop is unknown
 * here; one past its time is expired even before the clock has given its points back.
 */
export const decideFulfil = (
  question: ClosingQuestion & { readonly shopIds: readonly string[] },
): ClosingAnswer<FulfilRefusal> => {
  const { redemption, shopIds, nowMs } = question;
  if (!shopIds.includes(redemption.shopId)) return { ok: false, code: "VOUCHER_UNKNOWN" };
  if (redemption.status !== "waiting") return { ok: false, code: refusalByStatus[redemption.status] };
  if (nowMs >= redemption.expiresAtMs) return { ok: false, code: "VOUCHER_EXPIRED" };
  return { ok: true, ...closed(question, "fulfilled") };
};

/** The person gives the voucher back before it was used or expired; points and piece return at once. */
export const decideCancel = (question: ClosingQuestion): ClosingAnswer<"WRONG_STATUS"> =>
  question.redemption.status === "waiting"
    ? { ok: true, ...closed(question, "cancelled") }
    : { ok: false, code: "WRONG_STATUS" };

/** The clock closes a voucher nobody used in time; points and piece return as with a cancellation, and never both. */
export const decideExpire = (question: ClosingQuestion): ClosingAnswer<"WRONG_STATUS" | "NOT_DUE"> => {
  if (question.redemption.status !== "waiting") return { ok: false, code: "WRONG_STATUS" };
  if (question.nowMs < question.redemption.expiresAtMs) return { ok: false, code: "NOT_DUE" };
  return { ok: true, ...closed(question, "expired") };
};

const draftOf = { fulfilled: fulfilTransfer, cancelled: cancelTransfer, expired: expireTransfer };
const moveOf: Record<Closing, StockMove> = { fulfilled: "issue", cancelled: "release", expired: "release" };

const closed = (question: ClosingQuestion, status: Closing) => {
  const { redemption, offering, account, actor, nowMs, hashOf } = question;
  const draft = draftOf[status](account, {
    redemptionId: redemption.redemptionId,
    offeringTitle: redemption.offeringTitle,
    pricePoints: redemption.pricePoints,
    shopId: redemption.shopId,
    byPersonId: actor.personId,
    atMs: nowMs,
  });
  const posted = postTransfer(account, draft, hashOf);
  return {
    offering: moveStock(offering, moveOf[status]),
    account: status === "fulfilled" ? posted.account : countRedeemed(posted.account, redemption.offeringId, -1),
    redemption: closedRedemption(redemption, status, actor, nowMs),
    transfer: posted.transfer,
  };
};

const closedRedemption = (redemption: Redemption, status: Closing, actor: Actor, nowMs: number): ClosedRedemption => {
  const version = redemption.version + 1;
  const entry = {
    version,
    event: status,
    status,
    atMs: nowMs,
    byPersonId: actor.personId,
    role: actor.role,
    key: actor.key,
    bodyHash: actor.bodyHash,
    reason: null,
  };
  return { ...redemption, status, closedAtMs: nowMs, version, journal: [...redemption.journal, entry] };
};
