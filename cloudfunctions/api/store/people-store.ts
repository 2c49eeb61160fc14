import { familiarOf } from "../../../domain/people/familiar";
import type { Person } from "../../../domain/people/person";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { PersonDocument } from "./person-document";
import { reading, type Reading } from "./read-together";

/** What the rules need of a person's document. */
export type PersonParts = Pick<
  PersonDocument,
  "_id" | "name" | "areaId" | "ancestors" | "householdId" | "roles" | "volunteer" | "family" | "barred" | "goodHelp"
>;

export const toPerson = (document: PersonParts): Person => ({
  personId: document._id,
  name: document.name,
  areaId: document.areaId,
  ancestors: document.ancestors,
  householdId: document.householdId,
  roles: document.roles,
  volunteer: document.volunteer,
  family: document.family,
  barredIds: (document.barred ?? []).map(({ personId }) => personId),
  familiar: familiarOf(document.goodHelp ?? []),
});

export const personById = (id: string): Reading<PersonDocument | null> => reading("people", id);

export async function findPerson(personId: string): Promise<PersonDocument | null> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ _id: personId }))
    .limit(1)
    .get();
  return (data[0] as PersonDocument | undefined) ?? null;
}

export async function findPeople(personIds: readonly string[]): Promise<readonly PersonDocument[]> {
  if (personIds.length === 0) return [];
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ _id: command.in([...new Set(personIds)]) }))
    .limit(personIds.length)
    .get();
  return data as PersonDocument[];
}

/** Adds a new person. Throws a duplicate-key failure when the openid is already registered. */
export async function addPerson(person: PersonDocument): Promise<void> {
  await database.collection("people").add({ data: person });
}

/** Changes a person if nobody changed her since she was read; false when somebody did. */
export async function changePerson(
  read: Pick<PersonDocument, "_id" | "version">,
  fields: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const answer = await database
    .collection("people")
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({ data: { ...fields, version: command.inc(1) } });
  return answer.stats.updated === 1;
}

/** Applicants of several subtrees, longest waiting first; `afterMs` continues a page. */
export async function listApplicantsIn(
  scopes: readonly string[],
  afterMs: number | null,
  rows: number,
): Promise<readonly PersonDocument[]> {
  const filter = {
    ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes),
    "volunteer.status": "applied",
    ...(afterMs === null ? {} : { "volunteer.appliedAtMs": command.gt(afterMs) }),
  };
  const { data } = await database
    .collection("people")
    .where(guardedFilter(filter))
    .orderBy("volunteer.appliedAtMs", "asc")
    .limit(rows)
    .get();
  return data as PersonDocument[];
}

/** Approved volunteers who live in a community, longest registered first. */
export async function listVolunteersOf(communityId: string, rows: number): Promise<readonly PersonDocument[]> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ ancestors: communityId, "volunteer.status": "approved" }))
    .orderBy("volunteer.appliedAtMs", "asc")
    .limit(rows)
    .get();
  return data as PersonDocument[];
}
