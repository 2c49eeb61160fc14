import Taro from "@tarojs/taro";

/** Connects the phone to the cloud; in a browser there is nothing to connect, every call is an HTTP request. */
export function startCloud(): void {
  if (process.env.TARO_ENV === "weapp") Taro.cloud.init({ traceUser: false });
}
