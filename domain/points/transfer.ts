import type { Lot } from "./lot";

/** Why points moved. */
export const transferKinds = [
  "award",
  "release",
  "redeem",
  "fulfil",
  "undoFulfil",
  "cancelRedemption",
  "expireRedemption",
  "reversal",
  "expiry",
  "gift",
  "grant",
  "backfill",
  "correction",
] as const;
export type TransferKind = (typeof transferKinds)[number];

/**
 * One side of a transfer. `person:` (to spend), `held:` (in vouchers), `pending:` (earned, not yet to spend) and `debt:`
 * (owed, below zero) belong to a person's account and say the balance after them. `system:` accounts have no balance and are
 * derived by adding up.
 */
export type Leg = {
  readonly account: string;
  readonly delta: number;
  readonly balanceAfter: number | null;
  /** Which lots moved; they add up to the delta. None in debts and system accounts. */
  readonly lots: readonly Lot[];
  /** Only in `person:` legs: the number of this transfer among the person's, and the hash of the one before it. */
  readonly sequenceAfter: number | null;
  readonly previousHash: string | null;
};

/** The service an award is for: what daily bounds and repeated meetings are counted by. */
export type AwardedService = {
  /** Day of the service, counted from 1970, Asia/Shanghai. */
  readonly day: number;
  /** Who was helped. */
  readonly metPersonId: string;
  /** Proven misconduct: no points, and a star less for a year. */
  readonly isVeto: boolean;
};

/** One movement of points, written once and never changed; its id is its cause, so that a cause moves points once for ever. */
export type Transfer = {
  readonly transferId: string;
  readonly kind: TransferKind;
  /** Whose accounts it changes: one, or giver and receiver of a gift. Each has one `person:` leg, of zero if need be. */
  readonly personIds: readonly string[];
  /** They add up to nothing. */
  readonly legs: readonly Leg[];
  /** Minutes of service recorded with it for the first person. Awards and entries have some; reversals take them back. */
  readonly minutes: number;
  readonly title: string;
  readonly breakdown: readonly string[];
  /** The version of the rules that made an award. */
  readonly ruleVersion: string | null;
  readonly byPersonId: string;
  /** The second person, where one alone may not. */
  readonly approvedByPersonId: string | null;
  readonly service: AwardedService | null;
  /** The transfer that a reversal or an undoing takes back. */
  readonly reverses: string | null;
  readonly atMs: number;
  readonly hash: string;
};

/** A transfer that is not yet sealed by its hash. */
export type TransferDraft = Omit<Transfer, "hash">;

/** A person's leg of one pocket; undefined where nothing of it moved. */
export const legOf = (
  { legs }: Pick<Transfer, "legs">,
  personId: string,
  pocket: "person" | "held" | "pending" | "debt" = "person",
): Leg | undefined => legs.find(({ account }) => account === `${pocket}:${personId}`);
