import { pickInBrowser } from "./take-photos-in-browser";
import { pickInWechat } from "./take-photos-in-wechat";

/** A picture made small enough to send. `path` shows it on this phone; `bytes` is its size. */
export type TakenPhoto = {
  readonly path: string;
  readonly bytes: number;
  /** The picture itself, where there are no files (in a browser). */
  readonly blob: Blob | null;
};

/** Longest side in pixels and size in bytes of what is sent; enough to see a broken tap. */
export const photoSideMax = 1280;
export const photoBytesMax = 300 * 1024;

/** Lets the person take or choose pictures; empty when she chose none. Throws when a picture cannot be read. */
export const takePhotos: (most: number) => Promise<readonly TakenPhoto[]> =
  process.env.TARO_ENV === "weapp" ? pickInWechat : pickInBrowser;
