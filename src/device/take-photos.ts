import { pickInBrowser } from "./take-photos-in-browser";
import { pickInWechat } from "./take-photos-in-wechat";
import type { TakenPhoto } from "./taken-photo";

/** Lets the person take or choose pictures; empty when she chose none. Throws when a picture cannot be read. */
export const takePhotos: (most: number) => Promise<readonly TakenPhoto[]> =
  process.env.TARO_ENV === "weapp" ? pickInWechat : pickInBrowser;
