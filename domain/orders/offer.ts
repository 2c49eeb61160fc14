/** Why a slot stands before somebody: staff chose a person or a team, it fell to the waiting list, or its taker hands it over. */
export const offerReasons = ["person", "team", "waiting", "handOver"] as const;
export type OfferReason = (typeof offerReasons)[number];

/** Slots put before one or several volunteers; whoever accepts while one is free has it, until the offer ends. */
export type Offer = {
  /** Who may still accept; whoever declines is taken off. */
  readonly personIds: readonly string[];
  /** How staff read whom they asked: a person's or a team's name. */
  readonly name: string;
  readonly why: OfferReason;
  /** Whose slot it is while he hands it over; he keeps it until somebody accepts. */
  readonly fromPersonId: string | null;
  readonly byPersonId: string;
  /** Sent out together with others, which can be withdrawn together; missing where it stands alone. */
  readonly dispatchId?: string;
  readonly offeredAtMs: number;
};

/** Long enough to see a message, short enough that the next one can still be asked. How nights count, `offerEndsMs` says. */
export const offerMinutes = 30;
