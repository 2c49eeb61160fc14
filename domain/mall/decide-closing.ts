import type { Actor } from "../orders/journal-entry";
import type { Account } from "../points/account";
import { postTransfer } from "../points/post-transfer";
import { cancelTransfer, expireTransfer, fulfilTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import { unbookSpan } from "./book-span";
import type { BookingDay } from "./booking";
import { arrangeSeats } from "./class-seats";
import { countRedeemed } from "./count-redeemed";
import { countForHousehold, type HouseholdCount } from "./household-count";
import { moveStock, type StockMove } from "./move-stock";
import type { Offering } from "./offering";
import { redemptionCause } from "./redemption-cause";
import type { ClosedRedemption, Redemption } from "./redemption";

export type ClosingQuestion = {
  readonly redemption: Redemption;
  readonly offering: Offering;
  /** Of the person who redeemed. */
  readonly account: Account;
  /** What her household has had, if the voucher counts there. */
  readonly household: HouseholdCount | null;
  /** The day the voucher is booked on, if it is for a time. */
  readonly day: BookingDay | null;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly hashOf: (text: string) => string;
};

export type ClosingAnswer<Code extends string> =
  | {
      readonly ok: true;
      readonly offering: Offering;
      readonly account: Account;
      /** Null where they stay as they are: what was handed over counts and is booked as before. */
      readonly household: HouseholdCount | null;
      readonly day: BookingDay | null;
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

/**
 * The person gives the voucher back before it was used; points and piece return at once. A time or a seat only while others
 * can still take it: later it expires like a voucher that nobody used.
 */
export const decideCancel = (question: ClosingQuestion): ClosingAnswer<"WRONG_STATUS" | "CANCEL_TOO_LATE"> => {
  const { redemption, nowMs } = question;
  if (redemption.status !== "waiting") return { ok: false, code: "WRONG_STATUS" };
  const isTooLate = redemption.appointment !== null && nowMs >= redemption.cancelUntilMs;
  return isTooLate ? { ok: false, code: "CANCEL_TOO_LATE" } : { ok: true, ...closed(question, "cancelled") };
};

/**
 * The clock closes a voucher nobody used in time; points and piece return as with a cancellation, and never both. An
 * appointment nobody came to is no different: nothing was handed over, so nothing is charged.
 */
export const decideExpire = (question: ClosingQuestion): ClosingAnswer<"WRONG_STATUS" | "NOT_DUE"> => {
  if (question.redemption.status !== "waiting") return { ok: false, code: "WRONG_STATUS" };
  if (question.nowMs < question.redemption.expiresAtMs) return { ok: false, code: "NOT_DUE" };
  return { ok: true, ...closed(question, "expired") };
};

const draftOf = { fulfilled: fulfilTransfer, cancelled: cancelTransfer, expired: expireTransfer };
const moveOf: Record<Closing, StockMove> = { fulfilled: "issue", cancelled: "release", expired: "release" };

const closed = (question: ClosingQuestion, status: Closing) => {
  const { redemption, account, household, day, actor, nowMs, hashOf } = question;
  const draft = draftOf[status](account, redemptionCause(redemption, actor, nowMs));
  const posted = postTransfer(account, draft, hashOf);
  const { limitKey, offeringId, redemptionId } = redemption;
  const isBack = status !== "fulfilled";
  return {
    offering: shelfAfter(question, status),
    account: isBack ? countRedeemed(posted.account, offeringId, limitKey, -1) : posted.account,
    household: isBack && household !== null ? countForHousehold(household, limitKey, -1) : null,
    day: isBack && day !== null ? unbookSpan(day, redemptionId) : null,
    redemption: closedRedemption(redemption, status, actor, nowMs),
    transfer: posted.transfer,
  };
};

/** A booked time has no piece on the shelf; a seat that comes back goes to whoever waits for it. */
const shelfAfter = ({ redemption, offering, nowMs }: ClosingQuestion, status: Closing): Offering => {
  if (redemption.bookingId !== null) return offering;
  const moved = moveStock(offering, moveOf[status]);
  return offering.session === null ? moved : arrangeSeats(moved, nowMs);
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
