import { database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** What a frozen list brought one person. `correctedBy` names the later list that says otherwise. */
export type HonourDocument = {
  readonly _id: string;
  readonly listId: string;
  readonly personId: string;
  readonly title: string;
  readonly areaName: string;
  readonly year: number;
  readonly atMs: number;
  readonly correctedBy: string | null;
};

/** A person's honours that stand, newest first. */
export async function listHonours(personId: string, untilMs: number, rows: number): Promise<readonly HonourDocument[]> {
  const { data } = await database
    .collection("honours")
    .where(guardedFilter({ personId }))
    .orderBy("atMs", "desc")
    .limit(rows)
    .get();
  return (data as HonourDocument[]).filter(({ atMs, correctedBy }) => correctedBy === null && atMs < untilMs);
}
