import { pageRows } from "../../../contract/fields";
import type { Output } from "../../../contract/index";
import { turnsShown } from "../../../contract/recurrences";
import { maskName } from "../../../domain/people/mask";
import { activeRecurrencesMax } from "../../../domain/recurrences/recurrence";
import { turnsAhead } from "../../../domain/recurrences/recurrence-life";
import { sayRecurrence } from "../../../domain/recurrences/say-recurrence";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { listActiveRecurrences, toRecurrence, type RecurrenceDocument } from "../store/recurrences-store";

type Row = Output<"recurrences.list">["recurrences"][number];

/** What comes again every week: set up by the caller, or for her. */
export const listWeekly = handle<"recurrences.list">()({
  async run(_input, caller) {
    const documents = await listActiveRecurrences(caller.person.personId, pageRows);
    return done({ recurrences: documents.map((document) => view(document, caller)), most: activeRecurrencesMax });
  },
});

function view(document: RecurrenceDocument, { document: me, nowMs }: Caller): Row {
  const recurrence = toRecurrence(document);
  const { beneficiaryId, requesterId } = recurrence;
  const isMine = requesterId === me._id;
  return {
    recurrenceId: recurrence.recurrenceId,
    categoryId: recurrence.categoryId,
    categoryName: recurrence.categoryName,
    text: recurrence.text,
    sentence: sayRecurrence(recurrence.rule),
    endsOn: recurrence.rule.endsOn,
    beneficiaryName: isMine && beneficiaryId !== me._id ? nameOf(me.family, beneficiaryId) : null,
    requesterName: isMine ? null : nameOf(me.actors ?? [], requesterId),
    turns: turnsAhead(recurrence, nowMs, turnsShown).map((turn) => ({
      ...turn,
      isSkipped: recurrence.skippedDates.includes(turn.date),
    })),
    latest: recurrence.latest,
  };
}

/** Whose binding has just ended is family no more, and nobody's name is told. */
const nameOf = (ties: readonly { readonly personId: string; readonly name: string }[], personId: string): string => {
  const tie = ties.find((one) => one.personId === personId);
  return tie === undefined ? "家人" : maskName(tie.name);
};
