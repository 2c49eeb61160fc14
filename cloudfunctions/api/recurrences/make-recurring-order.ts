import { dangerIn } from "../../../domain/orders/danger-words";
import { clockActor } from "../../../domain/orders/journal-entry";
import { publishOrder, unfinishedOrdersMax } from "../../../domain/orders/publish-order";
import { slotsAsked } from "../../../domain/categories/slots-asked";
import { ruleOfPolicy } from "../../../domain/categories/rule-of-policy";
import type { MissReason, Recurrence, RecurrenceEvent } from "../../../domain/recurrences/recurrence";
import { dueStep, evolveRecurrence, nextAtMsOf } from "../../../domain/recurrences/recurrence-life";
import type { Occurrence } from "../../../domain/recurrences/recurrence-rule";
import { sayRecurrence } from "../../../domain/recurrences/say-recurrence";
import { newDigits } from "../caller";
import { holdTie } from "../family/hold-tie";
import { offeredPolicy, type CategoryDocument } from "../store/categories-store";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { countOrders, newOrderDocument } from "../store/orders-store";
import { toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { saveRecurrence, toRecurrence, type RecurrenceDocument } from "../store/recurrences-store";
import { closeRecurrence } from "./close-recurrence";

const clock = { byPersonId: clockActor.personId, role: "clock" } as const;
const serviceCodeDigits = 4;

type Both = { readonly requester: PersonDocument; readonly beneficiary: PersonDocument };

type Making = {
  readonly document: RecurrenceDocument;
  readonly recurrence: Recurrence;
  readonly people: Both;
  readonly unfinished: number;
  readonly serviceCode: string;
  readonly doneCode: string;
  readonly nowMs: number;
};

/**
 * Takes a weekly request one step on: makes the next order, or notes why not, tells of its end, or ends it. Order and
 * step are one transaction that begins with what is due now, so two ticks at once, or one cut short, make one order.
 */
export async function makeRecurringOrder(recurrenceId: string, requesterId: string, nowMs: number): Promise<boolean> {
  const unfinished = await countOrders({ parties: `r:${requesterId}`, isFinished: false });
  const serviceCode = newDigits(serviceCodeDigits);
  // Another one: whoever was told the first at the door must not be able to say for her that all is done.
  const doneCode = newDigits(serviceCodeDigits);
  return inTransaction<boolean>(async (documents) => {
    const document = await documents.get<RecurrenceDocument>("recurrences", recurrenceId);
    if (document?.state !== "active" || (document.nextAtMs ?? nowMs) > nowMs) return { commit: false, value: false };
    const recurrence = toRecurrence(document);
    const people = await bothOf(documents, recurrence);
    const mayAct = people !== null && (await holdTie(documents, requesterId, recurrence.beneficiaryId));
    if (!mayAct) {
      await closeRecurrence(documents, recurrence, { reason: "tieRevoked", actor: clock, nowMs });
      return { commit: true, value: true };
    }
    await step(documents, { document, recurrence, people, unfinished, serviceCode, doneCode, nowMs });
    return { commit: true, value: true };
  });
}

/** Null when one of them has deleted herself and lives nowhere any more. */
async function bothOf(documents: TransactionDocuments, recurrence: Recurrence): Promise<Both | null> {
  const requester = await documents.get<PersonDocument>("people", recurrence.requesterId);
  const beneficiary = await documents.get<PersonDocument>("people", recurrence.beneficiaryId);
  if (requester === null || beneficiary === null) return null;
  return requester.areaId === "" || beneficiary.areaId === "" ? null : { requester, beneficiary };
}

async function step(documents: TransactionDocuments, making: Making): Promise<void> {
  const { nowMs, recurrence } = making;
  const due = dueStep(recurrence, nowMs);
  switch (due?.kind) {
    case "make":
      return evolve(documents, making, await make(documents, making, due.turn));
    case "late":
      return evolve(documents, making, missed(due.turn, "late"));
    case "tellEnd":
      return evolve(documents, making, { name: "endTold" });
    case "end":
      return closeRecurrence(documents, recurrence, { reason: "over", actor: clock, nowMs });
    case undefined:
      // Somebody asked for a look, and there was nothing to do.
      return documents.update("recurrences", recurrence.recurrenceId, { nextAtMs: nextAtMsOf(recurrence) });
  }
}

const missed = ({ date }: Occurrence, reason: MissReason): RecurrenceEvent => ({ name: "missed", date, reason });

const evolve = (
  documents: TransactionDocuments,
  { nowMs, recurrence }: Making,
  event: RecurrenceEvent,
): Promise<void> => saveRecurrence(documents, recurrence, evolveRecurrence(recurrence, event, clock, nowMs));

/** Adds the turn's order, by the category's policy of today and to the door she has today; or says why there is none. */
async function make(documents: TransactionDocuments, making: Making, turn: Occurrence): Promise<RecurrenceEvent> {
  const { document, nowMs, people, recurrence } = making;
  const category = await documents.get<CategoryDocument>("categories", recurrence.categoryId);
  const policy = offeredPolicy(category, nowMs);
  if (policy === null) return missed(turn, "categoryGone");
  if (making.unfinished >= unfinishedOrdersMax) return missed(turn, "tooMany");
  const slotCount = slotsAsked(policy, document.slotCount ?? undefined);
  const order = publishOrder(
    {
      orderId: orderIdOf(recurrence, turn),
      requesterId: recurrence.requesterId,
      beneficiary: toPerson(people.beneficiary),
      category: ruleOfPolicy(recurrence.categoryId, policy),
      text: recurrence.text,
      wanted: { kind: "agreed", fromMs: turn.fromMs, untilMs: turn.untilMs },
      // What she chose once may not be to be chosen any more.
      slotCount: typeof slotCount === "string" ? policy.slotCount : slotCount,
      serviceCode: making.serviceCode,
      doneCode: making.doneCode,
      needsReview: recurrence.needsReview,
    },
    clockActor,
    nowMs,
  );
  await documents.add("orders", newOrderDocument(order, surroundingsOf(document, people)));
  return { name: "made", date: turn.date, orderId: order.orderId };
}

/** One order for one turn, whoever makes it and however often. */
const orderIdOf = ({ recurrenceId }: Recurrence, { date }: Occurrence): string =>
  `${recurrenceId}-${date.replaceAll("-", "")}`;

function surroundingsOf(document: RecurrenceDocument, { beneficiary, requester }: Both) {
  const danger = dangerIn(document.text);
  return {
    requesterName: requester.name,
    beneficiaryName: beneficiary.name,
    placeName: beneficiary.placeName,
    location: beneficiary.location,
    addressCipher: beneficiary.addressCipher,
    phoneCipher: beneficiary.phoneCipher,
    needs: document.needs,
    answers: document.answers,
    photos: [],
    isUrgent: danger !== null,
    dangerWord: danger?.word ?? null,
    // She was asked when she set it up.
    acknowledgedDanger: danger !== null,
    recurrence: { recurrenceId: document._id, sentence: sayRecurrence(document.rule) },
  };
}
