import fc from "fast-check";
import { readVoucherQr, voucherQrText, voucherQrValidUntilMs, type Mac } from "./voucher";

const mac: Mac = (text) => Array.from(text, (char) => (char.charCodeAt(0) % 36).toString(36)).join("");
const minute = 60_000;
const noon = 29_000_000 * minute;
const qr = voucherQrText("r1-abc_DEF", noon + 12_345, mac);

describe("A voucher's QR", () => {
  it.each([
    ["at once", 0, { ok: true, redemptionId: "r1-abc_DEF" }],
    ["at the end of its minute", minute - 1, { ok: true, redemptionId: "r1-abc_DEF" }],
    ["in the minute after", 2 * minute - 1, { ok: true, redemptionId: "r1-abc_DEF" }],
    ["two minutes later", 2 * minute, { ok: false, code: "VOUCHER_QR_OLD" }],
    ["a day later", 1440 * minute, { ok: false, code: "VOUCHER_QR_OLD" }],
    ["before it was made", -1, { ok: false, code: "VOUCHER_QR_OLD" }],
  ])("scanned %s", (_, later, expected) => {
    expect(readVoucherQr(qr, noon + later, mac)).toEqual(expected);
  });

  it.each([
    ["another voucher's name", qr.replace("r1-", "r2-")],
    ["a later minute", qr.replace(`.${noon / minute}.`, `.${noon / minute + 1}.`)],
    ["another signature", `${qr}x`],
    ["no signature", qr.slice(0, qr.lastIndexOf("."))],
    ["another beginning", qr.replace("LLB1", "LLB2")],
    ["a web address", "https://example.com/"],
    ["nothing", ""],
  ])("is unknown with %s", (_, text) => {
    expect(readVoucherQr(text, noon, mac)).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" });
  });

  it("is shown until its minute ends", () => {
    expect(voucherQrValidUntilMs(noon)).toBe(noon + minute);
    expect(voucherQrValidUntilMs(noon + minute - 1)).toBe(noon + minute);
    expect(voucherQrValidUntilMs(noon + minute)).toBe(noon + 2 * minute);
  });

  it("is read back whatever the id, and while the phone shows it", () => {
    const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);
    fc.assert(
      fc.property(ids, fc.nat(2_000_000_000_000), fc.nat(2 * minute), (redemptionId, nowMs, later) => {
        const text = voucherQrText(redemptionId, nowMs, mac);
        const scannedAtMs = Math.min(nowMs + later, voucherQrValidUntilMs(nowMs) + minute - 1);
        expect(readVoucherQr(text, scannedAtMs, mac)).toEqual({ ok: true, redemptionId });
        expect(text).toMatch(/^LLB1\.[A-Za-z0-9_.-]{10,}$/);
      }),
    );
  });
});
