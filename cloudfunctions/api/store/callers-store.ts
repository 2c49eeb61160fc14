import { pageRows } from "../../../contract/fields";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { PersonDocument } from "./person-document";

const people = () => database.collection("people");

/** People of some subtrees by one of the fields staff search by. */
export async function findCallersIn(
  scopes: readonly string[],
  by: { readonly tailHash: string } | { readonly initials: string },
): Promise<readonly PersonDocument[]> {
  if (scopes.length === 0) return [];
  const { data } = await people()
    .where(guardedFilter({ ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), ...by }))
    .limit(pageRows)
    .get();
  return data as PersonDocument[];
}

export async function findByPhone(phoneHash: string): Promise<readonly PersonDocument[]> {
  const { data } = await people().where(guardedFilter({ phoneHash })).limit(pageRows).get();
  return data as PersonDocument[];
}

/** People stored before they could be searched for, or before what they are found by was made as it is in `version`. */
export async function listUnsearchable(version: number, rows: number): Promise<readonly PersonDocument[]> {
  const before = [null, ...Array.from({ length: version - 1 }, (_, place) => place + 1)];
  const { data } = await people()
    .where(guardedFilter({ searchVersion: command.in(before) }))
    .limit(rows)
    .get();
  return data as PersonDocument[];
}
