import cloud from "wx-server-sdk";
import type { TemplateData } from "../../../domain/messages/template-data";

/** The SDK types its open APIs as anything. */
const openapi = cloud.openapi as unknown as {
  readonly subscribeMessage: { send(message: Readonly<Record<string, unknown>>): Promise<unknown> };
};

type SubscriptionMessage = {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: TemplateData;
};

/** `refused` is WeChat's definite no; `unknown` means that it may have arrived, for instance after a time-out. */
export type SendAnswer =
  | { readonly kind: "sent" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unknown"; readonly code: string };

/** The platform's own refusals, before WeChat heard of the message: unknown API, and no permission for this function. */
const platformRefusals = new Set([-604100, -604101]);

/** Hands a message to WeChat. Never throws for what WeChat or the network may do. */
export async function sendSubscriptionMessage({
  openid,
  templateId,
  page,
  data,
}: SubscriptionMessage): Promise<SendAnswer> {
  try {
    await openapi.subscribeMessage.send({ touser: openid, templateId, page, data });
    return { kind: "sent" };
  } catch (failure) {
    const { errCode } = failure as { readonly errCode?: unknown };
    const code = typeof errCode === "number" ? errCode : 0;
    // Positive codes are WeChat's own (43101 no consent, 47003 bad value ...); negative ones come from the way there.
    const isRefusal = code > 0 || platformRefusals.has(code);
    return { kind: isRefusal ? "refused" : "unknown", code: String(code) };
  }
}
