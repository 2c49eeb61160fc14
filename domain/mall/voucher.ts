const MINUTE_MS = 60_000;
const QR_PATTERN = /^(LLB1\.([A-Za-z0-9_-]{1,80})\.(\d{1,12}))\.([A-Za-z0-9_-]{1,64})$/;

/** Signs a text so that only the cloud can make vouchers; given from outside, since the key is no business of the rules. */
export type Mac = (text: string) => string;

/** The text inside the QR: it names the voucher and the minute, and changes with the minute, so a photograph grows old. */
export const voucherQrText = (redemptionId: string, nowMs: number, mac: Mac): string => {
  const signed = `LLB1.${redemptionId}.${Math.floor(nowMs / MINUTE_MS)}`;
  return `${signed}.${mac(signed)}`;
};

/** When the phone should show the next QR. The shop takes the old one a minute longer, for slow hands. */
export const voucherQrValidUntilMs = (nowMs: number): number => (Math.floor(nowMs / MINUTE_MS) + 1) * MINUTE_MS;

export type ReadQr =
  | { readonly ok: true; readonly redemptionId: string }
  | { readonly ok: false; readonly code: "VOUCHER_UNKNOWN" | "VOUCHER_QR_OLD" };

/** Reads a scanned text: good for its own minute and the next one, unknown when the cloud did not sign it. */
export const readVoucherQr = (text: string, nowMs: number, mac: Mac): ReadQr => {
  const [, signed, redemptionId, minute, signature] = QR_PATTERN.exec(text) ?? [];
  if (signed === undefined || redemptionId === undefined || mac(signed) !== signature) {
    return { ok: false, code: "VOUCHER_UNKNOWN" };
  }
  const age = Math.floor(nowMs / MINUTE_MS) - Number(minute);
  return age === 0 || age === 1 ? { ok: true, redemptionId } : { ok: false, code: "VOUCHER_QR_OLD" };
};
