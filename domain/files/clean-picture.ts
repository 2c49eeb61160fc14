import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";

/** What a phone sends is at most 300 KB; anything beyond this did not come from one. */
export const pictureBytesMax = 500 * 1024;

export type CleanPicture =
  | { readonly ok: true; readonly extension: "jpg" | "png"; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "FILE_TOO_LARGE" | "FILE_NOT_A_PICTURE" };

/** Tells by the bytes, never by the name, whether this is a picture, and takes out everything that tells of its maker. */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
  if (bytes.length > pictureBytesMax) return { ok: false, code: "FILE_TOO_LARGE" };
  const jpeg = cleanJpeg(bytes);
  if (jpeg !== null) return { ok: true, extension: "jpg", bytes: jpeg };
  const png = cleanPng(bytes);
  return png === null ? { ok: false, code: "FILE_NOT_A_PICTURE" } : { ok: true, extension: "png", bytes: png };
}
