/** Somebody as far as it matters here: who lives with her, and for whom she may act. */
export type Related = {
  readonly personId: string;
  readonly householdId: string;
  readonly family: readonly { readonly personId: string }[];
};

/** Whether it would be one's own matter: oneself, somebody of one's household, or somebody bound as family either way. */
export const isOwnMatter = (staff: Related, other: Related): boolean =>
  staff.personId === other.personId ||
  staff.householdId === other.householdId ||
  staff.family.some(({ personId }) => personId === other.personId) ||
  other.family.some(({ personId }) => personId === staff.personId);
