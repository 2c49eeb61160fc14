import { sendFromBrowser } from "./send-from-browser";
import { sendFromWechat } from "./send-from-wechat";
import type { CallEvent, Sent } from "./sent";

export type Send = (functionName: string, event: CallEvent) => Promise<Sent>;

/** The one road to the cloud, chosen when the phone's code is built. */
export const send: Send = process.env.TARO_ENV === "weapp" ? sendFromWechat : sendFromBrowser;
