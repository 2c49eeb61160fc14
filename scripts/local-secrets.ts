import { createHash } from "node:crypto";
import { demoSetupKey } from "../localcloud/demo/demo-setup-key";

// Never used in production: there the operator sets real ones in the function's environment.
const secretFor = (name: string): string =>
  createHash("sha256").update(`linlibang on this machine: ${name}`).digest("base64");

/** The functions' secrets on this machine: always the same, so that data written yesterday can be read today. */
export const localSecrets: Record<string, string> = {
  LINLIBANG_FIELD_KEY: secretFor("field"),
  LINLIBANG_HASH_KEY: secretFor("hash"),
  LINLIBANG_VOUCHER_KEY: secretFor("voucher"),
  LINLIBANG_SETUP_KEY: demoSetupKey,
};
