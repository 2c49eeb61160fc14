import { joined } from "./clean-jpeg";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a picture needs to be seen; texts, times, EXIF and profiles are left out. */
const needed: readonly string[] = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];
/** Length, name and checksum around a chunk's data. */
const frameBytes = 12;

/** A PNG with nothing but its picture, ended where it says so. Null where the bytes are no whole PNG. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!signature.every((byte, place) => bytes[place] === byte)) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, signature.length)];
  const seen = new Set<string>();
  let at = signature.length;
  while (at + frameBytes <= bytes.length) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + frameBytes + length;
    if (end > bytes.length || (seen.size === 0 && name !== "IHDR")) return null;
    if (needed.includes(name)) {
      kept.push(bytes.subarray(at, end));
      seen.add(name);
    }
    if (name === "IEND") return seen.has("IDAT") ? joined(kept) : null;
    at = end;
  }
  return null;
}
