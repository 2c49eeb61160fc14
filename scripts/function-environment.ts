import { createHash } from "node:crypto";
import { demoSetupKey } from "../localcloud/demo/demo-setup-key";

// Never used in production: there the operator sets real ones in the function's environment.
const secretFor = (name: string): string =>
  createHash("sha256").update(`linlibang on this machine: ${name}`).digest("base64");

/**
 * What an operator sets in WeChat's console, for this machine: secrets that are always the same, so that data written
 * yesterday can be read today, and message templates called by their own names.
 */
export const functionEnvironment: Record<string, string> = {
  LINLIBANG_FIELD_KEY: secretFor("field"),
  LINLIBANG_HASH_KEY: secretFor("hash"),
  LINLIBANG_VOUCHER_KEY: secretFor("voucher"),
  LINLIBANG_SETUP_KEY: demoSetupKey,
  LINLIBANG_TEMPLATES: JSON.stringify({
    orderProgress: "orderProgress",
    grabbed: "grabbed",
    redemption: "redemption",
  }),
};
