const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const jfif = [0x4a, 0x46, 0x49, 0x46, 0x00];
/** JFIF's own sixteen bytes; what follows is a thumbnail of the picture. */
const jfifBytes = 16;

/** Frame headers; 0xC4, 0xC8 and 0xCC in between are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments a picture needs to be seen: tables, frames, restart interval, and Adobe's colour transform. */
const isNeeded = (marker: number): boolean =>
  marker === 0xdb || marker === 0xc4 || marker === 0xdd || marker === 0xee || marker === 0xcc || isFrame(marker);

/**
 * A JPEG with everything left out that does not draw it: EXIF, XMP, profiles, comments, thumbnails, and whatever lies
 * behind its end (a "live photo" keeps a film there). Null where the bytes are no whole JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let hasScan = false;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === null) return null;
    at = marker.after;
    if (marker.code === endOfImage) return hasScan ? joined([...kept, Uint8Array.of(0xff, endOfImage)]) : null;
    const end = endOfSegment(bytes, at);
    if (end === null) return null;
    const body = bytes.subarray(at, end);
    at = end;
    if (marker.code === startOfScan) {
      if (!hasFrame) return null;
      at = endOfScan(bytes, end);
      kept.push(Uint8Array.of(0xff, startOfScan), body, bytes.subarray(end, at));
      hasScan = true;
    } else {
      hasFrame ||= isFrame(marker.code);
      kept.push(...withoutWords(marker.code, body));
    }
  }
}

/** What is kept of a segment: all, nothing, or of JFIF's the part without its thumbnail. */
function withoutWords(code: number, body: Uint8Array): readonly Uint8Array[] {
  if (isNeeded(code)) return [Uint8Array.of(0xff, code), body];
  const isJfif = code === 0xe0 && body.length >= jfifBytes && jfif.every((byte, place) => body[2 + place] === byte);
  if (!isJfif) return [];
  return [Uint8Array.of(0xff, 0xe0, 0, jfifBytes), body.subarray(2, jfifBytes - 2), Uint8Array.of(0, 0)];
}

/** A marker may be preceded by any number of fill bytes. */
function markerAt(bytes: Uint8Array, at: number): { readonly code: number; readonly after: number } | null {
  if (bytes[at] !== 0xff) return null;
  let place = at;
  while (bytes[place] === 0xff) place += 1;
  const code = bytes[place];
  return code === undefined || code === 0 ? null : { code, after: place + 1 };
}

function endOfSegment(bytes: Uint8Array, at: number): number | null {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return length < 2 || at + length > bytes.length ? null : at + length;
}

/** The picture's own data ends at the next marker that is neither an escaped 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
