import { openTestDatabase, type Reply, type TestDatabase } from "./open-test-database";
import { toWire } from "./wire";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
const ask = (action: string, params: Record<string, unknown> = {}) => database.engine.handle(action, params);

describe("the engine", () => {
  test.each(["database.dropEverything", "storage.getUploadMetadata", "constructor", ""])(
    "says of an action it does not know that it is not emulated: %s",
    async (action) => {
      expect(await ask(action)).toMatchObject({
        code: "INVALID_PARAM",
        message: expect.stringContaining("not emulated") as string,
      });
    },
  );

  test("answers with a request id, whether it went well or not", async () => {
    const replies = [
      await ask("database.startTransaction"),
      await ask("database.getDocument", { collectionName: "none" }),
    ];
    expect(replies.map(({ requestId }) => requestId)).toEqual([expect.any(String), expect.any(String)]);
    expect(replies[0]?.["requestId"]).not.toBe(replies[1]?.["requestId"]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["a query that is no text", { query: { _id: "a" } }],
    ["a query that is no object", { query: '"a"' }],
    ["an order by something else", { order: '{"at":{"$numberInt":"2"}}' }],
    ["a negative offset", { offset: -1 }],
    ["a limit that is no number", { limit: "all" }],
  ])("refuses %s", async (_, params) => {
    expect(await ask("database.getDocument", { collectionName: "orders", ...params })).toMatchObject({
      code: "INVALID_PARAM",
    });
  });

  test.each<[string, object]>([
    ["an unknown operator", { number: { $near: 1 } }],
    ["a script", { $where: "true" }],
    ["a top-level operator that is none", { $either: [] }],
  ])("refuses a query with %s", async (_, query) => {
    const reply = await ask("database.getDocument", { collectionName: "orders", query: toWire(query) });
    expect(reply).toHaveProperty("code");
  });

  test("gives documents as canonical EJSON", async () => {
    await database.db.collection("orders").add({ _id: "a", number: 1, ratio: 0.5, at: new Date(5) });
    expect(
      await ask("database.getDocument", { collectionName: "orders", queryType: "DOC", query: '{"_id":"a"}' }),
    ).toMatchObject({
      data: {
        list: [
          '{"_id":"a","number":{"$numberInt":"1"},"ratio":{"$numberDouble":"0.5"},"at":{"$date":{"$numberLong":"5"}}}',
        ],
      },
    });
  });

  test("changes one document and gives it back", async () => {
    const orders = database.db.collection("orders");
    await orders.add({ _id: "a", number: 1, value: 1 });
    const change = { value: database.db.command.inc(1) };
    expect(await orders.where({ _id: "a" }).updateAndReturn(change)).toMatchObject({
      updated: 1,
      doc: { _id: "a", value: 2 },
    });
    expect(await orders.where({ _id: "none" }).updateAndReturn(change)).toMatchObject({ updated: 0 });
  });

  test("makes a document from an upsert's condition, operators and values for new ones", async () => {
    const upsert = { collectionName: "orders", multi: false, merge: true, upsert: true, query: '{"number":7}' };
    const data = toWire({ $inc: { count: 1 }, $setOnInsert: { status: "open" } });
    expect(await ask("database.modifyDocument", { ...upsert, data })).toMatchObject({
      data: { updated: 0, upsert_id: "id-0001" },
    });
    expect(await ask("database.modifyDocument", { ...upsert, data })).toMatchObject({ data: { updated: 1 } });
    const { data: rows } = (await database.db.collection("orders").get()) as Reply;
    expect(rows).toEqual([{ _id: "id-0001", number: 7, status: "open", count: 2 }]);
  });

  test("keeps what came before the one that failed when several are added outside a transaction", async () => {
    const orders = database.db.collection("orders");
    const adding = [
      { _id: "a", number: 1 },
      { _id: "b", number: 1 },
      { _id: "c", number: 3 },
    ];
    expect((await orders.add(adding)) as Reply).toMatchObject({ code: "DATABASE_REQUEST_FAILED" });
    expect(((await orders.get()) as { data: object[] }).data).toEqual([{ _id: "a", number: 1 }]);
  });

  test("tells what each request cost, and to which call it belongs", async () => {
    await database.db.collection("orders").add({ _id: "a", number: 1 });
    await ask("database.getDocument", { collectionName: "orders", query: '{"number":1}', callId: "call-7" });
    expect(database.lastTrace()).toEqual({
      action: "database.getDocument",
      collection: "orders",
      callId: "call-7",
      ms: expect.any(Number) as number,
      documentsExamined: 1,
      documentsReturned: 1,
      indexName: "number",
    });
    await ask("database.getDocument", { collectionName: "none" });
    expect(database.lastTrace()).toMatchObject({ code: "DATABASE_COLLECTION_NOT_EXIST" });
  });

  test("counts among what it returned the documents that came along inside others", async () => {
    const { db } = database;
    for (const number of [1, 2]) await db.collection("orders").add({ _id: `o${number}`, number, status: "open" });
    await db.collection("people").add({ _id: "open" });
    const joined = { from: "orders", localField: "_id", foreignField: "status", as: "orders" };
    await db.collection("people").aggregate().match({ _id: "open" }).lookup(joined).end();
    expect(database.lastTrace()).toMatchObject({ documentsExamined: 3, documentsReturned: 3 });
  });

  test("lists for the data browser without asking for an index", async () => {
    const orders = database.db.collection("orders");
    for (let number = 0; number < 5; number++)
      await orders.add({ _id: `o${number}`, number, odd: number % 2 === 1, at: new Date(0) });
    expect(await database.engine.list("orders", { filter: { odd: false }, skip: 1, limit: 1 })).toEqual({
      total: 3,
      documents: [{ _id: "o2", number: 2, odd: false, at: { $date: "1970-01-01T00:00:00Z" } }],
    });
  });

  test("loads what it dumped, and gives up open transactions on the way", async () => {
    const orders = database.db.collection("orders");
    await orders.add({ _id: "a", number: 1, at: new Date(5), list: [1.5, null] });
    const dump = JSON.parse(JSON.stringify(await database.engine.dump())) as Awaited<
      ReturnType<typeof database.engine.dump>
    >;
    const tx = await database.db.startTransaction();
    await tx.collection("orders").doc("a").update({ number: 2 });
    await orders.add({ _id: "b", number: 3 });
    await database.engine.load(dump);
    await expect(tx.commit()).rejects.toMatchObject({ code: "DATABASE_TRANSACTION_FAIL" });
    expect(await database.engine.dump()).toEqual(dump);
    expect(((await orders.where({ number: 1 }).get()) as { data: object[] }).data).toHaveLength(1);
    expect(((await orders.where({ number: 3 }).get()) as { data: object[] }).data).toHaveLength(0);
  });
});
