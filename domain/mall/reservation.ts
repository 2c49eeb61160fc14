/** A piece on its way from the shelf into a voucher: seconds old, or the clock brings it to an end. */
export type Reservation = { readonly personId: string; readonly atMs: number };

export type Reservations = {
  /** By the id of the redemption that the piece is for. */
  readonly reservations: Readonly<Record<string, Reservation>>;
  /** How many there are, so that the clock finds them by an index. */
  readonly openReservations: number;
};

/** Older than this, a reservation belongs to a call that is no more. No call runs so long. */
export const reservationStaleMs = 2 * 60_000;
