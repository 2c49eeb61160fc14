import fc from "fast-check";
import { contract, type CallName } from "../../contract/index";
import { inputFor } from "./call-inputs";
import type { Things } from "./things";
import { hostile, plausible } from "./schema-values";

/** Inputs for one call: well-formed ones with something wrong in them, ones made from the schema alone, and anything at all. */
export function hostileInputs(call: CallName, things: Things): fc.Arbitrary<unknown> {
  const usual = inputFor(call, things);
  const names = Object.keys(usual);
  const anyName = fc.constantFrom(
    ...names,
    "openid",
    "$where",
    "__proto__",
    "constructor",
    "toString",
    "_id",
    "a.b",
    "",
  );
  const fresh = fc
    .stringMatching(/^[A-Za-z0-9]{24}$/)
    .map((key): Record<string, unknown> => ("key" in usual ? { ...usual, key } : usual));
  const spoilt = fc.tuple(fresh, anyName, hostile).map(([input, name, value]) => withField(input, name, value));
  const shortened = fc
    .tuple(fresh, fc.constantFrom(...names, "none"))
    .map(([input, name]) => withoutField(input, name));
  const deep = fc
    .tuple(fresh, anyName, anyName, hostile)
    .map(([input, name, inner, value]) => withField(input, name, withField({}, inner, value)));
  const guessed = fc
    .tuple(plausible(contract[call].input), fresh, fc.boolean())
    .map(([made, input, keeps]) => (keeps ? { ...(made as object), ...onlyIds(input) } : made));
  return fc.oneof(
    { arbitrary: spoilt, weight: 5 },
    { arbitrary: guessed, weight: 4 },
    { arbitrary: deep, weight: 1 },
    { arbitrary: shortened, weight: 1 },
    { arbitrary: hostile, weight: 1 },
    { arbitrary: fresh, weight: 1 },
  );
}

/** Sets a key as a JSON text would: `__proto__` becomes a key like any other. */
function withField(input: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const copy = { ...input };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const withoutField = (input: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([field]) => field !== name));

const onlyIds = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).filter(([field]) => field === "key" || field.endsWith("Id") || field === "code"),
  );
