import { safeParse } from "valibot";
import { contract, type CallName } from "../../contract/index";
import { routerErrorCodes, type CallDeclaration, type Reply } from "../../contract/call-declaration";
import { bodyHash, keyedId } from "./body-hash";
import { callerOf, newId, type Caller, type Identity } from "./caller";
import { consentVersion } from "../../domain/people/consent";
import { mayCall } from "../../domain/people/may-call";
import type { Handler } from "./handler";
import { rateLimit } from "./rate-limit";
import { recordAudit } from "./record-audit";
import { claimKey } from "./store/idempotency-store";
import { isTransactionConflict } from "./store/platform-failure";
import { readTogether } from "./store/read-together";

const isWithinRate = rateLimit();

type AnyReply = Reply<unknown, string>;
type AnyAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly hint?: string };
type AnyInput = Readonly<Record<string, unknown>>;

/** Codes that mean somebody reached for what is not his: each leaves a row. */
const denials = new Set([
  "NOT_ALLOWED",
  "NOT_FOUND",
  "NOT_YOUR_FAMILY",
  "OWN_MATTER",
  "OWN_HOUSEHOLD",
  "KEY_REUSED",
  "VOUCHER_OTHER_SHOP",
  "VOUCHER_UNKNOWN",
  "WRONG_CODE",
  "INVITATION_UNKNOWN",
]);

const refused = (code: string, hint?: string): AnyAnswer =>
  hint === undefined ? { ok: false, code } : { ok: false, code, hint };

/** What a deployed function answers: some of the contract's calls, each by its handler. */
type Handlers = { readonly [N in CallName]?: Handler<N> };

/**
 * Answers requests for the calls that `handlers` has; every other call is unknown here. Each request goes the same way:
 * known call → identity → rate → shape → permission → key → handler → shape of the answer.
 */
export const routeTo =
  (handlers: Handlers) =>
  (event: unknown, identity: Identity, nowMs: number): Promise<AnyReply> =>
    route(handlers, event, identity, nowMs);

async function route(handlers: Handlers, event: unknown, identity: Identity, nowMs: number): Promise<AnyReply> {
  const requestId = newId();
  const name = callName(event);
  const handler = name === null ? undefined : (handlers[name] as Handler<CallName> | undefined);
  let answer: AnyAnswer;
  try {
    answer =
      name === null || handler === undefined
        ? refused("UNKNOWN_CALL")
        : await answerCall({ name, handler }, event, identity, { requestId, nowMs });
  } catch (failure) {
    const busy = isTransactionConflict(failure);
    console.error(JSON.stringify({ requestId, call: name, failure: String((failure as Error).stack ?? failure) }));
    answer = refused(busy ? "BUSY" : "INTERNAL");
  }
  console.log(JSON.stringify({ requestId, call: name, ok: answer.ok, code: answer.ok ? undefined : answer.code }));
  return { ...answer, nowMs, requestId };
}

function callName(event: unknown): CallName | null {
  const call = (event as { call?: unknown } | null)?.call;
  return typeof call === "string" && Object.hasOwn(contract, call) ? (call as CallName) : null;
}

type Request = {
  readonly requestId: string;
  readonly nowMs: number;
};

type Known = { readonly name: CallName; readonly handler: Handler<CallName> };

async function answerCall(
  { name, handler }: Known,
  event: unknown,
  identity: Identity,
  request: Request,
): Promise<AnyAnswer> {
  const declaration: CallDeclaration = contract[name];
  if (!identity.isPhone) return refused("UNSUPPORTED_SOURCE");
  if (identity.openid === "") return refused("NOT_SIGNED_IN");
  if (!isWithinRate(identity.openid, name, declaration.perMinute, request.nowMs)) return refused("RATE_LIMITED");

  const parsed = safeParse(declaration.input, (event as { input?: unknown }).input, { abortEarly: true });
  if (!parsed.success) return refused("BAD_INPUT", fieldOf(parsed.issues[0]));
  const input = parsed.output as AnyInput;

  const key = typeof input["key"] === "string" ? input["key"] : request.requestId;
  const keys = { bodyHash: bodyHash(name, input), keyedId: keyedId(identity.openid, name, key) };
  const together = handler.together?.(input, keys) ?? {};
  const { person, documents } = await readTogether(identity.openid, together);

  if (person === null && declaration.who !== "anyone") return refused("NOT_REGISTERED");
  const caller =
    person === null ? strangerCaller(identity, request, keys) : callerOf(identity, person, { ...request, ...keys });
  const answer = await answerAs(name, declaration, caller, () => handler.run(input, caller, documents));
  if (!answer.ok && denials.has(answer.code)) {
    await recordAudit(caller, { call: name, target: targetOf(input), outcome: "denied", code: answer.code });
  }
  return answer;
}

async function answerAs(
  name: CallName,
  declaration: CallDeclaration,
  caller: Caller,
  run: () => Promise<AnyAnswer>,
): Promise<AnyAnswer> {
  if (!mayCall(declaration.who, caller.roles)) return refused("NOT_ALLOWED");
  if (declaration.needsConsent === true && caller.document.consent.version !== consentVersion) {
    return refused("CONSENT_OUTDATED");
  }
  if (declaration.once === "row") {
    const row = { _id: caller.keyedId, call: name, bodyHash: caller.bodyHash, atMs: caller.nowMs };
    if ((await claimKey(row)) === "other") return refused("KEY_REUSED");
  }
  const answer = await run();
  if (answer.ok) return projected(name, declaration, answer.value);
  if (!mayRefuseWith(declaration, answer.code))
    throw new Error(`${name} refused with ${answer.code}, outside its contract`);
  return answer;
}

const mayRefuseWith = (declaration: CallDeclaration, code: string): boolean =>
  declaration.errors.includes(code) || (routerErrorCodes as readonly string[]).includes(code);

/** Nothing leaves the cloud that its contract does not name: an answer with one field too many is a bug, not a leak. */
function projected(name: CallName, declaration: CallDeclaration, value: unknown): AnyAnswer {
  const shaped = safeParse(declaration.output, value);
  if (shaped.success) return { ok: true, value: shaped.output };
  throw new Error(`${name} answered outside its contract at ${fieldOf(shaped.issues[0])}`);
}

const fieldOf = (issue: { readonly path?: readonly { readonly key?: unknown }[] | undefined }): string =>
  (issue.path ?? []).map((step) => String(step.key)).join(".") || "input";

/** Someone the platform knows but who has not registered: he is nobody's relation and holds no role. */
function strangerCaller(identity: Identity, request: Request, keys: { bodyHash: string; keyedId: string }): Caller {
  const nobody = {
    _id: `unregistered:${keys.keyedId}`,
    openid: identity.openid,
    name: "",
    phoneCipher: "",
    phoneHash: "",
    phoneMasked: "",
    addressCipher: "",
    areaId: "",
    ancestors: [],
    placeName: "",
    householdId: "",
    roles: [],
    volunteer: null,
    recentKeys: [],
    family: [],
    consent: { version: "", atMs: 0 },
    readUntilMs: 0,
    pushQuota: {},
    version: 0,
    createdAtMs: 0,
  };
  return { ...callerOf(identity, nobody, { ...request, ...keys }), roles: [] };
}

const targetOf = (input: AnyInput): string => {
  const target =
    input["orderId"] ??
    input["redemptionId"] ??
    input["offeringId"] ??
    input["personId"] ??
    input["matterId"] ??
    input["shopId"] ??
    input["certificateId"] ??
    input["listId"] ??
    input["objectionId"] ??
    "";
  return typeof target === "string" ? target : "";
};
