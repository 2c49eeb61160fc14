/** How often one household has had one offering in the period that runs; written with every voucher that it limits. */
export type HouseholdCount = {
  readonly householdCountId: string;
  /** The period it counts, by `limitKeyOf`; with another period it begins anew. */
  readonly limitKey: string;
  readonly count: number;
  readonly version: number;
};

export const householdCountIdOf = (householdId: string, offeringId: string): string => `${householdId}:${offeringId}`;

export const emptyHouseholdCount = (householdCountId: string): HouseholdCount => ({
  householdCountId,
  limitKey: "",
  count: 0,
  version: 0,
});

export const countedIn = (count: HouseholdCount, limitKey: string): number =>
  count.limitKey === limitKey ? count.count : 0;

/** One voucher more or fewer. What is given back after its period is over changes nothing any more. */
export const countForHousehold = (before: HouseholdCount, limitKey: string, by: 1 | -1): HouseholdCount => {
  const version = before.version + 1;
  if (by === -1 && before.limitKey !== limitKey) return { ...before, version };
  return { ...before, limitKey, count: Math.max(0, countedIn(before, limitKey) + by), version };
};
