import type { TemplateName } from "../../domain/messages/template-name";

/**
 * The ids of the message templates, as chosen in WeChat's console for this mini-program. Empty: not chosen yet, so nobody
 * is asked. The local cloud takes the name for the id.
 */
export const messageTemplates: Record<TemplateName, string> =
  process.env.TARO_ENV === "weapp"
    ? { orderProgress: "", grabbed: "", redemption: "" }
    : { orderProgress: "orderProgress", grabbed: "grabbed", redemption: "redemption" };
