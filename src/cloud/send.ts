import { sendFromBrowser } from "./send-from-browser";
import { sendFromWechat } from "./send-from-wechat";

/** The answer of a cloud function, or why none came. */
export type Sent = { arrived: true; answer: unknown } | { arrived: false; code: "OFFLINE" | "TIMEOUT" | "INTERNAL" };

export type CallEvent = {
  call: string;
  input: unknown;
};

export type Send = (functionName: string, event: CallEvent) => Promise<Sent>;

/** The one road to the cloud, chosen when the phone's code is built. */
export const send: Send = process.env.TARO_ENV === "weapp" ? sendFromWechat : sendFromBrowser;
