import Taro from "@tarojs/taro";

/** Opens where she can take back a no, by a tap alone; null in a browser, which has it beside the address. */
export const openPermissions: (() => void) | null =
  process.env.TARO_ENV === "weapp" ? () => void Taro.openSetting().catch(() => undefined) : null;
