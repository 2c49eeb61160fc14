/** A piece on its way from the shelf into a voucher: seconds old, or the clock brings it to an end. */
export type Reservation = {
  /** Of the one delivery of the call that set the piece aside; the voucher keeps it, and so knows its piece. */
  readonly reservationId: string;
  readonly personId: string;
  readonly atMs: number;
};

export type Reservations = {
  /** By the id of the redemption that the piece is for. */
  readonly reservations: Readonly<Record<string, Reservation>>;
  /** How many there are, so that the clock finds them by an index. */
  readonly openReservations: number;
};

/**
 * Whether a reservation's piece is the voucher's own. A call delivered twice may set a second piece aside when the first is
 * in its voucher already: that one is surplus and goes back.
 */
export const isPieceOf = (
  voucher: { readonly reservationId: string | null } | null,
  { reservationId }: Reservation,
): boolean => voucher?.reservationId === reservationId;

/** Older than this, a reservation belongs to a call that is no more. No call runs so long. */
export const reservationStaleMs = 2 * 60_000;
