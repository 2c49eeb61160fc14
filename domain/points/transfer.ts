/** Why points moved. */
export type TransferKind =
  "award" | "redeem" | "fulfil" | "cancelRedemption" | "expireRedemption" | "grant" | "reversal";

/**
 * One side of a transfer. `person:` and `held:` legs belong to the person's account and say the balance after them;
 * only the `person:` leg carries the account's sequence. `system:` accounts have no balance and are derived by adding up.
 */
export type Leg = {
  readonly account: string;
  readonly delta: number;
  readonly sequenceAfter: number | null;
  readonly balanceAfter: number | null;
};

/** One movement of points, written once and never changed; its id is its cause, so that a cause moves points once for ever. */
export type Transfer = {
  readonly transferId: string;
  readonly kind: TransferKind;
  readonly personId: string;
  /** They add up to nothing. The first is always the `person:` leg, of zero where available points stay as they are. */
  readonly legs: readonly Leg[];
  /** Minutes of service recorded with it; only awards have any, and a reversal takes them back. */
  readonly minutes: number;
  readonly title: string;
  readonly breakdown: readonly string[];
  readonly ruleVersion: string | null;
  readonly byPersonId: string;
  readonly atMs: number;
  /** The transfer a reversal takes back; missing in all others. */
  readonly reverses?: string;
  /** Hash of this person's transfer before it, empty for the first. */
  readonly previousHash: string;
  readonly hash: string;
};

/** A transfer that is not yet sealed by its hash. */
export type TransferDraft = Omit<Transfer, "hash">;
