import { reaches } from "../../../domain/people/held-roles";
import type { Caller } from "../caller";
import type { CaseDocument } from "../store/cases-store";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

/** A case with the people it is about. */
export type CaseFor = {
  readonly document: CaseDocument;
  readonly people: ReadonlyMap<string, PersonDocument>;
  /** About the caller or somebody of her household: others handle it. */
  readonly isOwn: boolean;
};

/** The case as somebody of the staff may handle it; null outside of her areas. */
export async function caseFor(read: CaseDocument | null, caller: Caller): Promise<CaseFor | null> {
  if (read === null || !reaches(caller.person, ["communityStaff", "admin"], read.areaId, caller.nowMs)) return null;
  const people = new Map((await findPeople(read.personIds)).map((one) => [one._id, one]));
  const { householdId, personId } = caller.person;
  const isOwn = read.personIds.some((id) => id === personId || people.get(id)?.householdId === householdId);
  return { document: read, people, isOwn };
}
