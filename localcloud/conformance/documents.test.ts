import { openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { WxCollection } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
let rows: WxCollection;
beforeAll(async () => {
  target = await openConformanceTarget();
});
afterAll(() => target.close());
beforeEach(async () => {
  rows = target.db.collection("conformance");
  await rows.where({ _id: target.db.command["exists"]?.(true) }).remove();
});

describe("add", () => {
  test("makes an id when none is given", async () => {
    const { _id } = await rows.add({ data: { n: 1 } });
    expect(_id).toMatch(/^[0-9a-f]{24,32}$/);
    expect((await rows.doc(_id).get()).data).toEqual({ _id, n: 1 });
  });

  test("takes several at once", async () => {
    const { _ids } = await rows.add({ data: [{ _id: "a" }, { _id: "b" }] });
    expect(_ids).toEqual(["a", "b"]);
  });

  test("fails for an id that is taken, and the one there stays", async () => {
    await rows.add({ data: { _id: "a", n: 1 } });
    await expect(rows.add({ data: { _id: "a", n: 2 } })).rejects.toMatchObject({
      errCode: -502001,
      message: expect.stringMatching(/E11000|duplicate key/i) as string,
    });
    expect((await rows.doc("a").get()).data).toMatchObject({ n: 1 });
  });

  test("keeps every kind of value", async () => {
    const { db } = target;
    const value = {
      text: "帮王奶奶取药😀",
      int: -7,
      long: 1767225600000,
      fraction: 0.1,
      yes: true,
      nothing: null,
      at: new Date(1767225600123),
      list: [1, "a", [2], { b: 3 }],
      inner: { a: { b: {} } },
      empty: [],
    };
    await rows.add({ data: { _id: "a", ...value, place: db.Geo["Point"]?.(113.26, 23.13), left: undefined } });
    const { data } = await rows.doc("a").get();
    expect(data).toMatchObject(value);
    expect(data).toMatchObject({ place: { longitude: 113.26, latitude: 23.13 } });
    expect(data).not.toHaveProperty("left");
  });

  test("puts in the server's time, moved where asked", async () => {
    const { db } = target;
    const data = {
      _id: "a",
      at: db.serverDate(),
      later: db.serverDate({ offset: 60_000 }),
      inner: { at: db.serverDate() },
    };
    await rows.add({ data });
    const row = (await rows.doc("a").get()).data as unknown as { at: Date; later: Date; inner: { at: Date } };
    expect(Math.abs(row.at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(row.later.getTime() - row.at.getTime()).toBe(60_000);
    expect(row.inner.at).toEqual(row.at);
  });
});

describe("a document by its id", () => {
  test("is null when it is missing", async () => {
    expect((await rows.doc("none").get()).data).toBeNull();
  });

  test("knows text and number apart", async () => {
    await rows.add({ data: { _id: "1", kind: "text" } });
    await rows.add({ data: { _id: 1, kind: "number" } });
    expect((await rows.doc("1").get()).data).toMatchObject({ kind: "text" });
    expect((await rows.doc(1).get()).data).toMatchObject({ kind: "number" });
  });

  test("set replaces all of it, or makes it", async () => {
    expect(await rows.doc("a").set({ data: { n: 1, m: 1 } })).toMatchObject({ stats: { updated: 0, created: 1 } });
    expect(await rows.doc("a").set({ data: { n: 2 } })).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect((await rows.doc("a").get()).data).toEqual({ _id: "a", n: 2 });
  });

  test("update of a missing one changes nothing and is no error", async () => {
    expect(await rows.doc("a").update({ data: { n: 1 } })).toMatchObject({ stats: { updated: 0 } });
    expect((await rows.doc("a").get()).data).toBeNull();
  });

  test("remove says how many it removed", async () => {
    await rows.add({ data: { _id: "a" } });
    expect(await rows.doc("a").remove()).toMatchObject({ stats: { removed: 1 } });
    expect(await rows.doc("a").remove()).toMatchObject({ stats: { removed: 0 } });
  });
});

describe("many documents", () => {
  beforeEach(async () => {
    await rows.add({
      data: Array.from({ length: 1005 }, (_, n) => ({ _id: `r${String(n).padStart(4, "0")}`, n, odd: n % 2 === 1 })),
    });
  });

  test("a get gives 100, and never more than 1000", async () => {
    expect((await rows.get()).data).toHaveLength(100);
    expect((await rows.limit(1000).get()).data).toHaveLength(1000);
    expect((await rows.limit(5000).get()).data).toHaveLength(1000);
  });

  test("order, skip, limit and count", async () => {
    const { data } = await rows.where({ odd: true }).orderBy("n", "desc").skip(2).limit(3).get();
    expect(data.map(({ n }) => n)).toEqual([999, 997, 995]);
    expect(await rows.where({ odd: true }).count()).toMatchObject({ total: 502 });
    expect(await rows.count()).toMatchObject({ total: 1005 });
  });

  test("several orders, the first counting most", async () => {
    const { data } = await rows.orderBy("odd", "desc").orderBy("n", "asc").limit(2).get();
    expect(data.map(({ n }) => n)).toEqual([1, 3]);
  });

  test("pages by id without gaps", async () => {
    const seen: string[] = [];
    for (let last = ""; ;) {
      const { data } = await rows
        .where({ _id: target.db.command["gt"]?.(last) })
        .orderBy("_id", "asc")
        .limit(300)
        .get();
      if (data.length === 0) break;
      seen.push(...data.map(({ _id }) => _id));
      last = seen.at(-1) ?? "";
    }
    expect(new Set(seen).size).toBe(1005);
    expect(seen).toEqual([...seen].sort());
  });

  test("an update meets all that match, or one", async () => {
    expect(await rows.where({ odd: true }).update({ data: { seen: 1 } })).toMatchObject({ stats: { updated: 502 } });
    expect(await rows.where({ odd: false }).update({ data: { seen: 1 }, multi: false })).toMatchObject({
      stats: { updated: 1 },
    });
  });

  test("a remove meets all that match", async () => {
    expect(await rows.where({ odd: true }).remove()).toMatchObject({ stats: { removed: 502 } });
    expect(await rows.count()).toMatchObject({ total: 503 });
  });
});

describe("field", () => {
  const row = {
    _id: "a",
    n: 1,
    inner: { a: 1, b: 2 },
    list: [1, 2, 3, 4],
    takers: [
      { id: "x", s: 1 },
      { id: "y", s: 2 },
    ],
  };

  test.each<[string, (db: ConformanceTarget["db"]) => object, object]>([
    ["takes what is named, and the id", () => ({ n: true }), { _id: "a", n: 1 }],
    ["can do without the id", () => ({ _id: false, n: true }), { n: 1 }],
    ["leaves out what is named", () => ({ list: false, takers: false, inner: false }), { _id: "a", n: 1 }],
    ["reaches inside", () => ({ "inner.b": true }), { _id: "a", inner: { b: 2 } }],
    ["reaches inside lists", () => ({ "takers.id": true }), { _id: "a", takers: [{ id: "x" }, { id: "y" }] }],
    ["slices", ({ command }) => ({ n: true, list: command.project["slice"]?.(2) }), { _id: "a", n: 1, list: [1, 2] }],
    [
      "slices from a place",
      ({ command }) => ({ n: true, list: command.project["slice"]?.([1, 2]) }),
      { _id: "a", n: 1, list: [2, 3] },
    ],
    [
      "picks the first element that fits",
      ({ command }) => ({ takers: command.project["elemMatch"]?.({ s: 2 }) }),
      { _id: "a", takers: [{ id: "y", s: 2 }] },
    ],
  ])("%s", async (_, fields, expected) => {
    await rows.add({ data: row });
    expect((await rows.field(fields(target.db)).get()).data).toEqual([expected]);
    expect((await rows.doc("a").field(fields(target.db)).get()).data).toEqual(expected);
  });
});
