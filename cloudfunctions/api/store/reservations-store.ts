import type { Offering } from "../../../domain/mall/offering";
import { hasKeptSeat } from "../../../domain/mall/redeem-refusal";
import type { Reservation } from "../../../domain/mall/reservation";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter, guardedId } from "./guarded-filter";
import type { OfferingDocument } from "./offerings-store";
import { isDuplicateKey } from "./platform-failure";

/*
 * One piece on its way from a shelf into a voucher. Each function is one conditional write that does nothing when it was
 * done before, so that any of them may be repeated, by the same call or by the clock.
 */

const reservationOf = (redemptionId: string): string => `reservations.${guardedId(redemptionId)}`;

async function changeShelf(filter: Fields, data: Fields): Promise<boolean> {
  const { stats } = await database
    .collection("offerings")
    .where(guardedFilter(filter))
    .update({ data: { ...data, version: command.inc(1) } });
  return stats.updated === 1;
}

/**
 * Sets one piece aside at the price that was seen: the seat kept for this person, else one from the shelf that nobody waits
 * for. False when there is none, when price or shelf changed meanwhile, or when this redemption has one already.
 */
export function reserveOnShelf(seen: Offering, redemptionId: string, made: Reservation): Promise<boolean> {
  const { personId, atMs } = made;
  const { offeringId, pricePoints } = seen;
  const reservation = reservationOf(redemptionId);
  const onShelf = { _id: offeringId, isOnOffer: true, pricePoints, [reservation]: command.exists(false) };
  const onItsWay = { [reservation]: command.set(made), openReservations: command.inc(1) };
  if (hasKeptSeat(seen, personId, atMs)) {
    const seat = `kept.${guardedId(personId)}`;
    return changeShelf(
      { ...onShelf, [`${seat}.untilMs`]: command.gt(atMs) },
      { ...onItsWay, [seat]: command.remove() },
    );
  }
  // Only classes have waiting lists; elsewhere there may be no such field.
  const notWaitedFor = seen.session === null ? {} : { waitingCount: 0 };
  return changeShelf(
    { ...onShelf, ...notWaitedFor, available: command.gte(1) },
    { ...onItsWay, available: command.inc(-1), reserved: command.inc(1) },
  );
}

const ended = (redemptionId: string) => ({
  [reservationOf(redemptionId)]: command.remove(),
  openReservations: command.inc(-1),
});

/** The voucher is made: the piece of this reservation is its own, and no longer on the way. */
export const confirmOnShelf = (offeringId: string, redemptionId: string, reservationId: string): Promise<boolean> =>
  changeShelf(
    { _id: offeringId, [`${reservationOf(redemptionId)}.reservationId`]: reservationId },
    ended(redemptionId),
  );

/**
 * There will never be a voucher (`voidRedemption` was first), or it has another piece already: this reservation's piece goes
 * back, and the clock looks who waits for it.
 */
export const returnToShelf = (
  offeringId: string,
  redemptionId: string,
  reservationId: string,
  nowMs: number,
): Promise<boolean> =>
  changeShelf(
    { _id: offeringId, [`${reservationOf(redemptionId)}.reservationId`]: reservationId },
    { ...ended(redemptionId), available: command.inc(1), reserved: command.inc(-1), classLookAtMs: nowMs },
  );

/** Shelves from which something is on its way. */
export async function listWithReservations(rows: number): Promise<readonly OfferingDocument[]> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ openReservations: command.gt(0) }))
    .orderBy("openReservations", "asc")
    .limit(rows)
    .get();
  return data as OfferingDocument[];
}

/** Stands where a voucher would, so that a slow call can never make it any more: both add the same id, and one wins. */
export type VoidRedemption = {
  readonly _id: string;
  readonly status: "void";
  /** Why there is no voucher: what a repeat of the call is answered. */
  readonly code: string;
  /** What was asked; empty when the clock, which does not know it, was first. */
  readonly bodyHash: string;
  readonly waitingCode: string;
  readonly hasUnrelayed: false;
  readonly voidedAtMs: number;
};

/** True when from now on there can be no such voucher; false when there is one, or when it was voided before. */
export async function voidRedemption(
  redemptionId: string,
  why: Pick<VoidRedemption, "code" | "bodyHash" | "voidedAtMs">,
): Promise<boolean> {
  const row: VoidRedemption = {
    ...why,
    _id: redemptionId,
    status: "void",
    waitingCode: `void:${redemptionId}`,
    hasUnrelayed: false,
  };
  try {
    await database.collection("redemptions").add({ data: row });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}
