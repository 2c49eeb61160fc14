import { createHash } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** JSON with sorted keys, so that the same meaning always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
  }
  return value === undefined ? "null" : JSON.stringify(value);
}

/**
 * What a key stands for: two requests with this hash ask the same thing. The key itself is left out, and how long ago it
 * happened, which grows with every repeat.
 */
export function bodyHash(call: string, { ageMs: _ageMs, ...input }: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalJson({ call, ...input, key: null })).slice(0, 32);
}

/** An id that the same person, call and key always give, so that a repeated "create" meets its first self. */
export const keyedId = (openid: string, call: string, key: string): string =>
  sha256(canonicalJson([openid, call, key])).slice(0, 32);
