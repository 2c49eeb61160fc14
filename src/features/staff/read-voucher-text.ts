/**
 * What the keeper typed, pasted or scanned as the cloud takes it: eight digits, however they were grouped, or the text of
 * our QR. Null for anything else, such as a payment code.
 */
export function readVoucherText(text: string): string | null {
  const bare = text.replace(/\s/g, "");
  return /^(\d{8}|LLB1\.[A-Za-z0-9_.-]{10,100})$/.test(bare) ? bare : null;
}
