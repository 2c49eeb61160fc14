import { randomBytes, randomInt } from "node:crypto";
import cloud from "wx-server-sdk";
import { rolesAt } from "../../domain/people/held-roles";
import type { Person } from "../../domain/people/person";
import type { Role } from "../../domain/people/role";
import { toPerson } from "./store/people-store";
import type { PersonDocument } from "./store/person-document";

/** Who calls, as the platform vouches for it, with the time and chance this call may use. */
export type Caller = {
  readonly openid: string;
  readonly requestId: string;
  readonly nowMs: number;
  readonly person: Person;
  readonly document: PersonDocument;
  readonly roles: readonly Role[];
  /** The hash of what is asked, and an id that person, call and key always give. */
  readonly bodyHash: string;
  readonly keyedId: string;
  readonly newId: () => string;
  readonly newDigits: (length: number) => string;
};

/** Phones come in as `wx_client`; everything else (devtools, HTTP, crawler, other functions) is refused in production. */
const phoneSources = new Set(["wx_client"]);

export type Identity = {
  readonly openid: string;
  readonly source: string;
  readonly isPhone: boolean;
};

/** Identity from the platform, never from the input. Must be read inside each call: the environment changes. */
export function identityOfCall(): Identity {
  // The SDK turns an openid that is all digits into a number.
  const context = cloud.getWXContext() as { OPENID?: string | number; SOURCE?: string };
  const source = context.SOURCE ?? "";
  const isPhone = source !== "" && source.split(",").every((hop) => phoneSources.has(hop.trim()));
  return { openid: String(context.OPENID ?? ""), source, isPhone };
}

export const newId = (): string => randomBytes(16).toString("hex");
export const newDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, "0");

export function callerOf(
  identity: Identity,
  document: PersonDocument,
  call: { readonly requestId: string; readonly nowMs: number; readonly bodyHash: string; readonly keyedId: string },
): Caller {
  const person = toPerson(document);
  return {
    ...call,
    openid: identity.openid,
    person,
    document,
    roles: rolesAt(person, call.nowMs),
    newId,
    newDigits,
  };
}
