import fc from "fast-check";
import { compileFilter, sortDocuments } from "./matcher";
import { openTestDatabase, type Reply, type TestDatabase } from "./open-test-database";
import type { Document } from "./stored-document";
import { toWire } from "./wire";

// Room for a machine that is busy with other things.
jest.setTimeout(60_000);

const STATUSES = ["open", "taken", "done"];
const TAGS = ["meal", "repair", "visit"];

const anOrder = fc.record(
  {
    status: fc.option(fc.constantFrom<unknown>(...STATUSES, 7), { nil: null }),
    at: fc.oneof(
      fc.integer({ min: 0, max: 6 }),
      fc.date({ min: new Date(0), max: new Date(5), noInvalidDate: true }),
      fc.constant("later"),
    ),
    tags: fc.oneof(fc.array(fc.constantFrom(...TAGS), { maxLength: 3 }), fc.constantFrom(...TAGS)),
  },
  { requiredKeys: [] },
);

const aStatus = fc.oneof(
  fc.constantFrom<unknown>(...STATUSES, null),
  fc.subarray(STATUSES, { minLength: 1 }).map((list) => ({ $in: list })),
);
const aTime = fc.oneof(
  fc
    .integer({ min: 0, max: 6 })
    .chain((at) => fc.constantFrom<unknown>(at, { $gt: at }, { $gte: at }, { $lt: at }, { $lte: at })),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 3, max: 6 })).map(([$gte, $lt]) => ({ $gte, $lt })),
  fc.constant({ $gte: new Date(2) }),
);
const aTag = fc.constantFrom<unknown>(
  "meal",
  { $in: ["meal", "visit"] },
  { $all: ["repair"] },
  { $gt: "meal", $lt: "visit" },
);

