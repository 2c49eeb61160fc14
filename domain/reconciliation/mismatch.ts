/** What can be wrong between what is written down in several places about the same points and things. */
export const mismatchKinds = [
  "missingLeg",
  "alteredAmount",
  "duplicateCause",
  "deletedRow",
  "swappedOrder",
  "forgedBalance",
  "orphanHold",
  "stockDrift",
  "wrongScope",
  "clockSkew",
  "replayedRedeem",
  "truncatedTail",
  "missingPosting",
  "backlog",
] as const;
export type MismatchKind = (typeof mismatchKinds)[number];

/** One thing that is not as it must be: where, what it should be and what it is. */
export type Mismatch = {
  readonly kind: MismatchKind;
  /** The transfer, person, voucher, offering or order it was found at. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
};

/** What a case is about: somebody's account, a voucher, an offering's stock, an order, or the messages that wait. */
export const subjectKinds = ["account", "voucher", "stock", "order", "backlog"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export type Finding = {
  readonly subject: SubjectKind;
  readonly subjectId: string;
  /** Whose account rests until people have looked; nobody's where no points can be spent wrongly. */
  readonly personIds: readonly string[];
  readonly mismatches: readonly Mismatch[];
};

/** The same mismatches read the same, so that what two people have explained is not found anew every night. */
export const findingText = ({ subject, subjectId, mismatches }: Finding): string =>
  JSON.stringify([
    subject,
    subjectId,
    ...mismatches.map(({ kind, at, expected, found }) => [kind, at, expected, found]).sort(),
  ]);
