import { holdersOf } from "../../../domain/orders/holders";
import {
  freeToGiveBackUntilMs,
  giveBackDay as givenBackOn,
  lateGivenBackMax,
} from "../../../domain/orders/give-back-limit";
import type { Order } from "../../../domain/orders/order";
import type { OrderCommand } from "../../../domain/orders/order-command";
import { evolveOrder } from "../../../domain/orders/evolve-order";
import { decideOrder } from "../../../domain/orders/order-lifecycle";
import { grabRefusal, type GrabRefusal } from "../../../domain/orders/decide-grab";
import { grabberOf } from "../../../domain/orders/available-actions";
import type { Caller } from "../caller";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { changedFields, toOrder, type OrderDocument } from "../store/orders-store";
import { toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { command as databaseCommand } from "../store/database";
import { enteredFields, leftFields } from "./entered-fields";
import { earlierChange, refusalFor, told, type Change, type SettledBefore } from "./change-order";

type Fields = Readonly<Record<string, unknown>>;

/** What else belongs into the same transaction; a refusal undoes everything. */
export type AlsoWrite<C extends string> = (
  documents: TransactionDocuments,
  before: Order,
  after: Order,
  document: OrderDocument,
) => Promise<{ readonly refusal: C | null; readonly fields?: Fields }>;

const nothingElse: AlsoWrite<never> = () => Promise.resolve({ refusal: null });

/** Changes an order and what hangs on it for a caller, who may repeat himself and may only do what he is entitled to. */
export const changeOrderWith = <C extends string = never>(
  orderId: string,
  caller: Caller,
  command: OrderCommand,
  alsoWrite: AlsoWrite<C> = nothingElse,
): Promise<Change | { readonly ok: false; readonly code: C | GrabRefusal }> =>
  changeOrderWithUnless(
    (order) => earlierChange(order, caller, command.actor.key) ?? refusalFor(order, caller, command.name),
    orderId,
    command,
    alsoWrite,
  );

const notFound: Change = { ok: false, code: "NOT_FOUND" };

/**
 * Changes an order and, in the same transaction, what hangs on it: the volunteers who hold it no longer or from now on,
 * and the points it earned. Asks first what is settled, so it may run again after a lost answer.
 */
export function changeOrderWithUnless<C extends string = never>(
  settledBefore: SettledBefore,
  orderId: string,
  command: OrderCommand,
  alsoWrite: AlsoWrite<C> = nothingElse,
): Promise<Change | { readonly ok: false; readonly code: C | GrabRefusal }> {
  return inTransaction<Change | { readonly ok: false; readonly code: C | GrabRefusal }>(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    if (document === null) return { commit: false, value: notFound };
    const before = toOrder(document);
    const settled = settledBefore(before);
    if (settled !== null) return { commit: false, value: settled };
    const decision = decideOrder(before, command);
    if (!decision.ok) return { commit: false, value: decision };
    const after = evolveOrder(before, decision.event, command.actor, command.nowMs);
    const also = await alsoWrite(documents, before, after, document);
    const refusal = also.refusal ?? (await writeHolders(documents, before, after));
    if (refusal !== null) return { commit: false, value: { ok: false, code: refusal } };
    await documents.update("orders", orderId, { ...changedFields(document, after), ...also.fields });
    const entry = after.journal.at(-1);
    if (entry === undefined) throw new Error("a changed order has no journal entry");
    return { commit: true, value: { ok: true, value: told(after, entry) } };
  });
}

/** Whoever holds the order no longer is free in the same moment; whoever holds it from now on has his limits guarded. */
async function writeHolders(documents: TransactionDocuments, before: Order, after: Order): Promise<GrabRefusal | null> {
  const held = holdersOf(before);
  const holds = holdersOf(after);
  for (const personId of held.filter((one) => !holds.includes(one))) await release(documents, personId, before, after);
  for (const personId of holds.filter((one) => !held.includes(one))) {
    const refusal = await enter(documents, personId, after);
    if (refusal !== null) return refusal;
  }
  return null;
}

async function release(documents: TransactionDocuments, personId: string, before: Order, order: Order): Promise<void> {
  const person = await documents.get<PersonDocument>("people", personId);
  if (person?.volunteer == null) return;
  await documents.update("people", personId, {
    ...leftFields(before, order, person),
    ...countedAgainst(person.volunteer, before, order, personId),
    version: databaseCommand.inc(1),
  });
}

/** A slot given back counts for the day, one given back late and a missed one for good. */
function countedAgainst(
  volunteer: NonNullable<PersonDocument["volunteer"]>,
  before: Order,
  order: Order,
  personId: string,
): Fields {
  const entry = order.journal.at(-1);
  if (entry?.event === "gaveBack" && entry.byPersonId === personId) {
    const today = [...givenBackOn(volunteer.givenBackAtMs, entry.atMs), entry.atMs];
    const taker = before.takers.find((one) => one.personId === personId);
    const isLate = taker !== undefined && entry.atMs > freeToGiveBackUntilMs(before, taker);
    const late = [...(volunteer.lateGivenBackAtMs ?? []), entry.atMs].slice(-lateGivenBackMax);
    return {
      "volunteer.givenBackAtMs": replaced(today),
      ...(isLate ? { "volunteer.lateGivenBackAtMs": replaced(late) } : {}),
    };
  }
  if (entry?.event !== "volunteerMissed") return {};
  return { "volunteer.missedAtMs": replaced([...(volunteer.missedAtMs ?? []), entry.atMs]) };
}

async function enter(documents: TransactionDocuments, personId: string, after: Order): Promise<GrabRefusal | null> {
  const person = await documents.get<PersonDocument>("people", personId);
  if (person?.volunteer == null) return "NOT_A_VOLUNTEER";
  // Without him it is as it was before he had it, also when he has it from somebody else's hand.
  const takers = after.takers.filter((taker) => taker.personId !== personId);
  const refusal = grabRefusal({ ...after, takers, status: "open" }, grabberOf(toPerson(person)), after.updatedAtMs);
  if (refusal !== null) return refusal;
  await documents.update("people", personId, {
    ...enteredFields(after, person),
    version: databaseCommand.inc(1),
  });
  return null;
}
