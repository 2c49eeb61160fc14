import { command } from "../store/database";
import type { TransactionDocuments } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";

/**
 * Makes sure, in the same transaction as what is done for somebody else, that the caller may still act for her. Writing to
 * the caller makes it collide with a revocation on its way: whichever commits first is what counts.
 */
export async function holdTie(
  documents: TransactionDocuments,
  personId: string,
  beneficiaryId: string,
): Promise<boolean> {
  if (personId === beneficiaryId) return true;
  const me = await documents.get<PersonDocument>("people", personId);
  if (me?.family.some((tie) => tie.personId === beneficiaryId) !== true) return false;
  await documents.update("people", personId, { version: command.inc(1) });
  return true;
}
