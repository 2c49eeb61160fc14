import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { RedemptionDocument } from "./redemptions-store";

/** Those of a person's newest redemptions that were used; a whole past of cancelled ones is not gone through. */
export async function listUsedRedemptions(personId: string, rows: number): Promise<readonly RedemptionDocument[]> {
  const { data } = await database
    .collection("redemptions")
    .where(guardedFilter({ personId }))
    .orderBy("createdAtMs", "desc")
    .limit(rows * 2)
    .get();
  return (data as RedemptionDocument[]).filter(({ status }) => status === "fulfilled").slice(0, rows);
}
