import { inShanghai } from "../calendar/shanghai-day";
import type { Message } from "./message";

/** WeChat refuses a longer `thing`. Source: parameters of subscription messages. */
const thingMax = 20;

export type TemplateData = Readonly<Record<"thing1" | "thing2" | "time3" | "thing4", { readonly value: string }>>;

/**
 * The values of a subscription message. All three templates are applied for with the same four fields: thing1 what it is
 * about, thing2 what happened, time3 when, thing4 a remark.
 */
export const templateData = (message: Message, atMs: number): TemplateData => ({
  thing1: { value: asThing(message.about) },
  thing2: { value: asThing(message.title) },
  time3: { value: asTime(atMs) },
  thing4: { value: asThing(message.sentence.replace(`${message.about}：`, "")) },
});

/** One line of at most twenty characters that is never empty: anything else is refused and the message lost. */
export function asThing(text: string): string {
  const line = text.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, " ").trim();
  const characters = Array.from(line);
  if (characters.length === 0) return "邻里帮";
  return characters.length <= thingMax ? line : `${characters.slice(0, thingMax - 1).join("")}…`;
}

/** `2026年03月05日 08:30`, Asia/Shanghai. */
export function asTime(atMs: number): string {
  const [year, month, day, hour, minute] = inShanghai(atMs).toISOString().split(/[-T:]/);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}
