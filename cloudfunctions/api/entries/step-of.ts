import type { EntryState, EntryStep } from "../../../domain/entries/entry";
import type { Related } from "../../../domain/entries/own-matter";
import { readerWords } from "../../../domain/messages/contact-messages";
import type { Caller } from "../caller";
import { staffRole } from "../orders/staff-role";
import type { PersonDocument } from "../store/person-document";

/** The caller's step, sealed with who she is today: her household is kept, so that a later move changes no old judgement. */
export const stepOf = (caller: Caller, event: EntryState, version: number, words: string): EntryStep => ({
  ...byCaller(caller),
  version,
  event,
  householdId: caller.person.householdId,
  words,
});

/** Who takes a step, and when. */
export const byCaller = (caller: Caller) => ({
  byPersonId: caller.person.personId,
  role: staffRole(caller),
  byWhom: readerWords(staffRole(caller), caller.person.name),
  keyedId: caller.keyedId,
  atMs: caller.nowMs,
});

export const relatedOf = ({ _id, family, householdId }: PersonDocument): Related => ({
  personId: _id,
  householdId,
  family,
});
