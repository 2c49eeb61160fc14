import { createHash } from "node:crypto";

/** Seals each transfer to the one before it; the same for every posting, or chains could not be checked. */
export const ledgerHash = (text: string): string => createHash("sha256").update(text).digest("hex");
