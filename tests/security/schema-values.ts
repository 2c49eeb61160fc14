import fc from "fast-check";
import type { GenericSchema } from "valibot";

/** What a schema tells of itself, as far as it is needed to write values for it. */
type SchemaFacts = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaFacts>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly wrapped?: SchemaFacts;
  readonly item?: SchemaFacts;
};

const isSchema = (option: unknown): option is SchemaFacts => typeof option === "object" && option !== null;

/** Values that mean harm or happen by accident. JSON keeps `__proto__` as a key of its own when it is parsed, not written. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53 + 2,
    "",
    " ",
    "\u0000",
    "\n",
    "null",
    "undefined",
    "NaN",
    "1e309",
    "9".repeat(400),
    "长".repeat(30_000),
    "\u202E倒着写\u202C",
    "\u200B\u200C\u200D\uFEFF",
    "\uD800",
    "👨‍👩‍👧‍👦".repeat(40),
    "e\u0301".repeat(200),
    '"; DROP TABLE orders; --',
    "{$gt: ''}",
    "$where",
    "a.b.c",
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "<script>alert(1)</script>",
    "=1+1",
    "p-wang",
    "demo-sun",
    [],
    {},
    [[]],
    ["soap"],
    { $gt: "" },
    { $ne: null },
    { $in: ["p-wang", "p-sun"] },
    { $regex: ".*" },
    { $where: "sleep(1000)" },
    { $set: { status: "evaluated" } },
    { $oid: "0".repeat(24) },
    { $numberLong: "1" },
    { $date: 0 },
    { length: 1e9 },
    { toString: "x", valueOf: "y" },
    { _internalType: "QUERY_COMMAND", operator: "gt", operands: [""] },
    Array.from({ length: 3_000 }, () => 0),
    nested(300),
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }).map(Number),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { $and: value };
  return value;
}

const words = fc.constantFrom(
  "请帮我",
  "药 💊",
  "123",
  "a-b_c",
  "0".repeat(32),
  "soap",
  "p-ma",
  "zc.gangshan",
  "x".repeat(24),
  "13700000000",
);

/** A value that may well please the schema: right in shape and kind, by chance also in content. */
export function plausible(schema: GenericSchema | SchemaFacts): fc.Arbitrary<unknown> {
  const facts = schema as SchemaFacts;
  switch (facts.type) {
    case "strict_object":
      return fc.record(
        Object.fromEntries(Object.entries(facts.entries ?? {}).map(([name, field]) => [name, plausible(field)])),
      );
    case "array":
      return fc.array(plausible(facts.item ?? { type: "string" }), { maxLength: 8 });
    case "optional":
    case "nullable":
      return fc.oneof(plausible(facts.wrapped ?? { type: "string" }), fc.constantFrom(null, undefined));
    case "picklist":
      return fc.constantFrom(...(facts.options ?? [null]));
    case "literal":
      return fc.constant(facts.literal);
    case "union":
    case "variant":
      return fc.oneof(...(facts.options ?? []).filter(isSchema).map(plausible));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.oneof(
        fc.integer(),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(0, 1_700_000_000_000, 8_640_000_000_000),
      );
    case "string":
      return fc.oneof(words, fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }));
    default:
      throw new Error(`no values are known for a schema of type ${facts.type}`);
  }
}
