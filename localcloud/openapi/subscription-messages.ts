import { randomUUID } from "node:crypto";
import type { Faults } from "../gateway/faults";
import { refused, type OpenApiAnswer } from "./openapi-answer";
import { refusedTemplateKey } from "./template-data";

export type CaughtMessage = {
  id: string;
  sentAtMs: number;
  /** Which function sent it. */
  functionName: string;
  openid: string;
  templateId: string;
  page: string | undefined;
  data: Record<string, { value: string }>;
};

/** The fields of each message template, as they were chosen in WeChat's console. */
export type MessageTemplates = Record<string, { title?: string; fields: readonly string[] }>;

export type SubscriptionState = {
  /** Messages that may still be sent, by `openid template`. */
  quotas: Record<string, number>;
  messages: CaughtMessage[];
};

export type SubscriptionMessages = {
  readonly messages: readonly CaughtMessage[];
  /** One consent of a person permits one message of that template; consents add up. */
  consent: (openid: string, templateIds: readonly string[]) => void;
  quotaOf: (openid: string, templateId: string) => number;
  send: (given: Record<string, unknown>, functionName: string) => OpenApiAnswer;
  state: () => SubscriptionState;
  clear: () => void;
};

type SubscriptionOptions = {
  faults: Faults;
  templates: MessageTemplates | undefined;
  nowMs: () => number;
  initial: SubscriptionState;
  onMessage: (message: CaughtMessage) => void;
  onChange: () => void;
};

const keptMessages = 2_000;

/** Catches subscription messages and keeps WeChat's books: no consent, no message (43101). */
export function createSubscriptionMessages(options: SubscriptionOptions): SubscriptionMessages {
  const quotas = new Map(Object.entries(options.initial.quotas));
  const messages = [...options.initial.messages];
  const quotaOf = (openid: string, templateId: string) => quotas.get(`${openid} ${templateId}`) ?? 0;
  const add = (openid: string, templateId: string, count: number) =>
    void quotas.set(`${openid} ${templateId}`, quotaOf(openid, templateId) + count);

  function send(given: Record<string, unknown>, functionName: string): OpenApiAnswer {
    const { touser: openid, template_id: templateId, page, data } = given;
    if (typeof openid !== "string" || openid === "") return refused(40003, "invalid openid");
    if (typeof templateId !== "string" || templateId === "") return refused(40037, "invalid template_id");
    const template = options.templates?.[templateId];
    if (options.templates && !template) return refused(40037, "invalid template_id");
    if (options.faults.subscriptionQuotaZero || quotaOf(openid, templateId) <= 0)
      return refused(43101, "user refuse to accept the msg");
    const missing = template?.fields.find((field) => !Object.hasOwn(Object(data) as object, field));
    const wrongKey = missing ?? refusedTemplateKey(data);
    if (wrongKey !== undefined) return refused(47003, `argument invalid! data.${wrongKey}.value invalid`);
    add(openid, templateId, -1);
    const message: CaughtMessage = {
      id: randomUUID(),
      sentAtMs: options.nowMs(),
      functionName,
      openid,
      templateId,
      page: typeof page === "string" ? page : undefined,
      data: data as CaughtMessage["data"],
    };
    messages.push(message);
    if (messages.length > keptMessages) messages.splice(0, messages.length - keptMessages);
    options.onChange();
    options.onMessage(message);
    return { kind: "data", data: { msgid: message.id } };
  }

  return {
    messages,
    consent(openid, templateIds) {
      for (const templateId of new Set(templateIds)) add(openid, templateId, 1);
      options.onChange();
    },
    quotaOf,
    send,
    state: () => ({ quotas: Object.fromEntries(quotas), messages }),
    clear() {
      quotas.clear();
      messages.splice(0);
      options.onChange();
    },
  };
}
