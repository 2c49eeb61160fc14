import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import { isCloudPath } from "./cloud-path";
import { openFolderShelf, openMemoryShelf, type FileShelf } from "./file-shelf";

export type AddressUse = "upload" | "download";

export type CloudStorage = {
  /** The query of an address that works until `expiresAtMs`, for one path and one use. */
  sign: (use: AddressUse, path: string, expiresAtMs: number) => string;
  accepts: (use: AddressUse, path: string, query: { sign?: string; t?: string }) => boolean;
  nowMs: () => number;
} & FileShelf;

/** Largest file the mini-program may upload. */
export const fileSizeLimitBytes = 50 * 1024 * 1024;

/** Cloud storage in `folder`, or in memory when that is null. Throws on a path that was not checked: that is a bug of the caller. */
export function openStorage(folder: string | null, nowMs: () => number): CloudStorage {
  const shelf = folder === null ? openMemoryShelf() : openFolderShelf(join(folder, "storage"));
  const key = randomBytes(32);
  const signature = (use: AddressUse, path: string, expires: string) =>
    createHmac("sha256", key).update(`${use}\n${path}\n${expires}`).digest();
  return {
    ...shelf,
    put: async (path: string, bytes: Buffer) => {
      const isSafe: boolean = isCloudPath(path);
      if (!isSafe) throw new Error(`not a cloud path: ${path}`);
      if (bytes.length > fileSizeLimitBytes) throw new Error(`larger than ${fileSizeLimitBytes} bytes: ${path}`);
      await shelf.put(path, bytes);
    },
    sign: (use, path, expiresAtMs) =>
      `sign=${signature(use, path, String(expiresAtMs)).toString("hex")}&t=${expiresAtMs}`,
    accepts(use, path, { sign = "", t = "" }) {
      const expected = signature(use, path, t);
      const given = Buffer.from(sign, "hex");
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(t) > nowMs();
    },
    nowMs,
  };
}
