import Taro from "@tarojs/taro";
import type { CallEvent, Sent } from "./sent";

/** Calls the cloud function through WeChat, which vouches for the person. */
export async function sendFromWechat(functionName: string, event: CallEvent): Promise<Sent> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
    return { arrived: true, answer: result };
  } catch (error) {
    return { arrived: false, code: codeOf(error) };
  }
}

/** WeChat's own codes are far below zero; -1 and anything unknown means that the phone did not get through. */
function codeOf(error: unknown): "OFFLINE" | "TIMEOUT" | "INTERNAL" {
  const { errMsg = "", errCode = -1 } = (error ?? {}) as { errMsg?: string; errCode?: number };
  if (/time(d )?.?out/i.test(errMsg)) return "TIMEOUT";
  return errCode <= -500_000 || errCode === -404_011 ? "INTERNAL" : "OFFLINE";
}
