import { openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { Commands, Row, WxDatabase } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

const ROWS: Row[] = [
  { _id: "a", n: 1, word: "apple", tags: ["x", "y"], inner: { k: 1 }, at: new Date(1000), takers: [{ id: "u", s: 1 }] },
  {
    _id: "b",
    n: 2,
    word: "Banana",
    tags: ["y"],
    inner: { k: 2 },
    at: new Date(2000),
    takers: [
      { id: "u", s: 2 },
      { id: "v", s: 1 },
    ],
  },
  { _id: "c", n: 3, word: "cherry", tags: [], inner: { k: 3 }, at: new Date(3000) },
  { _id: "d", n: null, word: "date" },
  { _id: "e", word: "egg", n: "2" },
];

let target: ConformanceTarget;
beforeAll(async () => {
  target = await openConformanceTarget();
  const rows = target.db.collection("conformance");
  await rows.where({ _id: target.db.command["exists"]?.(true) }).remove();
  await rows.add({ data: ROWS });
});
afterAll(() => target.close());

type Ask = (_: Commands, db: WxDatabase) => object | undefined;

const cases: [string, Ask, string][] = [
  ["equality", () => ({ n: 2 }), "b"],
  ["equality, type by type", () => ({ n: "2" }), "e"],
  ["eq", (_) => ({ n: _["eq"]?.(2) }), "b"],
  ["eq null meets missing and null", (_) => ({ n: _["eq"]?.(null) }), "d"],
  ["eq of a whole object", (_) => ({ inner: _["eq"]?.({ k: 2 }) }), "b"],
  ["eq of a whole list", (_) => ({ tags: _["eq"]?.(["x", "y"]) }), "a"],
  ["neq", (_) => ({ n: _["neq"]?.(2) }), "acde"],
  ["lt", (_) => ({ n: _["lt"]?.(2) }), "a"],
  ["lte", (_) => ({ n: _["lte"]?.(2) }), "ab"],
  ["gt stays within its type", (_) => ({ n: _["gt"]?.(1) }), "bc"],
  ["gte", (_) => ({ n: _["gte"]?.(3) }), "c"],
  ["both ends", (_) => ({ n: _["gt"]?.(1).lt(3) }), "b"],
  ["dates", (_) => ({ at: _["gte"]?.(new Date(2000)) }), "bc"],
  ["in", (_) => ({ n: _["in"]?.([1, 3, 9]) }), "ac"],
  ["nin", (_) => ({ n: _["nin"]?.([1, 3]) }), "bde"],
  ["an element of a list", () => ({ tags: "y" }), "ab"],
  ["all", (_) => ({ tags: _["all"]?.(["x", "y"]) }), "a"],
  ["size", (_) => ({ tags: _["size"]?.(0) }), "c"],
  ["elemMatch", (_) => ({ takers: _["elemMatch"]?.({ id: "u", s: _["gt"]?.(1) }) }), "b"],
  ["elemMatch of plain values", (_) => ({ tags: _["elemMatch"]?.(_["eq"]?.("x")) }), "a"],
  ["exists", (_) => ({ n: _["exists"]?.(true) }), "abcde"],
  ["exists not", (_) => ({ at: _["exists"]?.(false) }), "de"],
  ["mod", (_) => ({ n: _["mod"]?.(2, 1) }), "ac"],
  ["dot path", () => ({ "inner.k": 2 }), "b"],
  ["an object in where is read as dot paths", () => ({ inner: { k: 2 } }), "b"],
  ["dot path through lists", () => ({ "takers.id": "v" }), "b"],
  ["position in a list", () => ({ "tags.1": "y" }), "a"],
  ["and of a field", (_) => ({ n: _["and"]?.(_["gt"]?.(1), _["lt"]?.(3)) }), "b"],
  ["or of a field", (_) => ({ n: _["or"]?.(_["eq"]?.(1), _["eq"]?.(3)) }), "ac"],
  ["or of conditions", (_) => _["or"]?.([{ n: 1 }, { word: "egg" }]), "ae"],
  ["and of conditions", (_) => _["and"]?.([{ n: _["gt"]?.(0) }, { "inner.k": _["lt"]?.(3) }]), "ab"],
  ["nor of conditions", (_) => _["nor"]?.([{ n: 1 }, { word: "egg" }]), "bcd"],
  ["not", (_) => ({ n: _["not"]?.(_["gt"]?.(1)) }), "ade"],
  ["expr", (_) => _["expr"]?.({ $eq: ["$n", "$inner.k"] }), "abc"],
  [
    "jsonSchema",
    (_) => _["jsonSchema"]?.({ required: ["at"], properties: { n: { bsonType: "int", minimum: 2 } } }),
    "bc",
  ],
  ["a pattern", () => ({ word: /an/ }), "b"],
  ["a pattern with options", (_, db) => ({ word: db.RegExp({ regexp: "^b", options: "i" }) }), "b"],
];

test.each(cases)("%s", async (_, ask, expected) => {
  const { db } = target;
  const condition = ask(db.command, db);
  if (!condition) throw new Error("the SDK lacks this operator");
  const { data } = await db.collection("conformance").where(condition).orderBy("_id", "asc").get();
  expect(data.map(({ _id }) => _id).join("")).toBe(expected);
  expect(await db.collection("conformance").where(condition).count()).toMatchObject({ total: expected.length });
});

test("every query operator of the SDK is asked for above or in the geo suite, save text search, which needs its own index", () => {
  const asked = cases.map(([, ask]) => ask.toString()).join(" ");
  const geo = ["geoNear", "geoWithin", "geoIntersects"];
  const known = [
    "eq",
    "neq",
    "lt",
    "lte",
    "gt",
    "gte",
    "in",
    "nin",
    "all",
    "elemMatch",
    "exists",
    "size",
    "mod",
    "and",
    "or",
    "nor",
    "not",
    "expr",
    "jsonSchema",
  ];
  expect(known.filter((name) => !asked.includes(`_["${name}"]`))).toEqual([]);
  expect([...known, ...geo].filter((name) => typeof target.db.command[name] !== "function")).toEqual([]);
});

test("text search is refused, not answered wrongly", async () => {
  const { db } = target;
  if (!target.local) return;
  const condition = { $text: db.command["text"]?.({ search: "apple" }) };
  await expect(db.collection("conformance").where(condition).get()).rejects.toMatchObject({ errCode: -502001 });
});
