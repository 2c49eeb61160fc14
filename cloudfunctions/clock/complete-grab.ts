import { grabberOf } from "../../domain/orders/available-actions";
import { grabRefusal } from "../../domain/orders/decide-grab";
import { clockActor, type JournalEntry } from "../../domain/orders/journal-entry";
import type { Order } from "../../domain/orders/order";
import type { Taker } from "../../domain/orders/taker";
import { evolveOrder } from "../../domain/orders/evolve-order";
import { decideOrder } from "../../domain/orders/order-lifecycle";
import { holdersOf } from "../../domain/orders/holders";
import { enteredFields } from "../api/orders/entered-fields";
import { command } from "../api/store/database";
import { inTransaction, type TransactionDocuments, type TransactionEnd } from "../api/store/in-transaction";
import { changedFields, toOrder, type OrderDocument } from "../api/store/orders-store";
import { toPerson } from "../api/store/people-store";
import type { PersonDocument } from "../api/store/person-document";

export type GrabEnd = "complete" | "held" | "freed";

/**
 * Enters an order among those its volunteer holds, when the grab was cut between its two writes. May he not hold it (his
 * limits are asked again, as in the grab itself), the slot becomes free: nobody was told yet that he has it.
 * Giving back, cancelling, leaving and expiring all write the volunteer too, so none of them can slip in between.
 */
export const completeGrab = (orderId: string, personId: string, nowMs: number): Promise<GrabEnd> =>
  inTransaction<GrabEnd>(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    const person = await documents.get<PersonDocument>("people", personId);
    const taker = document?.takers.find((one) => one.personId === personId);
    if (document === null || taker === undefined || !isHeld(document, personId)) return done("complete", false);
    if (person?.volunteer == null || person.volunteer.openOrders.some((held) => held.orderId === orderId)) {
      return done("complete", false);
    }
    if (!mayHold(toOrder(document), person, taker) && (await freeSlot(documents, document, personId, nowMs))) {
      return done("freed", true);
    }
    await documents.update("people", personId, holdFields(document, person));
    return done("held", true);
  });

const done = (value: GrabEnd, commit: boolean): TransactionEnd<GrabEnd> => ({ commit, value });

const isHeld = (document: OrderDocument, personId: string): boolean => holdersOf(toOrder(document)).includes(personId);

/** The rules of grabbing as they stood when he took it, on the volunteer as he is now. */
function mayHold(order: Order, person: PersonDocument, taker: Taker): boolean {
  const before = {
    ...order,
    status: "open" as const,
    takers: order.takers.filter((one) => one.personId !== person._id),
  };
  return grabRefusal(before, grabberOf(toPerson(person)), taker.takenAtMs) === null;
}

const recentKeysMax = 40;

function holdFields(document: OrderDocument, person: PersonDocument): Readonly<Record<string, unknown>> {
  const grabbed = document.journal
    .filter((entry) => entry.event === "grabbed" && entry.byPersonId === person._id)
    .at(-1);
  return {
    ...enteredFields(toOrder(document), person),
    recentKeys: command.set([...person.recentKeys, ...keyOf(grabbed)].slice(-recentKeysMax)),
    version: command.inc(1),
  };
}

const keyOf = (entry: JournalEntry | undefined) =>
  entry?.key == null || entry.bodyHash === null ? [] : [{ key: entry.key, bodyHash: entry.bodyHash }];

/** False when the service has begun: whoever stands at the door with the right code holds the order, whatever the limits say. */
async function freeSlot(
  documents: TransactionDocuments,
  document: OrderDocument,
  personId: string,
  nowMs: number,
): Promise<boolean> {
  const actor = { ...clockActor, personId };
  const decision = decideOrder(toOrder(document), { name: "giveBack", reason: "没有接成，名额让出", actor, nowMs });
  if (!decision.ok) return false;
  const after = evolveOrder(toOrder(document), decision.event, actor, nowMs);
  await documents.update("orders", document._id, changedFields(document, after));
  return true;
}
