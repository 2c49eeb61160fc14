import { isPieceOf, reservationStaleMs, type Reservation } from "../../domain/mall/reservation";
import type { OfferingDocument } from "../api/store/offerings-store";
import { findRedemption, isVoucher, toRedemption } from "../api/store/redemptions-store";
import { confirmOnShelf, listWithReservations, returnToShelf, voidRedemption } from "../api/store/reservations-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

type Stale = Reservation & { readonly _id: string; readonly offeringId: string };

/** Brings every piece to an end whose call was cut off: into its voucher if that was made, else back on the shelf. */
export const sweepReservations = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "reservations",
    next: async () => (await listWithReservations(batchRows)).flatMap((row) => staleOf(row, tick.nowMs)),
    settle: (stale) => settle(stale, tick.nowMs),
  });

const staleOf = ({ _id, reservations = {} }: OfferingDocument, nowMs: number): Stale[] =>
  Object.entries(reservations)
    .filter(([, { atMs }]) => nowMs - atMs > reservationStaleMs)
    .map(([redemptionId, reservation]) => ({ ...reservation, _id: redemptionId, offeringId: _id }));

/** What stands under the voucher's id is added first: a call that was only slow then cannot make the voucher any more. */
async function settle(stale: Stale, nowMs: number): Promise<boolean> {
  const { _id: redemptionId, offeringId, reservationId } = stale;
  await voidRedemption(redemptionId, { code: "REDEEM_LAPSED", bodyHash: "", voidedAtMs: nowMs });
  const kept = await findRedemption(redemptionId);
  if (kept === null) throw new Error(`${redemptionId} is neither a voucher nor void`);
  return isVoucher(kept) && isPieceOf(toRedemption(kept), stale)
    ? confirmOnShelf(offeringId, redemptionId, reservationId)
    : returnToShelf(offeringId, redemptionId, reservationId, nowMs);
}
