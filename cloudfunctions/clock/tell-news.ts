import { nextSendMs } from "../../domain/messages/quiet-hours";
import type { Message } from "../../domain/messages/message";
import { templateData } from "../../domain/messages/template-data";
import { addAuditRow } from "../api/store/audit-store";
import { addCallTask, hasNoPhoneApp, newCallTask, type CallTaskDocument } from "../api/store/call-tasks-store";
import { addMessage } from "../api/store/messages-store";
import { addInboxMessage, type Recipient } from "../api/store/relay-store";
import type { News } from "./news";

type Recipients = ReadonlyMap<string, Recipient>;

/**
 * Writes one journal entry's row of the audit, its messages in the inboxes and, for those who consented, on the way to
 * their phones. All ids follow from the entry, so telling it again, or half of it again, adds nothing.
 */
export async function tellNews(news: News, recipients: Recipients, nowMs: number): Promise<void> {
  const { messages } = news;
  const pushed = messages.filter((message) => consents(message, recipients));
  await Promise.all([
    addAuditRow(news.audit),
    ...messages.map((message) => addInboxMessage(inboxRow(news, message))),
    ...pushed.map((message) => addMessage(messageRow(news, message, nowMs))),
    ...callTasks(news, recipients).map(addCallTask),
  ]);
}

/** Somebody who was registered by staff and never came by phone has no openid to write to. */
function consents({ personId, template }: Message, recipients: Recipients): boolean {
  const recipient = recipients.get(personId);
  if (recipient === undefined || hasNoPhoneApp(recipient)) return false;
  return (recipient.pushQuota[template] ?? 0) > 0;
}

/** Whoever has no WeChat is rung up, but not while the volunteer stands at the door. */
const callTasks = (news: News, recipients: Recipients): readonly CallTaskDocument[] =>
  news.audit.call === "arrived"
    ? []
    : news.messages.flatMap(({ personId, title, sentence }) => {
        const recipient = recipients.get(personId);
        if (recipient === undefined || !hasNoPhoneApp(recipient)) return [];
        const { atMs, eventId, orderId } = news;
        return [newCallTask(recipient, { eventId, title, sentence, orderId, atMs })];
      });

const inboxRow = (news: News, { personId, title, sentence }: Message) => ({
  _id: `${news.eventId}:${personId}`,
  personId,
  title,
  sentence,
  atMs: news.atMs,
  orderId: news.orderId,
  redemptionId: news.redemptionId,
  ...(news.offeringId === undefined ? {} : { offeringId: news.offeringId }),
});

const messageRow = (news: News, message: Message, nowMs: number) => ({
  _id: `${news.eventId}:${message.personId}:${message.template}`,
  personId: message.personId,
  template: message.template,
  data: templateData(message, news.atMs),
  page: news.page,
  state: "waiting" as const,
  code: "",
  atMs: news.atMs,
  sendFromMs: message.isUrgent === true ? nowMs : nextSendMs(message.template, nowMs),
  isUrgent: message.isUrgent === true,
  ...(message.isQuestion === true && news.orderId !== null ? { asksForOrderId: news.orderId } : {}),
  closedAtMs: null,
});
