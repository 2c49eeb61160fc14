import Taro from "@tarojs/taro";
import type { TemplateName } from "../../domain/messages/template-name";
import { messageTemplates } from "./message-templates";
import { personOfPage } from "./person-of-page";

/**
 * Asks whether these messages may be sent, one consent each, and answers with those that were accepted. WeChat opens its
 * question only straight from a tap, so nothing may be awaited before this is called. Never fails: no answer is a no.
 */
export async function askToNotify(names: readonly TemplateName[]): Promise<TemplateName[]> {
  const asked = names.filter((name) => messageTemplates[name] !== "");
  if (asked.length === 0) return [];
  try {
    const answers = await (process.env.TARO_ENV === "weapp" ? askWechat : askLocalCloud)(
      asked.map((name) => messageTemplates[name]),
    );
    return asked.filter((name) => answers[messageTemplates[name]] === "accept");
  } catch {
    return [];
  }
}

type Answers = Record<string, unknown>;

async function askWechat(tmplIds: string[]): Promise<Answers> {
  // The type wants Alipay's field as well.
  const answer = await Taro.requestSubscribeMessage({ tmplIds } as Parameters<typeof Taro.requestSubscribeMessage>[0]);
  return answer as unknown as Answers;
}

/** The local cloud keeps WeChat's book of consents; there is no question to show in a browser. */
async function askLocalCloud(templateIds: string[]): Promise<Answers> {
  const response = await fetch("/phone-api/subscribe", {
    method: "POST",
    headers: { "content-type": "application/json", "x-demo-person": decodeURIComponent(personOfPage()) },
    body: JSON.stringify({ templateIds }),
  });
  return (await response.json()) as Answers;
}
