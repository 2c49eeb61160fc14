const prefix = "linlibang:family:";
const CODE = /^\d{6}$/;

/** What the QR of an invitation holds; ASCII, because it is drawn on the phone. */
export const familyQrText = (code: string): string => `${prefix}${code}`;

/** The six digits in what was scanned or typed; null when it is something else. */
export function readFamilyCode(text: string): string | null {
  const trimmed = text.trim();
  const code = trimmed.startsWith(prefix) ? trimmed.slice(prefix.length) : trimmed.replace(/\s+/g, "");
  return CODE.test(code) ? code : null;
}
