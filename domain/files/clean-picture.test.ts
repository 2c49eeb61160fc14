import fc from "fast-check";
import { joined } from "./clean-jpeg";
import { cleanPicture, pictureBytesMax } from "./clean-picture";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([bytes(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body]);

const soi = bytes(0xff, 0xd8);
const eoi = bytes(0xff, 0xd9);
const tables = joined([segment(0xdb, new Uint8Array(65)), segment(0xc4, new Uint8Array(20))]);
const frame = segment(0xc0, bytes(8, 0, 1, 0, 1, 1, 1, 0x11, 0));
/** Holds an escaped 0xFF and a restart marker, neither of which ends it. */
const scan = joined([segment(0xda, bytes(1, 1, 0, 0, 63, 0)), bytes(1, 2, 0xff, 0, 3, 0xff, 0xd3, 4)]);
const exif = segment(0xe1, ascii("Exif\0\0GPS 35.40,116.97 Wang Guilan"));
const xmp = segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0secret"));
const profile = segment(0xe2, ascii("ICC_PROFILE\0secret"));
const comment = segment(0xfe, ascii("secret comment"));
const thumbnail = segment(0xe0, joined([ascii("JFIF\0"), bytes(1, 1, 0, 0, 1, 0, 1, 1, 1), ascii("secret")]));
const bare = segment(0xe0, joined([ascii("JFIF\0"), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)]));

const chunk = (name: string, data: Uint8Array): Uint8Array =>
  joined([bytes(0, 0, data.length >> 8, data.length & 0xff), ascii(name), data, bytes(1, 2, 3, 4)]);
const pngStart = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const png = [chunk("IHDR", new Uint8Array(13)), chunk("IDAT", bytes(1, 2, 3)), chunk("IEND", bytes())] as const;

describe("A picture a phone sent", () => {
  it("loses EXIF, XMP, profile, comment, thumbnail and what lies behind its end", () => {
    const film = ascii("ftypmp42 secret film");
    const cleaned = cleanPicture(
      joined([soi, thumbnail, exif, xmp, profile, tables, comment, frame, scan, comment, eoi, film]),
    );
    expect(cleaned).toEqual({ ok: true, extension: "jpg", bytes: joined([soi, bare, tables, frame, scan, eoi]) });
  });

  it("keeps every scan of a progressive picture", () => {
    const whole = joined([soi, bare, tables, frame, scan, tables, scan, eoi]);
    expect(cleanPicture(whole)).toEqual({ ok: true, extension: "jpg", bytes: whole });
  });

  it("loses PNG texts, times and EXIF", () => {
    const [header, data, end] = png;
    const told = [chunk("tEXt", ascii("Author\0secret")), chunk("eXIf", ascii("secret")), chunk("tIME", bytes(1))];
    expect(cleanPicture(joined([pngStart, header, ...told, data, end, ascii("secret")]))).toEqual({
      ok: true,
      extension: "png",
      bytes: joined([pngStart, ...png]),
    });
  });

  it.each([
    ["nothing", bytes()],
    ["a web page", ascii("<html><script>alert(1)</script></html>")],
    ["an SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a GIF", ascii("GIF89a")],
    ["a JPEG's first bytes alone", soi],
    ["a JPEG cut in its header", joined([soi, bytes(0xff, 0xc0, 0, 200, 1)])],
    ["a JPEG without a picture", joined([soi, comment, eoi])],
    ["a JPEG cut in its picture", joined([soi, tables, frame, scan])],
    ["a PNG without a picture", joined([pngStart, png[0], png[2]])],
    ["a PNG cut short", joined([pngStart, png[0], png[1]])],
    ["a PNG that begins with text", joined([pngStart, chunk("tEXt", ascii("x")), ...png])],
  ])("is refused when it is %s", (_what, sent) => {
    expect(cleanPicture(sent)).toEqual({ ok: false, code: "FILE_NOT_A_PICTURE" });
  });

  it("is refused beyond the limit", () => {
    expect(cleanPicture(new Uint8Array(pictureBytesMax + 1))).toEqual({ ok: false, code: "FILE_TOO_LARGE" });
  });

  it("never breaks the reader, and cleaning twice changes nothing more", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(soi, eoi, tables, frame, scan, exif, comment, pngStart, ...png),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = cleanPicture(joined([soi, ...pieces]));
        if (once.ok) expect(cleanPicture(once.bytes)).toEqual(once);
      }),
    );
  });
});
