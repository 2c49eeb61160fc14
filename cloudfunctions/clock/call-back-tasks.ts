import { callBackSteps, staffCallDue } from "../../domain/orders/staff-call-due";
import { addCallTask, closeCallTasks, newCallTask } from "../api/store/call-tasks-store";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import type { Recipient } from "../api/store/relay-store";

const eventIdOf = (orderId: string, version: number): string => `followUp:${orderId}:${version}`;

/**
 * Keeps the staff's call list as the order says: one task while a call-back is owed, none when it was made or is no longer
 * asked for. Told again, it changes nothing.
 */
export async function keepCallBack(document: OrderDocument, recipients: ReadonlyMap<string, Recipient>): Promise<void> {
  const order = toOrder(document);
  const due = staffCallDue(order);
  const steps = callBackSteps(order);
  if (steps.length === 0) return;
  const beneficiary = recipients.get(order.beneficiaryId);
  const over = steps.filter(({ version }) => version !== due?.sinceVersion);
  await closeCallTasks(over.map(({ version }) => `${eventIdOf(order.orderId, version)}:${order.beneficiaryId}`));
  if (due === null || beneficiary === undefined) return;
  const eventId = eventIdOf(order.orderId, due.sinceVersion);
  const said = { eventId, title: "打个回访电话", sentence: due.sentence, orderId: order.orderId };
  await addCallTask(newCallTask(beneficiary, { ...said, atMs: order.updatedAtMs }, "followUp"));
}
