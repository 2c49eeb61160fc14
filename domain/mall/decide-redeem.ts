import type { Actor } from "../orders/journal-entry";
import type { Account } from "../points/account";
import { postTransfer } from "../points/post-transfer";
import { redeemTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import type { StarsPolicy } from "../policies/stars-policy";
import type { Appointment, BookingDay, Span } from "./booking";
import { bookSpan, bookingRefusal, type BookingRefusal } from "./book-span";
import { countRedeemed } from "./count-redeemed";
import { countForHousehold, householdCountIdOf, type HouseholdCount } from "./household-count";
import { limitKeyOf } from "./limit-period";
import type { Offering } from "./offering";
import { personRefusal, type PersonRefusal } from "./redeem-refusal";
import type { WaitingRedemption } from "./redemption";
import { cancelUntilMs, voucherExpiresAtMs } from "./voucher-expiry";

export type RedeemQuestion = {
  readonly offering: Offering;
  readonly account: Account;
  readonly person: { readonly name: string; readonly householdId: string };
  /** What the household has had; null where the offering does not limit households. */
  readonly household: HouseholdCount | null;
  readonly starsPolicy: StarsPolicy;
  /** The time asked for and what is booked that day; null for what is not booked by time. */
  readonly wanted: { readonly span: Span; readonly day: BookingDay } | null;
  readonly ids: { readonly redemptionId: string; readonly code: string; readonly reservationId: string | null };
  readonly actor: Actor;
  readonly nowMs: number;
  readonly hashOf: (text: string) => string;
};

export type RedeemAnswer =
  | {
      readonly ok: true;
      readonly account: Account;
      readonly household: HouseholdCount | null;
      readonly day: BookingDay | null;
      readonly redemption: WaitingRedemption;
      readonly transfer: Transfer;
    }
  | { readonly ok: false; readonly code: PersonRefusal | BookingRefusal };

/**
 * Points held, time booked, limits counted and voucher made, as one answer to be written together or not at all; the piece
 * of stock was reserved before. Name, price and place are kept in the voucher as they are now, so later edits never change it.
 */
export const decideRedeem = (question: RedeemQuestion): RedeemAnswer => {
  const { offering, account, household, starsPolicy, wanted, ids, actor, nowMs, hashOf } = question;
  const refusal =
    personRefusal(offering, { account, household, starsPolicy }, nowMs) ?? bookingRefusal(offering, wanted, nowMs);
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
  const limitKey = limitKeyOf(offering.offeringId, offering.limitPeriod, nowMs);
  return {
    ok: true,
    account: countRedeemed(posted.account, offering.offeringId, limitKey, 1),
    household: household === null ? null : countForHousehold(household, limitKey, 1),
    day: wanted === null ? null : bookSpan(wanted.day, wanted.span, ids.redemptionId),
    redemption: newRedemption(question),
    transfer: posted.transfer,
  };
};

/** The time booked, or the class whose seat it is; null for what is fetched at the counter. */
const appointmentOf = ({ offering, wanted }: RedeemQuestion): Appointment | null => {
  if (wanted !== null) return { ...wanted.span, place: offering.shopPlace };
  const { session } = offering;
  return session === null ? null : { fromMs: session.startsAtMs, untilMs: session.endsAtMs, place: session.place };
};

const newRedemption = (question: RedeemQuestion): WaitingRedemption => {
  const { offering, account, person, household, wanted, ids, actor, nowMs } = question;
  const appointment = appointmentOf(question);
  const expiresAtMs = voucherExpiresAtMs(nowMs, appointment);
  return {
    redemptionId: ids.redemptionId,
    personId: account.personId,
    personName: person.name,
    offeringId: offering.offeringId,
    offeringTitle: offering.title,
    kind: offering.kind,
    appointment,
    bookingId: wanted?.day.bookingId ?? null,
    reservationId: ids.reservationId,
    cancelUntilMs: cancelUntilMs(expiresAtMs, appointment, offering.cancelHours),
    limitKey: limitKeyOf(offering.offeringId, offering.limitPeriod, nowMs),
    householdCountId: household === null ? null : householdCountIdOf(person.householdId, offering.offeringId),
    picture: offering.picture,
    pricePoints: offering.pricePoints,
    shopId: offering.shopId,
    shopName: offering.shopName,
    shopPlace: offering.shopPlace,
    code: ids.code,
    createdAtMs: nowMs,
    expiresAtMs,
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
  };
};
