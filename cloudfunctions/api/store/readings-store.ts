import { pageRows } from "../../../contract/fields";
import type { Role } from "../../../domain/people/role";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { addOnce } from "./relay-store";

/** That somebody read a person's phone and door: kept for its owner, who sees by whom and what for. */
export type ContactReading = {
  readonly _id: string;
  readonly ownerId: string;
  readonly byPersonId: string;
  /** Office and surname, as the owner reads it. */
  readonly byWhom: string;
  readonly role: Role;
  readonly orderId: string | null;
  readonly reason: string;
  readonly atMs: number;
};

export const addReading = (reading: ContactReading): Promise<void> => addOnce("readings", reading);

/** The newest readings of somebody's contact. */
export async function listReadingsOf(ownerId: string, rows = pageRows): Promise<readonly ContactReading[]> {
  const { data } = await database
    .collection("readings")
    .where(guardedFilter({ ownerId }))
    .orderBy("atMs", "desc")
    .limit(rows)
    .get();
  return data as ContactReading[];
}
