import { openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { Commands } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
beforeAll(async () => {
  target = await openConformanceTarget();
});
afterAll(() => target.close());

const cases: [string, object, (_: Commands) => object, object][] = [
  ["a plain value sets", { n: 1 }, () => ({ n: 2, m: 3 }), { n: 2, m: 3 }],
  ["an object is merged", { o: { a: 1, b: 2 } }, () => ({ o: { b: 3 } }), { o: { a: 1, b: 3 } }],
  ["an array is replaced whole", { list: [1, 2] }, () => ({ list: [3] }), { list: [3] }],
  ["set replaces an object", { o: { a: 1, b: 2 } }, (_) => ({ o: _["set"]?.({ b: 3 }) }), { o: { b: 3 } }],
  ["set makes the way", {}, (_) => ({ "a.b": _["set"]?.(1) }), { a: { b: 1 } }],
  ["remove", { n: 1, m: 2 }, (_) => ({ n: _["remove"]?.() }), { m: 2 }],
  ["inc", { n: 1 }, (_) => ({ n: _["inc"]?.(-3), m: _["inc"]?.(2) }), { n: -2, m: 2 }],
  ["inc inside", { a: { n: 1 } }, (_) => ({ a: { n: _["inc"]?.(1) } }), { a: { n: 2 } }],
  ["mul", { n: 3 }, (_) => ({ n: _["mul"]?.(2), m: _["mul"]?.(2) }), { n: 6, m: 0 }],
  ["min", { n: 3, m: 3 }, (_) => ({ n: _["min"]?.(2), m: _["min"]?.(5) }), { n: 2, m: 3 }],
  ["max", { n: 3, m: 3 }, (_) => ({ n: _["max"]?.(2), m: _["max"]?.(5) }), { n: 3, m: 5 }],
  ["rename", { a: 1 }, (_) => ({ a: _["rename"]?.("b") }), { b: 1 }],
  ["bit", { n: 13 }, (_) => ({ n: _["bit"]?.({ and: 10 }) }), { n: 8 }],
  ["push", { list: [1] }, (_) => ({ list: _["push"]?.(2) }), { list: [1, 2] }],
  ["push several", { list: [1] }, (_) => ({ list: _["push"]?.([2, 3]) }), { list: [1, 2, 3] }],
  ["push to nothing", {}, (_) => ({ list: _["push"]?.([2]) }), { list: [2] }],
  [
    "push with each, position, sort and slice",
    { list: [5, 1] },
    (_) => ({ list: _["push"]?.({ each: [3], position: 0, sort: 1, slice: 2 }) }),
    { list: [1, 3] },
  ],
  ["pop", { list: [1, 2, 3] }, (_) => ({ list: _["pop"]?.() }), { list: [1, 2] }],
  ["shift", { list: [1, 2, 3] }, (_) => ({ list: _["shift"]?.() }), { list: [2, 3] }],
  ["unshift", { list: [3] }, (_) => ({ list: _["unshift"]?.([1, 2]) }), { list: [1, 2, 3] }],
  [
    "addToSet",
    { list: [1] },
    (_) => ({ list: _["addToSet"]?.(1), more: _["addToSet"]?.(2) }),
    { list: [1], more: [2] },
  ],
  ["addToSet of several", { list: [1] }, (_) => ({ list: _["addToSet"]?.({ $each: [1, 2] }) }), { list: [1, 2] }],
  ["pull a value", { list: [1, 2, 1] }, (_) => ({ list: _["pull"]?.(1) }), { list: [2] }],
  ["pull by condition", { list: [1, 5, 9] }, (_) => ({ list: _["pull"]?.(_["gt"]?.(4)) }), { list: [1] }],
  [
    "pull objects",
    {
      list: [
        { id: 1, n: 1 },
        { id: 2, n: 1 },
      ],
    },
    (_) => ({ list: _["pull"]?.({ id: 1 }) }),
    { list: [{ id: 2, n: 1 }] },
  ],
  ["pullAll", { list: [1, 2, 3, 1] }, (_) => ({ list: _["pullAll"]?.([1, 3]) }), { list: [2] }],
];

test.each(cases)("%s", async (_, before, change, after) => {
  const rows = target.db.collection("conformance");
  await rows.doc("a").remove();
  await rows.add({ data: { _id: "a", ...before } });
  expect(await rows.where({ _id: "a" }).update({ data: change(target.db.command) })).toMatchObject({
    stats: { updated: 1 },
  });
  expect((await rows.doc("a").get()).data).toEqual({ _id: "a", ...after });
});

test("every update operator of the SDK is asked for above", () => {
  const asked = cases.map(([, , change]) => change.toString()).join(" ");
  const known = [
    "set",
    "remove",
    "inc",
    "mul",
    "min",
    "max",
    "rename",
    "bit",
    "push",
    "pop",
    "shift",
    "unshift",
    "addToSet",
    "pull",
    "pullAll",
  ];
  expect(known.filter((name) => !asked.includes(`_["${name}"]`))).toEqual([]);
});

test("the element that the condition met is changed by the positional $", async () => {
  const rows = target.db.collection("conformance");
  await rows.doc("p").set({
    data: {
      takers: [
        { id: "x", n: 1 },
        { id: "y", n: 1 },
      ],
    },
  });
  await rows.where({ _id: "p", "takers.id": "y" }).update({ data: { "takers.$.n": target.db.command["inc"]?.(5) } });
  expect((await rows.doc("p").get()).data).toMatchObject({
    takers: [
      { id: "x", n: 1 },
      { id: "y", n: 6 },
    ],
  });
});

test.each<[string, object, (_: Commands) => object]>([
  ["counting a text", { n: "1" }, (_) => ({ n: _["inc"]?.(1) })],
  ["pushing onto a number", { n: 1 }, (_) => ({ n: _["push"]?.(1) })],
  ["a field inside a number", { n: 1 }, () => ({ "n.a": 1 })],
])("is refused and changes nothing: %s", async (_, before, change) => {
  const rows = target.db.collection("conformance");
  await rows.doc("a").set({ data: before });
  await expect(rows.doc("a").update({ data: change(target.db.command) })).rejects.toMatchObject({ errCode: -502001 });
  expect((await rows.doc("a").get()).data).toEqual({ _id: "a", ...before });
});
