import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { inTransaction } from "../store/in-transaction";
import { toRecurrence, type RecurrenceDocument } from "../store/recurrences-store";
import { closeRecurrence } from "./close-recurrence";

/** Ends a weekly request: by whoever set it up, or by the one it is for. That it has ended already is the same success. */
export const endWeekly = handle<"recurrences.end">()({
  run: ({ recurrenceId }, caller) =>
    inTransaction<Answer<"recurrences.end">>(async (documents) => {
      const document = await documents.get<RecurrenceDocument>("recurrences", recurrenceId);
      const me = caller.person.personId;
      if (document?.parties.includes(me) !== true) return { commit: false, value: refuse("NOT_FOUND") };
      const value = done({ recurrenceId });
      if (document.state === "ended") return { commit: false, value };
      const actor = { byPersonId: me, role: "resident" } as const;
      await closeRecurrence(documents, toRecurrence(document), { reason: "ended", actor, nowMs: caller.nowMs });
      return { commit: true, value };
    }),
});
