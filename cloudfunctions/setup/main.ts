import { createHash, timingSafeEqual } from "node:crypto";
import { safeParse } from "valibot";
import { identityOfCall } from "../api/caller";
import { install, type Installed } from "./install";
import { organisation } from "./organisation";

type SetupReply =
  | { readonly ok: true; readonly value: Installed }
  | { readonly ok: false; readonly code: "NOT_ALLOWED" | "BAD_INPUT"; readonly hint?: string };

/**
 * Installs an organisation. For the operator at the cloud console only: it never answers a WeChat user, and it asks for
 * the key that stands in the function's environment. May be run again at any time; it adds what is missing.
 */
export async function main(event: {
  readonly setupKey?: unknown;
  readonly organisation?: unknown;
}): Promise<SetupReply> {
  const identity = identityOfCall();
  if (identity.openid !== "" || identity.source.includes("wx_") || !isSetupKey(event.setupKey)) {
    return { ok: false, code: "NOT_ALLOWED" };
  }
  const parsed = safeParse(organisation, event.organisation);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { ok: false, code: "BAD_INPUT", hint: (issue.path ?? []).map((step) => String(step.key)).join(".") };
  }
  return { ok: true, value: await install(parsed.output, Date.now()) };
}

function isSetupKey(given: unknown): boolean {
  const expected = process.env["LINLIBANG_SETUP_KEY"] ?? "";
  if (expected.length < 16 || typeof given !== "string") return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
