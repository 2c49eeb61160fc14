import fc from "fast-check";
import { checkVoice, voiceBytesMax } from "./check-voice";

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  );

const frame = [0xff, 0xfb, 0x90, 0x00, 1, 2, 3, 4];
const id3 = bytesOf("ID3", [4, 0, 0, 0, 0, 0, 6], "SECRET", frame);
const ebml = [0x1a, 0x45, 0xdf, 0xa3, 0x42, 0x82, 0x84];

describe("A voice note", () => {
  it.each<[string, Uint8Array, string]>([
    ["an mp3", bytesOf(frame), "mp3"],
    ["an mp3 of a lower rate", bytesOf([0xff, 0xf3, 0x48, 0xc4, 0, 0]), "mp3"],
    ["an m4a", bytesOf([0, 0, 0, 24], "ftypM4A ", "....hdlr........soun"), "m4a"],
    ["an m4a that a browser recorded", bytesOf([0, 0, 0, 24], "ftypiso5", "....hdlr........soun"), "m4a"],
    ["a webm with opus", bytesOf(ebml, "webm....A_OPUS"), "webm"],
    [
      "a webm whose sound holds the letters of a film",
      bytesOf(ebml, "webmA_OPUS", [0x1f, 0x43, 0xb6, 0x75], "V_"),
      "webm",
    ],
  ])("is %s", (_what, bytes, extension) => {
    expect(checkVoice(bytes)).toEqual({ ok: true, extension, bytes });
  });

  it("loses the tag before an mp3", () => {
    expect(checkVoice(id3)).toEqual({ ok: true, extension: "mp3", bytes: bytesOf(frame) });
  });

  it.each<[string, Uint8Array]>([
    ["nothing", bytesOf()],
    ["a text", bytesOf("听我说")],
    ["a picture", bytesOf([0xff, 0xd8, 0xff, 0xe0], "....JFIF")],
    ["raw AAC, which no recorder of ours makes", bytesOf([0xff, 0xf1, 0x50, 0x80, 0, 0])],
    ["an mp3 header with a rate there is none of", bytesOf([0xff, 0xfb, 0xf0, 0x00, 0, 0])],
    ["a film in mp4", bytesOf([0, 0, 0, 24], "ftypisom", "hdlr....vide", "hdlr....soun")],
    ["a film in webm", bytesOf(ebml, "webm....V_VP8....A_OPUS")],
    ["another EBML", bytesOf(ebml, "matroska....A_OPUS")],
    ["a tag with nothing behind it", id3.subarray(0, 16)],
    ["a page of a browser", bytesOf("<svg onload=alert(1)>")],
  ])("is not %s", (_what, bytes) => {
    expect(checkVoice(bytes)).toEqual({ ok: false, code: "FILE_NOT_A_VOICE" });
  });

  it("is at most 600 KB", () => {
    const long = new Uint8Array(voiceBytesMax + 1);
    long.set(frame);
    expect(checkVoice(long)).toEqual({ ok: false, code: "FILE_TOO_LARGE" });
    expect(checkVoice(long.subarray(0, voiceBytesMax)).ok).toBe(true);
  });

  it("is decided for any bytes there are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof checkVoice(bytes).ok).toBe("boolean");
      }),
    );
  });
});
