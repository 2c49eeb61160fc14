import { evolveRecurrence, skipRefusal } from "../../../domain/recurrences/recurrence-life";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { inTransaction } from "../store/in-transaction";
import { saveRecurrence, toRecurrence, type RecurrenceDocument } from "../store/recurrences-store";

/** Leaves out one turn: by whoever set it up, or by the one it is for. Against the clock, whoever commits first counts. */
export const skipTurn = handle<"recurrences.skip">()({
  run: ({ date, recurrenceId }, caller) =>
    inTransaction<Answer<"recurrences.skip">>(async (documents) => {
      const document = await documents.get<RecurrenceDocument>("recurrences", recurrenceId);
      const me = caller.person.personId;
      if (document?.parties.includes(me) !== true) return { commit: false, value: refuse("NOT_FOUND") };
      const before = toRecurrence(document);
      const refusal = skipRefusal(before, date);
      if (refusal !== null) return { commit: false, value: refuse(refusal) };
      const value = done({ recurrenceId, date });
      if (before.skippedDates.includes(date)) return { commit: false, value };
      const actor = { byPersonId: me, role: "resident" } as const;
      await saveRecurrence(documents, before, evolveRecurrence(before, { name: "skipped", date }, actor, caller.nowMs));
      return { commit: true, value };
    }),
});
