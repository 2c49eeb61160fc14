import { withNotice } from "../../domain/people/day-notices";
import { changePerson, findPerson } from "../api/store/people-store";
import { replaced } from "../api/store/in-transaction";
import type { PersonDocument } from "../api/store/person-document";

/** Her document may change in the same moment, by two orders at once or by herself; then it is looked at again. */
const roundsMax = 5;

/**
 * Counts an order among those somebody was told of today, if the day has room for it: one conditional write, so that two
 * orders at once never tell her more than she is to hear. Counted before she is told; an order counted already costs nothing.
 */
export async function noteNotice(
  read: Pick<PersonDocument, "_id" | "version" | "notices">,
  orderId: string,
  perDay: number,
  nowMs: number,
): Promise<boolean> {
  let person: typeof read | null = read;
  for (let round = 1; round <= roundsMax && person !== null; round += 1) {
    const notices = withNotice(person.notices, orderId, perDay, nowMs);
    if (notices === null) return false;
    if (await changePerson(person, { notices: replaced(notices) })) return true;
    person = await findPerson(person._id);
  }
  return false;
}
