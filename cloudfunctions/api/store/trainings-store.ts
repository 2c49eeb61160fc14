import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { RedemptionDocument } from "./redemptions-store";

/** So many vouchers of a person are looked through for classes; who has more finds the newest. */
const lookedThrough = 200;

/** The classes a person took part in, newest first: a seat counts once it was used. */
export async function listTrainings(
  personId: string,
  rows: number,
): Promise<readonly { readonly title: string; readonly atMs: number }[]> {
  const { data } = await database
    .collection("redemptions")
    .where(guardedFilter({ personId }))
    .orderBy("createdAtMs", "desc")
    .limit(lookedThrough)
    .get();
  return (data as RedemptionDocument[])
    .flatMap(({ closedAtMs, kind, offeringTitle, status }) =>
      status === "fulfilled" && kind === "training" ? [{ title: offeringTitle, atMs: closedAtMs }] : [],
    )
    .slice(0, rows);
}