const aFilter = fc.oneof(
  fc.record({ status: aStatus, at: aTime }, { requiredKeys: ["status"] }),
  fc.record({ tags: aTag, status: aStatus }, { requiredKeys: ["tags"] }),
  fc.record({ $or: fc.array(fc.record({ status: aStatus }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ $and: fc.tuple(fc.record({ status: aStatus }), fc.record({ at: aTime })) }),
);

describe("a query through an index", () => {
  let database: TestDatabase;
  const get = async (params: Document) =>
    (await database.engine.handle("database.getDocument", { collectionName: "orders", limit: 1000, ...params })) as {
      code?: string;
      data: { list: string[] };
    };
  const idsOf = (list: readonly string[]): string[] => list.map((text) => (JSON.parse(text) as { _id: string })._id);

  beforeEach(async () => {
    database = await openTestDatabase();
  });

  test("finds exactly what a walk through everything finds, whatever was changed before", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anOrder, { maxLength: 30 }),
        fc.array(anOrder, { maxLength: 15 }),
        fc.array(aFilter, { minLength: 5, maxLength: 10 }),
        async (first, second, filters) => {
          await database.engine.clear();
          const kept = new Map<string, Document>();
          for (const [i, order] of first.entries()) kept.set(`o${i}`, { _id: `o${i}`, number: i, ...order });
          await database.engine.handle("database.insertDocument", {
            collectionName: "orders",
            data: [...kept.values()].map(toWire),
          });
          for (const [i, order] of second.entries()) {
            const id = `o${i * 2}`;
            kept.set(id, { _id: id, number: i * 2, ...order });
            await database.db
              .collection("orders")
              .doc(id)
              .set({ number: i * 2, ...order });
          }
          for (const filter of filters) {
            const matches = compileFilter(filter);
            const expected = [...kept.values()].filter(matches).map(({ _id }) => _id as string);
            const reply = await get({ query: toWire(filter) });
            expect(reply).not.toHaveProperty("code");
            expect(idsOf(reply.data.list).sort()).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("gives the order asked for, page by page, as sorting everything would", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ status: fc.constantFrom(...STATUSES), at: fc.integer({ min: 0, max: 50 }) }), {
          maxLength: 40,
        }),
        fc.subarray(STATUSES, { minLength: 1 }),
        fc.constantFrom<1 | -1>(1, -1),
        fc.nat(10),
        async (rows, statuses, direction, skip) => {
          await database.engine.clear();
          const all: Document[] = rows.map((row, number) => ({ _id: `o${number}`, number, ...row }));
          if (all.length > 0)
            await database.engine.handle("database.insertDocument", {
              collectionName: "orders",
              data: all.map(toWire),
            });
          const filter = { status: { $in: statuses } };
          const expected = sortDocuments(all.filter(compileFilter(filter)), { at: direction }).slice(skip, skip + 5);
          const reply = await get({ query: toWire(filter), order: toWire({ at: direction }), offset: skip, limit: 5 });
          expect(reply.data.list.map((text) => (JSON.parse(text) as { at: unknown }).at)).toEqual(
            expected.map(({ at }) => ({ $numberInt: String(at as number) })),
          );
          // The index ends the walk: nothing is opened only to be thrown away.
          expect(database.lastTrace()?.documentsExamined).toBeLessThanOrEqual(skip + 5);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("gives the order asked for among those with one element of an array, opening no more than the page", async () => {
    const tagged = fc.record({
      tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }),
      at: fc.integer({ min: 0, max: 50 }),
    });
    const aPage = fc.record({
      tags: fc.oneof(fc.constantFrom<unknown>(...TAGS), fc.constant({ $in: ["meal", "visit"] })),
      direction: fc.constantFrom<1 | -1>(1, -1),
      sortBy: fc.constantFrom("at", "at", "tags"),
      range: fc.constantFrom<Document>({}, { at: { $gte: 5, $lt: 40 } }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(tagged, { minLength: 1, maxLength: 40 }), aPage, async (rows, page) => {
        await database.engine.clear();
        const all: Document[] = rows.map((row, number) => ({ _id: `o${number}`, number, ...row }));
        await database.engine.handle("database.insertDocument", { collectionName: "orders", data: all.map(toWire) });
        const filter = { tags: page.tags, ...page.range };
        const order = { [page.sortBy]: page.direction };
        const expected = sortDocuments(all.filter(compileFilter(filter)), order).slice(0, 5);
        const reply = await get({ query: toWire(filter), order: toWire(order), limit: 5 });
        const found = idsOf(reply.data.list).map((id) => all.find(({ _id }) => _id === id) ?? {});
        // An array counts by its smallest element, or downwards by its greatest.
        const keyOf = ({ at, tags }: Document) =>
          page.sortBy === "at" ? at : [...(tags as string[])].sort().at(page.direction === 1 ? 0 : -1);
        expect(found.map(keyOf)).toEqual(expected.map(keyOf));
        if (page.sortBy === "at") expect(database.lastTrace()?.documentsExamined).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });

  test("opens one document for a unique key and for an id, however many there are", async () => {
    const data = Array.from({ length: 1500 }, (_, number) =>
      toWire({ _id: `o${number}`, number, status: "open", at: number }),
    );
    await database.engine.handle("database.insertDocument", { collectionName: "orders", data });
    const orders = database.db.collection("orders");
    await orders.where({ number: 700 }).get();
    expect(database.lastTrace()).toMatchObject({ indexName: "number", documentsExamined: 1, documentsReturned: 1 });
    await orders.where({ _id: "o3", status: "open" }).update({ status: "taken" });
    expect(database.lastTrace()).toMatchObject({ indexName: "_id_", documentsExamined: 1 });
    await orders
      .where({ status: "open", at: database.db.command.lt(900) })
      .orderBy("at", "desc")
      .limit(20)
      .get();
    expect(database.lastTrace()).toMatchObject({
      indexName: "status_at",
      documentsExamined: 20,
      documentsReturned: 20,
    });
    await orders
      .where({ _id: database.db.command.gt("o5") })
      .orderBy("_id", "asc")
      .limit(10)
      .get();
    expect(database.lastTrace()).toMatchObject({ indexName: "_id_", documentsExamined: 10 });
  });
});

describe("a query that no index serves", () => {
  const escapes: [string, (database: TestDatabase) => Promise<unknown>][] = [
    ["get", ({ db }) => db.collection("orders").where({ title: "x" }).get()],
    ["get, sorted", ({ db }) => db.collection("orders").orderBy("title", "asc").get()],
    ["get by the second field of an index", ({ db }) => db.collection("orders").where({ at: 3 }).get()],
    [
      "get by a negation",
      ({ db }) =>
        db
          .collection("orders")
          .where({ status: db.command.neq("open") })
          .get(),
    ],
    [
      "get by an alternative of which one side is not served",
      ({ db }) =>
        db
          .collection("orders")
          .where(db.command.or([{ status: "open" }, { title: "x" }]))
          .get(),
    ],
    ["count", ({ db }) => db.collection("orders").where({ title: "x" }).count()],
    ["update", ({ db }) => db.collection("orders").where({ title: "x" }).update({ at: 1 })],
    ["remove", ({ db }) => db.collection("orders").where({ title: "x" }).remove()],
    ["aggregate", ({ db }) => db.collection("orders").aggregate().match({ title: "x" }).limit(1).end()],
    ["aggregate over everything", ({ db }) => db.collection("orders").aggregate().group({ _id: null }).end()],
  ];

  test.each(escapes)("is refused even when there is hardly anything to search: %s", async (_, escape) => {
    const database = await openTestDatabase();
    await database.db.collection("orders").add({ _id: "a", number: 1, title: "x" });
    expect((await escape(database)) as Reply).toMatchObject({
      code: "DATABASE_REQUEST_FAILED",
      message: expect.stringContaining("[UnindexedQuery]") as string,
    });
    expect(await database.db.collection("orders").doc("a").get()).toMatchObject({ data: [{ title: "x", number: 1 }] });
  });

  test("is answered where that is allowed", async () => {
    const { db } = await openTestDatabase({ unindexedQueries: "allow" });
    await db.collection("orders").add({ _id: "a", number: 1, title: "x" });
    expect(await db.collection("orders").where({ title: "x" }).count()).toMatchObject({ total: 1 });
  });
});
