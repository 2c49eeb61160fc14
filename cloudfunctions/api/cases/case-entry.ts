import type { CaseEntry, CaseEvent } from "../../../domain/cases/case";
import { readerWords } from "../../../domain/messages/contact-messages";
import type { Caller } from "../caller";
import { staffRole } from "../orders/staff-role";
import type { CaseDocument } from "../store/cases-store";

/** The next line of a case's journal; audit and messages are made from it. */
export const caseEntry = (read: CaseDocument, event: CaseEvent, words: string, caller: Caller): CaseEntry => ({
  version: read.version + 1,
  event,
  byPersonId: caller.person.personId,
  householdId: caller.person.householdId,
  byWhom: readerWords(staffRole(caller), caller.person.name),
  keyedId: caller.keyedId,
  words,
  atMs: caller.nowMs,
});
