import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { addOnce } from "./relay-store";

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

const honours = () => database.collection("honours");

/** A person's honours that stand, newest first. */
export async function listHonours(personId: string, untilMs: number, rows: number): Promise<readonly HonourDocument[]> {
  const { data } = await honours().where(guardedFilter({ personId })).orderBy("atMs", "desc").limit(rows).get();
  return (data as HonourDocument[]).filter(({ atMs, correctedBy }) => correctedBy === null && atMs < untilMs);
}

/** Adds one honour once; the same again changes nothing. */
export const addHonour = (honour: HonourDocument): Promise<void> => addOnce("honours", honour);

/** What an earlier list brought stands no more: a later one says who has it. */
export async function endHonoursOf(listId: string, byListId: string): Promise<void> {
  await honours()
    .where(guardedFilter({ listId, correctedBy: null }))
    .update({ data: { correctedBy: byListId } });
}
