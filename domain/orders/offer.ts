/** An order that staff put before one volunteer, who may take it or leave it until the offer ends. */
export type Offer = {
  readonly personId: string;
  readonly name: string;
  readonly byPersonId: string;
  readonly offeredAtMs: number;
};

/** Long enough to see a message, short enough that the next one can still be asked. */
export const offerMinutes = 30;
