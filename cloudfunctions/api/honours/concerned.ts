import { standing, type HonourList } from "../../../domain/honours/honour-list";
import { honourFacts } from "../../../domain/honours/honour-kind";
import type { Person } from "../../../domain/people/person";
import { findPeople } from "../store/people-store";
import { membersOf } from "./members-of";

/** Whether one of these candidates is the person herself, somebody of her household, or a team she is in. */
export async function isConcerned(
  person: Person,
  kind: HonourList["kind"],
  candidateIds: readonly string[],
): Promise<boolean> {
  if (candidateIds.includes(person.personId)) return true;
  if (kind === "community" || candidateIds.length === 0) return false;
  if (kind === "team" || kind === "organisation") {
    return (await membersOf(kind, candidateIds)).some(({ personIds }) => personIds.includes(person.personId));
  }
  return (await findPeople(candidateIds)).some(({ householdId }) => householdId === person.householdId);
}

/** Those who would have the honour as things stand. */
export const standingIds = (list: HonourList): readonly string[] =>
  standing(list, honourFacts[list.kind].places(list.policy)).map(({ candidateId }) => candidateId);
