import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** A secret of the function's environment. Without it nothing is written in the clear: the call fails instead. */
function secret(name: "LINLIBANG_FIELD_KEY" | "LINLIBANG_HASH_KEY" | "LINLIBANG_VOUCHER_KEY"): Buffer {
  const key = Buffer.from(process.env[name] ?? "", "base64");
  if (key.length !== 32) throw new Error(`environment variable ${name} must hold 32 bytes in base64`);
  return key;
}

/** AES-256-GCM with a fresh nonce: `v1.` nonce, tag and text in base64. The same text never looks the same twice. */
export function encryptField(plain: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, secret("LINLIBANG_FIELD_KEY"), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")}`;
}

/** An empty field holds nothing: it was cleared when its time was over. */
export function decryptField(field: string): string {
  if (field === "") return "";
  const bytes = Buffer.from(field.replace(/^v1\./, ""), "base64");
  const decipher = createDecipheriv(algorithm, secret("LINLIBANG_FIELD_KEY"), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}

/** A keyed hash stored beside an encrypted field, so that equal values can be found without being read. */
export const searchHash = (plain: string): string =>
  createHmac("sha256", secret("LINLIBANG_HASH_KEY")).update(plain).digest("hex");

/** Digits that follow from a text by the key: as good as chance to whoever does not know it, and always the same. */
export const digitsOf = (plain: string, length: number): string =>
  String(BigInt(`0x${searchHash(plain)}`) % 10n ** BigInt(length)).padStart(length, "0");

/** The signature in the changing picture at the door; what is signed says that it is none of a voucher. */
export const visitMac = (text: string): string => voucherMac(text);

/** The signature in a voucher's QR. */
export const voucherMac = (text: string): string =>
  createHmac("sha256", secret("LINLIBANG_VOUCHER_KEY")).update(text).digest("base64url").slice(0, 22);
