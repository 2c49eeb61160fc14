import type { Order } from "../../../domain/orders/order";
import type { OrderCommand } from "../../../domain/orders/order-command";
import { decideOrder, evolveOrder } from "../../../domain/orders/order-lifecycle";
import type { Caller } from "../caller";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { changedFields, toOrder, type OrderDocument } from "../store/orders-store";
import type { PersonDocument } from "../store/person-document";
import { command as databaseCommand } from "../store/database";
import { earlierChange, mayCommand, told, type Change, type SettledBefore } from "./change-order";

/** What else belongs into the same transaction; a refusal undoes everything. */
export type AlsoWrite<C extends string> = (
  documents: TransactionDocuments,
  before: Order,
  after: Order,
) => Promise<{ readonly refusal: C | null; readonly fields?: Readonly<Record<string, unknown>> }>;

/** Changes an order and what hangs on it for a caller, who may repeat himself and may only do what he is entitled to. */
export const changeOrderWith = <C extends string>(
  orderId: string,
  caller: Caller,
  command: OrderCommand,
  alsoWrite: AlsoWrite<C>,
): Promise<Change | { readonly ok: false; readonly code: C }> =>
  changeOrderWithUnless(
    (order) =>
      earlierChange(order, caller, command.actor.key) ?? (mayCommand(order, caller, command.name) ? null : notFound),
    orderId,
    command,
    alsoWrite,
  );

const notFound: Change = { ok: false, code: "NOT_FOUND" };

/**
 * Changes an order and, in the same transaction, what hangs on it: the volunteers who no longer hold it, or the points
 * it earned. Asks first what is settled, so it may run again after a lost answer.
 */
export function changeOrderWithUnless<C extends string>(
  settledBefore: SettledBefore,
  orderId: string,
  command: OrderCommand,
  alsoWrite: AlsoWrite<C>,
): Promise<Change | { readonly ok: false; readonly code: C }> {
  return inTransaction<Change | { readonly ok: false; readonly code: C }>(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    if (document === null) return { commit: false, value: notFound };
    const before = toOrder(document);
    const settled = settledBefore(before);
    if (settled !== null) return { commit: false, value: settled };
    const decision = decideOrder(before, command);
    if (!decision.ok) return { commit: false, value: decision };
    const after = evolveOrder(before, decision.event, command.actor, command.nowMs);
    const also = await alsoWrite(documents, before, after);
    if (also.refusal !== null) return { commit: false, value: { ok: false, code: also.refusal } };
    await documents.update("orders", orderId, { ...changedFields(document, after), ...also.fields });
    const entry = after.journal.at(-1);
    if (entry === undefined) throw new Error("a changed order has no journal entry");
    return { commit: true, value: { ok: true, value: told(after, entry) } };
  });
}

/** Takes an order off a volunteer's list of what he holds, with further fields of the volunteer where needed. */
export async function releaseHold(
  documents: TransactionDocuments,
  personId: string,
  orderId: string,
  further: (person: PersonDocument) => Readonly<Record<string, unknown>> = () => ({}),
): Promise<void> {
  const person = await documents.get<PersonDocument>("people", personId);
  if (person?.volunteer == null) return;
  await documents.update("people", personId, {
    "volunteer.openOrders": replaced(person.volunteer.openOrders.filter((held) => held.orderId !== orderId)),
    ...further(person),
    version: databaseCommand.inc(1),
  });
}
