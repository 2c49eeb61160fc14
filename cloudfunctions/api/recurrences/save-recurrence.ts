import type { KeptAnswer } from "../../../domain/categories/form-answers";
import { activeRecurrencesMax, type Recurrence } from "../../../domain/recurrences/recurrence";
import { startRecurrence } from "../../../domain/recurrences/recurrence-life";
import { ruleOf } from "../../../domain/recurrences/recurrence-rule";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { askedService } from "../orders/asked-service";
import { categoryById } from "../store/categories-store";
import { checkText } from "../store/content-check";
import { command } from "../store/database";
import { inTransaction, replaced } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { isDuplicateKey } from "../store/platform-failure";
import {
  findRecurrence,
  newRecurrenceDocument,
  recurrenceById,
  type RecurrenceDocument,
} from "../store/recurrences-store";

type SaveAnswer = Answer<"recurrences.save">;

/**
 * Sets up a weekly request. Its id comes from person and key, so a repeat meets the first. The text is checked here, once:
 * the orders made of it say the same.
 */
export const saveWeekly = handle<"recurrences.save">()({
  together: ({ categoryId }, { keyedId }) => ({ category: categoryById(categoryId), earlier: recurrenceById(keyedId) }),
  async run(input, caller, { category, earlier }): Promise<SaveAnswer> {
    if (earlier !== null) return repeated(earlier, caller);
    // Its own time follows from the rule; of the service everything else is asked as for a single order.
    const service = askedService(category, { ...input, wanted: { kind: "soon" } }, caller.nowMs);
    if (typeof service === "string") return refuse(service);
    const rule = ruleOf(input, caller.nowMs);
    if (typeof rule === "string") return refuse(rule);
    const verdict = await checkText(caller.openid, service.words);
    if (verdict === "risky") return refuse("TEXT_REFUSED");
    const recurrence = startRecurrence(
      {
        recurrenceId: caller.keyedId,
        requesterId: caller.person.personId,
        beneficiaryId: input.beneficiaryId ?? caller.person.personId,
        categoryId: input.categoryId,
        categoryName: service.category.name,
        text: input.text,
        needs: [...new Set(input.needs)],
        needsReview: verdict === "review",
        rule,
      },
      caller.nowMs,
    );
    return add(recurrence, { answers: service.answers, slotCount: input.slotCount ?? null }, caller);
  },
});

const repeated = (earlier: RecurrenceDocument, { bodyHash }: Caller): SaveAnswer =>
  earlier.bodyHash === bodyHash ? done({ recurrenceId: earlier._id }) : refuse("KEY_REUSED");

/** The count of her active ones stands in her own document, which every new one writes: two at once cannot both be the third. */
async function add(
  recurrence: Recurrence,
  kept: { readonly answers: readonly KeptAnswer[]; readonly slotCount: number | null },
  caller: Caller,
): Promise<SaveAnswer> {
  const { beneficiaryId, recurrenceId, requesterId } = recurrence;
  try {
    return await inTransaction<SaveAnswer>(async (documents) => {
      const earlier = await documents.get<RecurrenceDocument>("recurrences", recurrenceId);
      if (earlier !== null) return { commit: false, value: repeated(earlier, caller) };
      const me = await documents.get<PersonDocument>("people", requesterId);
      const mayAct = beneficiaryId === requesterId || me?.family.some((tie) => tie.personId === beneficiaryId) === true;
      if (!mayAct) return { commit: false, value: refuse("NOT_YOUR_FAMILY") };
      const active = me?.activeRecurrences ?? [];
      if (active.length >= activeRecurrencesMax) return { commit: false, value: refuse("TOO_MANY_RECURRENCES") };
      await documents.update("people", requesterId, {
        activeRecurrences: replaced([...active, recurrenceId]),
        version: command.inc(1),
      });
      await documents.add("recurrences", newRecurrenceDocument(recurrence, { ...kept, bodyHash: caller.bodyHash }));
      return { commit: true, value: done({ recurrenceId }) };
    });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    const first = await findRecurrence(recurrenceId);
    return first === null ? refuse("BUSY") : repeated(first, caller);
  }
}
