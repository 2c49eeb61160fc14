import { positionInBrowser } from "./position-in-browser";
import { positionInWechat } from "./position-in-wechat";
import type { FoundPosition } from "./found-position";

/** Asks the phone where it is; the person is asked first and may say no. Whoever needs it only roughly blurs it before sending. */
export const findPosition: () => Promise<FoundPosition> =
  process.env.TARO_ENV === "weapp" ? positionInWechat : positionInBrowser;
