/** A minute at the quality phones record speech in is far less; anything beyond this did not come from our recorder. */
export const voiceBytesMax = 600 * 1024;
export const voiceSecondsMax = 60;

export type CheckedVoice =
  | { readonly ok: true; readonly extension: "mp3" | "m4a" | "webm"; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "FILE_TOO_LARGE" | "FILE_NOT_A_VOICE" };

/** Where container formats say what they hold: near the beginning in a live recording, at the end in a finished one. */
const searchedBytes = 8 * 1024;

/**
 * Tells by the bytes, never by the name, whether this is sound alone, as our recorders make it: mp3 in WeChat, m4a or webm
 * in browsers. A film is refused. An mp3 loses the tag before it, which may tell of its maker.
 */
export function checkVoice(bytes: Uint8Array): CheckedVoice {
  if (bytes.length > voiceBytesMax) return { ok: false, code: "FILE_TOO_LARGE" };
  const mp3 = mp3Of(bytes);
  if (mp3 !== null) return { ok: true, extension: "mp3", bytes: mp3 };
  if (isM4a(bytes)) return { ok: true, extension: "m4a", bytes };
  if (isWebm(bytes)) return { ok: true, extension: "webm", bytes };
  return { ok: false, code: "FILE_NOT_A_VOICE" };
}

function mp3Of(bytes: Uint8Array): Uint8Array | null {
  const start = says(bytes, 0, "ID3") ? 10 + syncSafe(bytes) : 0;
  const frames = bytes.subarray(start);
  return isFrame(frames) ? frames : null;
}

/** The length of an ID3v2 tag: four bytes of seven bits each. Source: id3.org, ID3v2.3 section 3.1. */
const syncSafe = (bytes: Uint8Array): number =>
  [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[place] ?? 0) & 127), 0);

/** Header of an MPEG audio frame, layer III, with a bit rate and a sampling rate there are. Source: ISO 11172-3, 2.4.1.3. */
function isFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const version = (second >> 3) & 3;
  const bitRate = third >> 4;
  return (
    bytes.length > 4 &&
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    version !== 1 &&
    ((second >> 1) & 3) === 1 &&
    bitRate !== 0 &&
    bitRate !== 15 &&
    ((third >> 2) & 3) !== 3
  );
}

const soundBrands = ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso5", "iso6", "dash"];

function isM4a(bytes: Uint8Array): boolean {
  const hasBrand = says(bytes, 4, "ftyp") && soundBrands.some((brand) => says(bytes, 8, brand));
  return hasBrand && holds(bytes, "soun") && !holds(bytes, "vide");
}

function isWebm(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const isEbml = first === 0x1a && second === 0x45 && third === 0xdf && fourth === 0xa3;
  const hasSound = holds(bytes, "A_OPUS") || holds(bytes, "A_VORBIS");
  return isEbml && hasSound && holds(bytes, "webm") && !pictureCodecs.some((codec) => holds(bytes, codec));
}

/** As codecs of pictures begin in EBML. Four letters: sound itself holds any two by chance. Source: Matroska codec mappings. */
const pictureCodecs = ["V_VP", "V_AV", "V_MP", "V_MS", "V_TH", "V_UN", "V_QU", "V_RE", "V_PR", "V_FF", "V_DI"];

const says = (bytes: Uint8Array, start: number, word: string): boolean =>
  Array.from(word).every((letter, place) => bytes[start + place] === letter.charCodeAt(0));

/** Whether the word stands in the part where the format says what it holds. Sound itself is left out: it says anything. */
function holds(bytes: Uint8Array, word: string): boolean {
  const head = Math.min(bytes.length, searchedBytes);
  for (let start = 0; start <= head - word.length; start += 1) if (says(bytes, start, word)) return true;
  for (let start = Math.max(head, bytes.length - searchedBytes); start <= bytes.length - word.length; start += 1)
    if (says(bytes, start, word)) return true;
  return false;
}
