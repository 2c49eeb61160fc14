import { nextSendMs } from "../../domain/messages/quiet-hours";
import { isStillAsked } from "../../domain/orders/offer-end";
import {
  claimMessage,
  closeMessage,
  listSendable,
  postponeMessage,
  spendConsent,
  type MessageDocument,
} from "../api/store/messages-store";
import { findOrder, toOrder } from "../api/store/orders-store";
import { findRecipients, type Recipient } from "../api/store/relay-store";
import { sendSubscriptionMessage } from "../api/store/send-subscription-message";
import { templateIds, type TemplateIds } from "./message-templates";
import { logFailure, type JobReport, type Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

type Sendable = { readonly _id: string; readonly message: MessageDocument; readonly recipient: Recipient | undefined };

/** Sends what waits for phones, each message at most once: whoever claims it sends it, and nobody claims it twice. */
export function sendMessages(tick: Tick): Promise<JobReport> {
  const templates = templateIds(process.env["LINLIBANG_TEMPLATES"]);
  return workThrough(tick, {
    name: "messages",
    next: () => listWithRecipients(tick.nowMs),
    settle: (sendable) => send(sendable, templates, tick.nowMs),
  });
}

async function listWithRecipients(nowMs: number): Promise<readonly Sendable[]> {
  const messages = await listSendable(nowMs, batchRows);
  const recipients = await findRecipients([...new Set(messages.map(({ personId }) => personId))]);
  return messages.map((message) => ({ _id: message._id, message, recipient: recipients.get(message.personId) }));
}

async function send({ message, recipient }: Sendable, templates: TemplateIds, nowMs: number): Promise<boolean> {
  const { _id, asksForOrderId, personId, template, page, data } = message;
  // Clocks that stood still for hours must not wake anybody when they go on.
  const sendFromMs = message.isUrgent === true ? nowMs : nextSendMs(template, nowMs);
  if (sendFromMs > nowMs) return postponeMessage(_id, sendFromMs);
  if (!(await claimMessage(_id))) return false;
  const drop = (code: string) => closeMessage(_id, { state: "dropped", code, closedAtMs: nowMs });
  const templateId = templates[template];
  if (asksForOrderId !== undefined && !(await isStillOpen(asksForOrderId, personId, nowMs))) return drop("NOT_ASKED");
  if (templateId === undefined) return drop("NO_TEMPLATE");
  if (recipient === undefined) return drop("NO_RECIPIENT");
  if (!(await spendConsent(personId, template))) return drop("NO_CONSENT");
  const answer = await sendSubscriptionMessage({ openid: recipient.openid, templateId, page, data });
  if (answer.kind === "refused") return drop(answer.code);
  if (answer.kind === "sent") return closeMessage(_id, { state: "sent", code: "", closedAtMs: nowMs });
  // It may have arrived. Left as claimed, it is never sent again: no message is better than the same one twice.
  logFailure("messages", _id, `outcome unknown: ${answer.code}`);
  return false;
}

/** A question that waited for the morning may have been answered, taken back or ended meanwhile. */
async function isStillOpen(orderId: string, personId: string, nowMs: number): Promise<boolean> {
  const document = await findOrder(orderId);
  return document !== null && isStillAsked(toOrder(document), personId, nowMs);
}
