import { isStockWhole } from "./move-stock";
import type { Offering } from "./offering";
import { hasKeptSeat } from "./redeem-refusal";
import type { Reservation } from "./reservation";

/*
 * A piece goes from the shelf into a voucher in three steps, each of which may be repeated: reserved in one conditional
 * write, then voucher and points in a transaction that leaves the shelf alone, then confirmed. So a crowd at one shelf
 * meets in single writes only. The store makes the same changes as conditional updates.
 */

/** One piece is set aside for a redemption: the seat kept for her, else one from the shelf. Repeating it changes nothing. */
export const reservePiece = (offering: Offering, redemptionId: string, reservation: Reservation): Offering => {
  if (offering.reservations[redemptionId] !== undefined) return offering;
  const { [reservation.personId]: ownSeat, ...otherSeats } = offering.kept;
  const isOwnSeat = ownSeat !== undefined && hasKeptSeat(offering, reservation.personId, reservation.atMs);
  return whole({
    ...offering,
    ...(isOwnSeat ? { kept: otherSeats } : { available: offering.available - 1, reserved: offering.reserved + 1 }),
    ...withReservations(offering, { ...offering.reservations, [redemptionId]: reservation }),
  });
};

/** The voucher is made: the piece is its own, and no longer on its way. */
export const confirmPiece = (offering: Offering, redemptionId: string): Offering => {
  const { [redemptionId]: own, ...others } = offering.reservations;
  return own === undefined ? offering : { ...offering, ...withReservations(offering, others) };
};

/** There will be no voucher: the piece goes back on the shelf. */
export const returnPiece = (offering: Offering, redemptionId: string): Offering => {
  const { [redemptionId]: own, ...others } = offering.reservations;
  if (own === undefined) return offering;
  const { available, reserved } = offering;
  return whole({
    ...offering,
    available: available + 1,
    reserved: reserved - 1,
    ...withReservations(offering, others),
  });
};

const withReservations = ({ version }: Offering, reservations: Offering["reservations"]) => ({
  reservations,
  openReservations: Object.keys(reservations).length,
  version: version + 1,
});

const whole = (offering: Offering): Offering => {
  if (!isStockWhole(offering))
    throw new Error(`Stock of ${offering.offeringId} does not allow to reserve or return one`);
  return offering;
};
