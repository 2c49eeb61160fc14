import fc from "fast-check";
import { update } from "mingo/updater";
import { cloneDeep } from "mingo/util";
import { simpleUpdate } from "./simple-update";
import type { Document } from "./stored-document";
import { assertModifier, updateDocument } from "./update-document";

// Room for a machine that is busy with other things.
jest.setTimeout(60_000);

const aName = fc.constantFrom("a", "b", "c");
const aPath = fc.array(aName, { minLength: 1, maxLength: 2 }).map((steps) => steps.join("."));
const aValue = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));
const aDocument = fc.letrec<{ tree: Document }>((tie) => ({
  tree: fc.dictionary(aName, fc.oneof({ depthSize: "small" }, aValue, tie("tree")), { maxKeys: 3 }),
})).tree;
const fields = (value: fc.Arbitrary<unknown>) => fc.dictionary(aPath, value, { minKeys: 1, maxKeys: 2 });

describe("the cheap way for common updates", () => {
  test("does what mingo does, or leaves it to mingo, and never touches the old version", () => {
    let decided = 0;
    fc.assert(
      fc.property(
        aDocument,
        fc.record(
          { $set: fields(aValue), $inc: fields(fc.integer()), $unset: fields(fc.constant("")) },
          { requiredKeys: [] },
        ),
        (before, modifier) => {
          const kept = cloneDeep(before);
          const after = simpleUpdate(before, modifier);
          expect(before).toEqual(kept);
          if (!after || Object.keys(modifier).length === 0) return;
          decided++;
          const reference = cloneDeep(before);
          update(reference, modifier as object);
          expect(after).toEqual(reference);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(decided).toBeGreaterThan(300);
  });
});

describe("an update", () => {
  test.each<[string, Document, Document, Document]>([
    ["makes the way to a missing field", {}, { $set: { "a.b": 1 } }, { a: { b: 1 } }],
    ["counts from nothing", {}, { $inc: { n: 2 } }, { n: 2 }],
    ["multiplies nothing to zero", {}, { $mul: { n: 2 } }, { n: 0 }],
    ["keeps the smaller", { n: 5 }, { $min: { n: 3 } }, { n: 3 }],
    ["keeps the bigger", { n: 5 }, { $max: { n: 7 } }, { n: 7 }],
    ["renames", { a: 1 }, { $rename: { a: "b" } }, { b: 1 }],
    ["takes bits", { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }],
    [
      "pushes, sorts and cuts",
      { list: [3, 1] },
      { $push: { list: { $each: [2], $sort: 1, $slice: 2 } } },
      { list: [1, 2] },
    ],
    ["pushes in front", { list: [2] }, { $push: { list: { $each: [1], $position: 0 } } }, { list: [1, 2] }],
    ["pops at either end", { list: [1, 2, 3] }, { $pop: { list: -1 } }, { list: [2, 3] }],
    ["pulls by condition", { list: [1, 5, 9] }, { $pull: { list: { $gt: 4 } } }, { list: [1] }],
    ["pulls all named", { list: [1, 2, 1] }, { $pullAll: { list: [1] } }, { list: [2] }],
    ["adds to a set once", { list: [1] }, { $addToSet: { list: { $each: [1, 2] } } }, { list: [1, 2] }],
    [
      "writes into an array by position",
      { list: [{ n: 1 }, { n: 2 }] },
      { $set: { "list.1.n": 7 } },
      { list: [{ n: 1 }, { n: 7 }] },
    ],
  ])("%s", (_, before, modifier, after) => {
    expect(updateDocument(before, modifier, {})).toEqual(after);
  });

  test("changes the element that the filter met", () => {
    const before = {
      _id: "a",
      takers: [
        { id: "x", n: 1 },
        { id: "y", n: 1 },
      ],
    };
    expect(updateDocument(before, { $set: { "takers.$.n": 2 } }, { _id: "a", "takers.id": "y" })).toEqual({
      _id: "a",
      takers: [
        { id: "x", n: 1 },
        { id: "y", n: 2 },
      ],
    });
  });

  test("that changes nothing is no change", () => {
    expect(updateDocument({ a: { b: [1] } }, { $set: { "a.b": [1] } }, {})).toBeNull();
  });

  test.each<[string, Document, Document]>([
    ["counting a text", { n: "1" }, { $inc: { n: 1 } }],
    ["counting a text inside", { a: { n: "1" } }, { $inc: { "a.n": 1 } }],
    ["counting by a text", { n: 1 }, { $inc: { n: "1" } }],
    ["pushing onto a number", { n: 1 }, { $push: { n: { $each: [1] } } }],
    ["setting a field and its inside", {}, { $set: { a: 1, "a.b": 1 } }],
    ["setting inside a number", { a: 1 }, { $set: { "a.b": 1 } }],
    ["setting inside nothing", { a: null }, { $set: { "a.b": 1 } }],
    ["setting a named field of a list", { a: [1] }, { $set: { "a.b": 1 } }],
  ])("is refused: %s", (_, before, modifier) => {
    expect(() => updateDocument(before, modifier, {})).toThrow();
  });

  test.each<[string, Document]>([
    ["no operator", { a: 1 }],
    ["an unknown operator", { $currentDate: { a: true } }],
    ["nothing", {}],
    ["the id", { $set: { _id: "b" } }],
    ["addToSet({ each }), which the SDK does not translate", { $addToSet: { list: { each: [1] } } }],
  ])("cannot be meant with %s", (_, modifier) => {
    expect(() => {
      assertModifier(modifier);
    }).toThrow();
  });
});
