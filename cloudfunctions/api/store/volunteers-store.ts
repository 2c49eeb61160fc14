import { pageRows } from "../../../contract/fields";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { PersonDocument } from "./person-document";

/** More people of one area with the same initials or digits than these need a better question. */
const foundMax = 100;

/** Approved volunteers of some subtrees by one of the fields staff search by. */
export async function findVolunteersIn(
  scopes: readonly string[],
  by: { readonly tailHash: string } | { readonly initials: string } | { readonly name: string },
): Promise<readonly PersonDocument[]> {
  if (scopes.length === 0) return [];
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), ...by }))
    .limit(foundMax)
    .get();
  return (data as PersonDocument[]).filter(({ volunteer }) => volunteer?.status === "approved").slice(0, pageRows);
}
