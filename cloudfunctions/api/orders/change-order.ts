import type { JournalEntry, Actor } from "../../../domain/orders/journal-entry";
import type { Order } from "../../../domain/orders/order";
import type { OrderCommand } from "../../../domain/orders/order-command";
import { evolveOrder } from "../../../domain/orders/evolve-order";
import type { OrderRefusal } from "../../../domain/orders/order-decision";
import { decideOrder } from "../../../domain/orders/order-lifecycle";
import type { Doer } from "../../../domain/orders/order-transitions";
import { orderTransitions } from "../../../domain/orders/order-transitions";
import { doersOf } from "../../../domain/orders/order-relation";
import type { OrderStatus } from "../../../domain/orders/order-status";
import type { Caller } from "../caller";
import type { Fields } from "../store/cloud-database";
import { findOrder, saveOrder, toOrder, type OrderDocument } from "../store/orders-store";

/** What a change answers, taken from its own journal entry: a repeated call answers the same for ever. */
export type ChangedOrder = {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly version: number;
};

export type Change =
  | { readonly ok: true; readonly value: ChangedOrder }
  | { readonly ok: false; readonly code: OrderRefusal | "NOT_FOUND" | "NOT_ALLOWED" | "KEY_REUSED" | "BUSY" };

/** Under a crowd on one order each round has a winner, so a handful of rounds settles who is told what. */
const roundsMax = 5;

export const actorOf = (caller: Caller, role: Actor["role"], key: string): Actor => ({
  personId: caller.person.personId,
  role,
  key,
  bodyHash: caller.bodyHash,
});

/** The answer to a change that already happened, or KEY_REUSED when its key then stood for something else. */
export function earlierChange(order: Order, caller: Caller, key: string | null): Change | null {
  const entry = order.journal.find(
    (one) => key !== null && one.key === key && one.byPersonId === caller.person.personId,
  );
  if (entry === undefined) return null;
  if (entry.bodyHash !== caller.bodyHash) return { ok: false, code: "KEY_REUSED" };
  return entry.event === "codeRefused" ? { ok: false, code: "WRONG_CODE" } : { ok: true, value: told(order, entry) };
}

export const told = (order: Order, entry: JournalEntry): ChangedOrder => ({
  orderId: order.orderId,
  status: entry.status,
  version: entry.version,
});

/** Whether the caller is any of those who may give this command; strangers learn only that there is nothing for them. */
export function mayCommand(order: Order, caller: Caller, name: OrderCommand["name"]): boolean {
  const doers = doersOf(order, caller.person, caller.nowMs);
  return allowedDoers(name).some((doer) => doers.includes(doer));
}

/** Who may give a command in any status: being too early or too late is not the same as not being allowed. */
const allowedDoers = (name: OrderCommand["name"]): readonly Doer[] =>
  Object.values(orderTransitions).flatMap((commands) => commands[name]?.by ?? []);

/** What is already decided for whoever asks, on the order as it is now: his earlier effect, or that this is not for him. */
export type SettledBefore = (order: Order) => Change | null;

/** What is kept beside the order with this very change. */
export type KeptBeside = (after: Order) => Fields;

/** Changes one order for a caller, who may repeat himself and may only do what he is entitled to. */
export const changeOrder = (
  read: OrderDocument | null,
  caller: Caller,
  command: OrderCommand,
  beside?: KeptBeside,
): Promise<Change> =>
  changeOrderUnless(
    (order) => earlierChange(order, caller, command.actor.key) ?? refusalFor(order, caller, command.name),
    read,
    command,
    beside,
  );

/**
 * Changes one order by one conditional write: ask what is settled, let the domain decide, save if unchanged, and decide
 * afresh when somebody was faster.
 */
export async function changeOrderUnless(
  settledBefore: SettledBefore,
  read: OrderDocument | null,
  command: OrderCommand,
  beside: KeptBeside = () => ({}),
): Promise<Change> {
  let document = read;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (document === null) return { ok: false, code: "NOT_FOUND" };
    const order = toOrder(document);
    const settled = settledBefore(order);
    if (settled !== null) return settled;
    const decision = decideOrder(order, command);
    if (!decision.ok) return decision;
    const after = evolveOrder(order, decision.event, command.actor, command.nowMs);
    if (await saveOrder(document, after, beside(after))) return answerTo(after, decision.refusal);
    document = await findOrder(document._id);
  }
  return { ok: false, code: "BUSY" };
}

/** Strangers learn nothing; whoever may say it in another status, but not in this one, is too early or too late. */
export function refusalFor(order: Order, caller: Caller, name: OrderCommand["name"]): Change | null {
  if (!mayCommand(order, caller, name)) return { ok: false, code: "NOT_FOUND" };
  const doers = doersOf(order, caller.person, caller.nowMs);
  const mayNow = orderTransitions[order.status][name]?.by.some((doer) => doers.includes(doer)) ?? true;
  return mayNow ? null : { ok: false, code: "WRONG_STATUS" };
}

function answerTo(after: Order, refusal: OrderRefusal | null): Change {
  const entry = after.journal.at(-1);
  if (entry === undefined) throw new Error("a changed order has no journal entry");
  return refusal === null ? { ok: true, value: told(after, entry) } : { ok: false, code: refusal };
}
