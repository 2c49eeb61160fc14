export type TakerState = "taken" | "serving" | "served";

/** A volunteer in one slot of an order. */
export type Taker = {
  readonly personId: string;
  readonly name: string;
  readonly state: TakerState;
  readonly takenAtMs: number;
  readonly arrivedAtMs: number | null;
  readonly leftAtMs: number | null;
  readonly minutes: number | null;
  readonly workDone: string;
  /** Arrival or end reached us later than it happened: the times are the phone's, counted back from ours. */
  readonly isLate?: boolean;
};
