import { EJSON } from "bson";
import fc from "fast-check";
import { parseWire, parseWireObject, toWire } from "./wire";

// Room for a machine that is busy with other things.
jest.setTimeout(60_000);

const NOW_MS = Date.UTC(2026, 4, 1);
const read = (json: unknown) => parseWire(JSON.stringify(json), "data", NOW_MS);

describe("what the SDK sends", () => {
  test.each<[string, unknown, unknown]>([
    ["small numbers", { $numberInt: "5" }, 5],
    ["big numbers", { $numberLong: "1767225600000" }, 1767225600000],
    ["fractions", { $numberDouble: "1.5" }, 1.5],
    ["infinity", { $numberDouble: "-Infinity" }, -Infinity],
    ["dates", { $date: { $numberLong: "5" } }, new Date(5)],
    ["dates as text", { $date: "1970-01-01T00:00:01Z" }, new Date(1000)],
    ["patterns", { $regularExpression: { pattern: "^a", options: "i" } }, /^a/i],
    ["the server's time", { $tcb_server_date: { offset: { $numberInt: "-1000" } } }, new Date(NOW_MS - 1000)],
    ["operators, left as they are", { n: { $gt: { $numberInt: "1" } } }, { n: { $gt: 1 } }],
    ["lists", [{ $numberInt: "1" }, "a", null, true], [1, "a", null, true]],
  ])("is read: %s", (_, json, value) => {
    expect(read(json)).toEqual(value);
  });

  test("comes back as it was sent, for every value a document can hold", () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.integer(),
        fc.double({ noNaN: true }).filter((n) => !Object.is(n, -0)),
        fc.boolean(),
        fc.constant(null),
        fc.date({ noInvalidDate: true }),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
          fc.string().filter((key) => !key.startsWith("$") && key !== "__proto__"),
          tie("value"),
          { maxKeys: 3, noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(value, (sent) => {
        const document = { sent };
        expect(parseWireObject(EJSON.stringify(document, { relaxed: false }), "data", NOW_MS)).toEqual(document);
        expect(parseWireObject(toWire(document), "data", NOW_MS)).toEqual(document);
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[string, unknown]>([
    ["no text", 5],
    ["broken text", "{"],
    ["a field that would set the prototype", '{"a":{"__proto__":{"b":1}}}'],
    ["a date that is none", '{"$date":"yesterday"}'],
    ["endless nesting", `${"[".repeat(200)}${"]".repeat(200)}`],
  ])("is refused: %s", (_, text) => {
    expect(() => parseWire(text, "data", NOW_MS)).toThrow(expect.objectContaining({ code: "INVALID_PARAM" }) as Error);
  });
});
