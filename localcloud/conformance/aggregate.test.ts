import { openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { Commands, WxAggregate } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
beforeAll(async () => {
  target = await openConformanceTarget();
  const rows = target.db.collection("conformance");
  await rows.where({ _id: target.db.command["exists"]?.(true) }).remove();
  await rows.add({
    data: [
      { _id: "a", kind: "meal", points: 5, tags: ["x", "y"], at: new Date("2026-03-01T20:30:15.007Z") },
      { _id: "b", kind: "meal", points: 7, tags: ["y"], at: new Date("2026-03-02T00:00:00Z") },
      { _id: "c", kind: "visit", points: 2, tags: [], at: new Date("2026-12-31T23:59:59Z") },
    ],
  });
  await target.db
    .collection("conformance_unique")
    .where({ _id: target.db.command["exists"]?.(true) })
    .remove();
  await target.db.collection("conformance_unique").add({
    data: [
      { _id: "u1", area: "meal", number: 1 },
      { _id: "u2", area: "meal", number: 2 },
    ],
  });
});
afterAll(() => target.close());

const end = async (build: (pipeline: WxAggregate, $: Commands) => WxAggregate): Promise<object[]> => {
  const { command } = target.db;
  return (await build(target.db.collection("conformance").aggregate(), command.aggregate).end()).list;
};

const stages: [string, (pipeline: WxAggregate, $: Commands) => WxAggregate, object[]][] = [
  [
    "match, sort, skip, limit, project",
    (p) =>
      p
        .match({ points: target.db.command["gt"]?.(1) })
        .sort({ points: -1 })
        .skip(1)
        .limit(1)
        .project({ points: 1 }),
    [{ _id: "a", points: 5 }],
  ],
  [
    "group",
    (p, $) =>
      p
        .group({ _id: "$kind", all: $["sum"]?.("$points"), n: $["sum"]?.(1) })
        .sort({ _id: 1 })
        .limit(9),
    [
      { _id: "meal", all: 12, n: 2 },
      { _id: "visit", all: 2, n: 1 },
    ],
  ],
  ["group everything", (p, $) => p.group({ _id: null, most: $["max"]?.("$points") }), [{ _id: null, most: 7 }]],
  [
    "addFields",
    (p, $) =>
      p
        .match({ _id: "a" })
        .addFields({ double: $["multiply"]?.(["$points", 2]) })
        .project({ double: 1 }),
    [{ _id: "a", double: 10 }],
  ],
  [
    "bucket",
    (p, $) => p.bucket({ groupBy: "$points", boundaries: [0, 5, 10], output: { n: $["sum"]?.(1) } }),
    [
      { _id: 0, n: 1 },
      { _id: 5, n: 2 },
    ],
  ],
  ["bucketAuto", (p) => p.bucketAuto({ groupBy: "$points", buckets: 1 }), [{ _id: { min: 2, max: 7 }, count: 3 }]],
  ["count", (p) => p.match({ kind: "meal" }).count("total"), [{ total: 2 }]],
  [
    "unwind",
    (p) => p.match({ _id: "a" }).unwind("$tags").project({ tags: 1 }),
    [
      { _id: "a", tags: "x" },
      { _id: "a", tags: "y" },
    ],
  ],
  [
    "unwind keeping the empty",
    (p) => p.unwind({ path: "$tags", preserveNullAndEmptyArrays: true }).count("n"),
    [{ n: 4 }],
  ],
  ["replaceRoot", (p) => p.match({ _id: "a" }).replaceRoot({ newRoot: { id: "$_id" } }), [{ id: "a" }]],
  [
    "sortByCount",
    (p) => p.sortByCount("$kind"),
    [
      { _id: "meal", count: 2 },
      { _id: "visit", count: 1 },
    ],
  ],
  [
    "lookup",
    (p) =>
      p
        .match({ _id: "a" })
        .lookup({ from: "conformance_unique", localField: "kind", foreignField: "area", as: "found" })
        .project({ "found._id": 1 }),
    [{ _id: "a", found: [{ _id: "u1" }, { _id: "u2" }] }],
  ],
  [
    "lookup with variables and a pipeline",
    (p, $) =>
      p
        .match({ _id: "a" })
        .lookup({
          from: "conformance_unique",
          let: { kind: "$kind" },
          pipeline: $["pipeline"]?.() && [
            { $match: { $expr: { $and: [{ $eq: ["$area", "$$kind"] }, { $gt: ["$number", 1] }] } } },
            { $project: { number: 1 } },
          ],
          as: "found",
        })
        .project({ found: 1 }),
    [{ _id: "a", found: [{ _id: "u2", number: 2 }] }],
  ],
];

test.each(stages)("stage: %s", async (_, build, expected) => {
  expect(await end(build)).toEqual(expected);
});

test("stage: sample", async () => {
  const list = await end((p) => p.sample({ size: 2 }));
  expect(new Set(list.map((row) => (row as { _id: string })._id)).size).toBe(2);
});

test("without a limit stage there are 20 rows", async () => {
  if (!target.local) return;
  await target.db
    .collection("conformance")
    .add({ data: Array.from({ length: 30 }, (_, n) => ({ _id: `many${n}`, many: true })) });
  const all = target.db.collection("conformance").aggregate().match({ many: true });
  expect((await all.end()).list).toHaveLength(20);
  expect(
    (await target.db.collection("conformance").aggregate().match({ many: true }).limit(25).end()).list,
  ).toHaveLength(25);
  await target.db.collection("conformance").where({ many: true }).remove();
});

const operators: [name: string, parameter: unknown, expected: unknown][] = [
  ["abs", -3, 3],
  ["add", ["$points", 1], 6],
  ["ceil", 1.2, 2],
  ["divide", ["$points", 2], 2.5],
  ["exp", 0, 1],
  ["floor", 1.8, 1],
  ["ln", 1, 0],
  ["log", [8, 2], 3],
  ["log10", 100, 2],
  ["mod", ["$points", 3], 2],
  ["multiply", ["$points", 3], 15],
  ["pow", [2, 3], 8],
  ["sqrt", 9, 3],
  ["subtract", ["$points", 1], 4],
  ["trunc", 1.9, 1],
  ["arrayElemAt", ["$tags", -1], "y"],
  ["arrayToObject", [[{ k: "a", v: 1 }]], { a: 1 }],
  ["concatArrays", ["$tags", ["z"]], ["x", "y", "z"]],
  ["filter", { input: "$tags", as: "tag", cond: { $eq: ["$$tag", "x"] } }, ["x"]],
  ["in", ["x", "$tags"], true],
  ["indexOfArray", ["$tags", "y"], 1],
  ["isArray", "$tags", true],
  ["map", { input: [1, 2], as: "n", in: { $add: ["$$n", 1] } }, [2, 3]],
  ["range", [0, 3], [0, 1, 2]],
  ["reduce", { input: [1, 2, 3], initialValue: 0, in: { $add: ["$$value", "$$this"] } }, 6],
  ["reverseArray", "$tags", ["y", "x"]],
  ["size", "$tags", 2],
  ["slice", ["$tags", 1], ["x"]],
  [
    "zip",
    {
      inputs: [
        [1, 2],
        ["a", "b"],
      ],
    },
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  ["and", [true, "$points"], true],
  ["not", [false], true],
  ["or", [false, 0], false],
  ["cmp", ["$points", 9], -1],
  ["eq", ["$points", 5], true],
  ["gt", ["$points", 5], false],
  ["gte", ["$points", 5], true],
  ["lt", ["$points", 6], true],
  ["lte", ["$points", 4], false],
  ["neq", ["$points", 5], false],
  ["cond", { if: { $gt: ["$points", 3] }, then: "many", else: "few" }, "many"],
  ["ifNull", ["$missing", "none"], "none"],
  ["switch", { branches: [{ case: { $eq: ["$points", 5] }, then: "five" }], default: "other" }, "five"],
  ["dateFromParts", { year: 2026, month: 3, day: 1 }, new Date("2026-03-01T00:00:00Z")],
  ["dateFromString", { dateString: "2026-03-01T00:00:00Z" }, new Date("2026-03-01T00:00:00Z")],
  ["dayOfMonth", "$at", 1],
  ["dayOfWeek", "$at", 1],
  ["dayOfYear", "$at", 60],
  ["isoDayOfWeek", "$at", 7],
  ["isoWeek", "$at", 9],
  ["isoWeekYear", "$at", 2026],
  ["millisecond", "$at", 7],
  ["minute", "$at", 30],
  ["month", "$at", 3],
  ["second", "$at", 15],
  ["hour", "$at", 20],
  ["week", "$at", 9],
  ["year", "$at", 2026],
  ["dayOfMonth", { date: "$at", timezone: "+08:00" }, 2],
  ["dateToString", { date: "$at", format: "%Y-%m-%d %H:%M", timezone: "+08:00" }, "2026-03-02 04:30"],
  ["literal", "$points", "$points"],
  ["mergeObjects", [{ a: 1 }, { b: 2 }], { a: 1, b: 2 }],
  ["objectToArray", { a: 1 }, [{ k: "a", v: 1 }]],
  ["allElementsTrue", [[true, 1]], true],
  ["anyElementTrue", [[false, 0]], false],
  ["setDifference", ["$tags", ["y"]], ["x"]],
  ["setEquals", ["$tags", ["y", "x"]], true],
  ["setIntersection", ["$tags", ["y", "z"]], ["y"]],
  ["setIsSubset", [["x"], "$tags"], true],
  ["setUnion", [["x"], ["x"]], ["x"]],
  ["concat", ["$kind", "!"], "meal!"],
  ["indexOfBytes", ["$kind", "a"], 2],
  ["indexOfCP", ["$kind", "l"], 3],
  ["split", ["a-b", "-"], ["a", "b"]],
  ["strLenBytes", "餐", 3],
  ["strLenCP", "餐", 1],
  ["strcasecmp", ["MEAL", "$kind"], 0],
  ["substr", ["$kind", 1, 2], "ea"],
  ["substrBytes", ["$kind", 1, 2], "ea"],
  ["substrCP", ["老人餐", 1, 2], "人餐"],
  ["toLower", "MEAL", "meal"],
  ["toUpper", "$kind", "MEAL"],
  ["let", { vars: { n: "$points" }, in: { $add: ["$$n", 1] } }, 6],
];

test.each(operators)("operator: %s", async (name, parameter, expected) => {
  const list = await end((p, $) => p.match({ _id: "a" }).project({ _id: 0, value: $[name]?.(parameter) }));
  expect(list).toEqual([{ value: expected }]);
});

test.each<[string, unknown, unknown]>([
  ["sum", "$points", 14],
  ["avg", "$points", 14 / 3],
  ["min", "$points", 2],
  ["max", "$points", 7],
  ["first", "$_id", "a"],
  ["last", "$_id", "c"],
  ["push", "$points", [5, 7, 2]],
  ["stdDevPop", "$points", Math.sqrt(38 / 9)],
  ["stdDevSamp", "$points", Math.sqrt(19 / 3)],
])("accumulator: %s", async (name, parameter, expected) => {
  const [row] = await end((p, $) => p.sort({ _id: 1 }).group({ _id: null, value: $[name]?.(parameter) }));
  if (typeof expected === "number") expect((row as { value: number }).value).toBeCloseTo(expected, 10);
  else expect(row).toMatchObject({ value: expected });
});

test("accumulator: addToSet", async () => {
  const [row] = await end((p, $) => p.group({ _id: null, kinds: $["addToSet"]?.("$kind") }));
  expect([...(row as { kinds: string[] }).kinds].sort()).toEqual(["meal", "visit"]);
});

test("every aggregation operator of the SDK is asked for above, save meta, which belongs to text search", () => {
  const asked = new Set([
    ...operators.map(([name]) => name),
    "sum",
    "avg",
    "min",
    "max",
    "first",
    "last",
    "push",
    "addToSet",
    "stdDevPop",
    "stdDevSamp",
    "pipeline",
    "meta",
  ]);
  expect(Object.keys(target.db.command.aggregate).filter((name) => !asked.has(name))).toEqual([]);
});

test("stages the SDK only declares are not there", () => {
  for (const stage of ["facet", "graphLookup", "out", "redact", "collStats"]) {
    const pipeline = target.db.collection("conformance").aggregate() as unknown as Record<
      string,
      (value: object) => unknown
    >;
    expect(() => pipeline[stage]?.({})).toThrow("is not a function");
  }
});
