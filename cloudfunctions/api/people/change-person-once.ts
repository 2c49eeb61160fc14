import type { Caller } from "../caller";
import type { Fields } from "../store/cloud-database";
import { replaced } from "../store/in-transaction";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

const roundsMax = 5;
const keysKept = 40;

/**
 * Changes a person's document once per call and key: the document itself remembers the key, so a repeat that comes after
 * a later change does not undo that one. `fieldsOf` answers null where it may not be changed.
 */
export async function changePersonOnce(
  read: PersonDocument | null,
  { bodyHash, keyedId }: Pick<Caller, "bodyHash" | "keyedId">,
  fieldsOf: (person: PersonDocument) => Fields | null,
): Promise<"changed" | "before" | "refused" | "busy"> {
  let person = read;
  for (let round = 1; round <= roundsMax && person !== null; round += 1) {
    if (person.recentKeys.some(({ key }) => key === keyedId)) return "before";
    const fields = fieldsOf(person);
    if (fields === null) return "refused";
    const recentKeys = [...person.recentKeys, { key: keyedId, bodyHash }].slice(-keysKept);
    if (await changePerson(person, { ...fields, recentKeys: replaced(recentKeys) })) return "changed";
    person = await findPerson(person._id);
  }
  return person === null ? "refused" : "busy";
}
