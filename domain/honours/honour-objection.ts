/** What became of an objection: nothing to it, the candidate taken off, or everything counted again. */
export const objectionDecisions = ["dismissed", "removed", "recounted"] as const;
export type ObjectionDecision = (typeof objectionDecisions)[number];
export type ObjectionState = "open" | ObjectionDecision;

/** Enough to say everything, too few to bury the staff. */
export const objectionsPerPersonMax = 3;

export type HonourObjection = {
  readonly objectionId: string;
  readonly listId: string;
  readonly byPersonId: string;
  readonly byHouseholdId: string;
  /** Whom it is about; null: the list as a whole, or somebody who is missing. */
  readonly entryId: string | null;
  readonly words: string;
  readonly atMs: number;
  readonly state: ObjectionState;
  readonly answer: {
    readonly words: string;
    readonly byPersonId: string;
    readonly atMs: number;
    readonly keyedId: string;
    readonly bodyHash: string;
  } | null;
};

type Judge = { readonly personId: string; readonly householdId: string };

/** Nobody judges what he said himself, or somebody of his household. */
export const isOwnObjection = (
  objection: Pick<HonourObjection, "byPersonId" | "byHouseholdId">,
  judge: Judge,
): boolean => objection.byPersonId === judge.personId || objection.byHouseholdId === judge.householdId;
