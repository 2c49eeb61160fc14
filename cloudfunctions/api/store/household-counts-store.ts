import { emptyHouseholdCount, householdCountIdOf, type HouseholdCount } from "../../../domain/mall/household-count";
import type { Offering } from "../../../domain/mall/offering";
import type { TransactionDocuments } from "./in-transaction";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";

type HouseholdCountDocument = Omit<HouseholdCount, "householdCountId"> & { readonly _id: string };

const toCount = (id: string, document: HouseholdCountDocument | null): HouseholdCount =>
  document === null ? emptyHouseholdCount(id) : { ...document, householdCountId: document._id };

/** What a household has had of an offering, read outside a transaction; null where households are not limited. */
export async function findHouseholdCount(offering: Offering, householdId: string): Promise<HouseholdCount | null> {
  if (offering.perHouseholdLimit === 0) return null;
  const id = householdCountIdOf(householdId, offering.offeringId);
  const { data } = await database
    .collection("householdCounts")
    .where(guardedFilter({ _id: id }))
    .limit(1)
    .get();
  return toCount(id, (data[0] as HouseholdCountDocument | undefined) ?? null);
}

export const householdCountIn = async (documents: TransactionDocuments, id: string): Promise<HouseholdCount> =>
  toCount(id, await documents.get<HouseholdCountDocument>("householdCounts", id));

/** Writes the count, so that two of one household who both read it cannot both keep to the limit. */
export const saveHouseholdCount = (documents: TransactionDocuments, after: HouseholdCount): Promise<void> => {
  const { householdCountId, limitKey, count, version } = after;
  return version === 1
    ? documents.add("householdCounts", { _id: householdCountId, limitKey, count, version })
    : documents.update("householdCounts", householdCountId, { limitKey, count, version });
};
