/** One end of a binding, kept with the person at the other end. */
export type FamilyTie = {
  readonly personId: string;
  /** What that person is to the one who keeps it. */
  readonly relationWord: string;
  readonly sinceMs: number;
};

/** What binding needs to know of somebody: for whom she may act, and who may act for her. */
export type FamilyMember = {
  readonly personId: string;
  readonly family: readonly FamilyTie[];
  readonly actors: readonly FamilyTie[];
};

/** More than this many on either side is no family any more. */
export const familyMax = 6;
