import { fileIdPrefix } from "../identity/environment-names";

const longestPathBytes = 850;
const longestSegmentBytes = 200;
// Characters that would change their meaning in an address, or on a disk.
const unsafe = /[\u0000-\u001f\u007f\\?#%*:|"<>]/;

/** Whether a cloud path may be stored: relative, no empty or dot segments, nothing an address or a disk would read differently. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== "string" || path === "" || Buffer.byteLength(path) > longestPathBytes || unsafe.test(path))
    return false;
  return path
    .split("/")
    .every(
      (segment) =>
        segment !== "" && segment !== "." && segment !== ".." && Buffer.byteLength(segment) <= longestSegmentBytes,
    );
}

export function fileIdOf(path: string): string {
  return fileIdPrefix + path;
}

/** The path inside a file id of this cloud, or undefined for anything else. */
export function pathOfFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== "string" || !fileId.startsWith(fileIdPrefix)) return undefined;
  const path = fileId.slice(fileIdPrefix.length);
  return isCloudPath(path) ? path : undefined;
}
