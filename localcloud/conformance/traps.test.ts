import { isRealEnvironment, openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { WxCollection, WxDatabase } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
let db: WxDatabase;
let rows: WxCollection;
beforeEach(async () => {
  target = await openConformanceTarget();
  db = target.db;
  rows = db.collection("conformance");
  for (const name of ["conformance", "conformance_unique"]) {
    await db
      .collection(name)
      .where({ _id: db.command["exists"]?.(true) })
      .remove();
  }
  await rows.add({
    data: [
      { _id: "a", status: "open", n: 0, o: { x: 1 } },
      { _id: "b", status: "open", n: 0 },
    ],
  });
});
afterEach(() => target.close());

test("where().update, count and aggregate on a transaction run outside of it", async () => {
  const tx = await db.startTransaction();
  await tx
    .collection("conformance")
    .where({ _id: "b" })
    .update({ data: { n: 1 } });
  expect((await rows.doc("b").get()).data).toMatchObject({ n: 1 });
  await tx
    .collection("conformance")
    .doc("a")
    .update({ data: { status: "taken" } });
  expect(await tx.collection("conformance").where({ status: "taken" }).count()).toMatchObject({ total: 0 });
  expect((await tx.collection("conformance").aggregate().match({ status: "taken" }).limit(9).end()).list).toEqual([]);
  await tx.rollback();
  expect((await rows.doc("b").get()).data).toMatchObject({ n: 1 });
});

test("undefined in where() is dropped, and the rest meets more than was meant", async () => {
  const careless = { _id: undefined as unknown as string, status: "open" };
  expect(await rows.where(careless).update({ data: { n: 5 } })).toMatchObject({ stats: { updated: 2 } });
  expect(() => rows.where({ _id: undefined })).toThrow();
});

test("where().update is for all that match", async () => {
  expect(await rows.where({ status: "open" }).update({ data: { n: 1 } })).toMatchObject({ stats: { updated: 2 } });
});

// The platform would change every document; the local cloud refuses, so that it is never found out there.
if (!isRealEnvironment) {
  test.each<[string, () => Promise<unknown>]>([
    ["collection.update", () => rows.update({ data: { n: 9 } })],
    ["collection.remove", () => rows.remove()],
    ["where({}).update", () => rows.where({}).update({ data: { n: 9 } })],
    ["where({}).remove", () => rows.where({}).remove()],
  ])("a write without a condition is refused: %s", async (_, write) => {
    await expect(write()).rejects.toMatchObject({ errCode: -501007 });
    expect(await rows.where({ n: 0 }).count()).toMatchObject({ total: 2 });
  });
}

test("update merges objects, drops empty ones and replaces arrays", async () => {
  await rows.doc("a").update({ data: { o: { y: 2 }, list: [1] } });
  expect((await rows.doc("a").get()).data).toMatchObject({ o: { x: 1, y: 2 } });
  await rows.doc("a").update({ data: { o: {}, list: [2], n: 1 } });
  expect((await rows.doc("a").get()).data).toMatchObject({ o: { x: 1, y: 2 }, list: [2] });
  await rows.doc("a").update({ data: { o: db.command["set"]?.({ y: 3 }) } });
  expect((await rows.doc("a").get()).data).toMatchObject({ o: { y: 3 } });
});

describe("a unique index", () => {
  const DUPLICATE = { errCode: -502001, message: expect.stringMatching(/E11000|duplicate key/) as string };
  let unique: WxCollection;
  beforeEach(() => {
    unique = db.collection("conformance_unique");
  });

  test("refuses the second of a kind, at add, set and update", async () => {
    await unique.add({ data: { _id: "a", area: "x", number: 1 } });
    await expect(unique.add({ data: { area: "x", number: 1 } })).rejects.toMatchObject(DUPLICATE);
    await expect(unique.doc("b").set({ data: { area: "x", number: 1 } })).rejects.toMatchObject(DUPLICATE);
    await unique.add({ data: { _id: "c", area: "x", number: 2 } });
    await expect(unique.doc("c").update({ data: { number: 1 } })).rejects.toMatchObject(DUPLICATE);
    expect(await unique.count()).toMatchObject({ total: 2 });
  });

  test("takes a missing field for null, so that two without it collide", async () => {
    await unique.add({ data: { area: "x" } });
    await expect(unique.add({ data: { area: "x", number: null } })).rejects.toMatchObject(DUPLICATE);
    await unique.add({ data: { area: "y" } });
  });

  test("frees a key with its document", async () => {
    await unique.add({ data: { _id: "a", area: "x", number: 1 } });
    await unique.doc("a").remove();
    await unique.add({ data: { _id: "b", area: "x", number: 1 } });
    await unique.doc("b").update({ data: { number: 2 } });
    await unique.add({ data: { _id: "c", area: "x", number: 1 } });
  });

  test("lets one of many at once win", async () => {
    const adding = Array.from({ length: 20 }, () => unique.add({ data: { area: "x", number: 7 } }));
    const outcomes = await Promise.allSettled(adding);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("a conditional update lets exactly one of many at once win, and a mismatch is no error", async () => {
  const grab = (who: number) =>
    rows.where({ _id: "a", status: "open" }).update({ data: { status: "taken", by: who, n: db.command["inc"]?.(1) } });
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, who) => grab(who)));
  expect(
    outcomes
      .map(({ stats }) => stats.updated)
      .sort()
      .reverse(),
  ).toEqual([1, ...Array.from({ length: 19 }, () => 0)]);
  const winner = outcomes.findIndex(({ stats }) => stats.updated === 1);
  expect((await rows.doc("a").get()).data).toMatchObject({ status: "taken", by: winner, n: 1 });
});

describe("errors come in the SDK's numbers", () => {
  test("a collection that does not exist is not made by writing to it", async () => {
    const missing = db.collection("conformance_missing");
    await expect(missing.add({ data: { n: 1 } })).rejects.toMatchObject({ errCode: -502005 });
    await expect(missing.get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(missing.doc("a").update({ data: { n: 1 } })).rejects.toMatchObject({ errCode: -502005 });
  });

  test("an aggregate keeps the code and has -1 for a number", async () => {
    const ending = db.collection("conformance_missing").aggregate().limit(1).end();
    await expect(ending).rejects.toMatchObject({ code: "DATABASE_COLLECTION_NOT_EXIST", errCode: -1 });
  });

  test("the id cannot be changed", async () => {
    await expect(rows.doc("a").update({ data: { _id: "z" } })).rejects.toBeDefined();
    expect((await rows.doc("a").get()).data).toMatchObject({ n: 0 });
  });

  test("a document may not be bigger than the platform takes", async () => {
    if (!target.local) return;
    await expect(rows.add({ data: { text: "长".repeat(200_000) } })).rejects.toMatchObject({ errCode: -502001 });
  });
});
