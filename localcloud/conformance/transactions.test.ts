import { isRealEnvironment, openConformanceTarget, type ConformanceTarget } from "./conformance-target";
import type { WxCollection, WxDatabase } from "./wx-database";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
let db: WxDatabase;
let rows: WxCollection;

/** At the SDK's level a conflict has no code of its own: callers match its text. */
const BUSY = {
  errCode: -501001,
  message: expect.stringMatching(/TransactionBusy|WriteConflict|TransactionConflict/) as string,
};

const value = async (id: string): Promise<unknown> => (await rows.doc(id).get()).data?.["value"];

async function open(conflictsAt: "operation" | "commit"): Promise<void> {
  target = await openConformanceTarget(conflictsAt);
  db = target.db;
  rows = db.collection("conformance");
  await rows.where({ _id: db.command["exists"]?.(true) }).remove();
  await rows.add({
    data: [
      { _id: "a", value: 0 },
      { _id: "b", value: 0 },
    ],
  });
}

describe("a transaction", () => {
  beforeEach(() => open("operation"));
  afterEach(() => target.close());

  test("commits all or nothing", async () => {
    const answer = await db.runTransaction(async (tx) => {
      await tx
        .collection("conformance")
        .doc("a")
        .update({ data: { value: db.command["inc"]?.(5) } });
      await tx.collection("conformance").add({ data: { _id: "c", value: 1 } });
      await tx.collection("conformance").doc("b").remove();
      return (await tx.collection("conformance").doc("a").get()).data?.["value"];
    });
    expect([answer, await value("a"), await value("c"), (await rows.doc("b").get()).data]).toEqual([5, 5, 1, null]);
    await expect(
      db.runTransaction(async (tx) => {
        await tx
          .collection("conformance")
          .doc("a")
          .update({ data: { value: 9 } });
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    expect(await value("a")).toBe(5);
  });

  test("set, too, belongs to it", async () => {
    const tx = await db.startTransaction();
    await tx
      .collection("conformance")
      .doc("new")
      .set({ data: { value: 1 } });
    expect((await rows.doc("new").get()).data).toBeNull();
    await tx.rollback();
    expect((await rows.doc("new").get()).data).toBeNull();
  });

  test("reads the state of its beginning", async () => {
    const tx = await db.startTransaction();
    await tx.collection("conformance").doc("b").get();
    await rows.doc("a").update({ data: { value: 7 } });
    expect((await tx.collection("conformance").doc("a").get()).data).toMatchObject({ value: 0 });
    await tx.rollback();
  });

  test("reads through where().get() as well", async () => {
    const tx = await db.startTransaction();
    await tx
      .collection("conformance")
      .doc("a")
      .update({ data: { value: 3 } });
    expect((await tx.collection("conformance").where({ value: 3 }).get()).data).toMatchObject([{ _id: "a" }]);
    expect((await rows.where({ value: 3 }).get()).data).toEqual([]);
    await tx.rollback();
  });

  test("is told at once that another holds the document, in a form runTransaction does not retry", async () => {
    const holder = await db.startTransaction();
    await holder
      .collection("conformance")
      .doc("a")
      .update({ data: { value: 1 } });
    let runs = 0;
    const losing = db.runTransaction(async (tx) => {
      runs++;
      await tx
        .collection("conformance")
        .doc("a")
        .update({ data: { value: 2 } });
    });
    await expect(losing).rejects.toMatchObject(BUSY);
    await expect(losing).rejects.not.toHaveProperty("code");
    expect(runs).toBe(1);
    await holder.commit();
    expect(await value("a")).toBe(1);
  });

  test("keeps a plain write waiting until it has ended", async () => {
    const tx = await db.startTransaction();
    await tx
      .collection("conformance")
      .doc("a")
      .update({ data: { value: 1 } });
    let done = false;
    const waiting = rows.where({ _id: "a", value: 1 }).update({ data: { value: 2 } });
    const other = rows
      .doc("a")
      .update({ data: { other: true } })
      .then((reply) => {
        done = true;
        return reply;
      });
    // The condition is about the committed state, where the value is still 0: nothing to wait for.
    expect(await waiting).toMatchObject({ stats: { updated: 0 } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(done).toBe(false);
    await tx.commit();
    expect(await other).toMatchObject({ stats: { updated: 1 } });
    expect((await rows.doc("a").get()).data).toMatchObject({ value: 1, other: true });
  });

  test("does not notice what it only read", async () => {
    const tx = await db.startTransaction();
    await tx.collection("conformance").doc("a").get();
    await rows.doc("a").update({ data: { value: 1 } });
    await tx
      .collection("conformance")
      .doc("b")
      .update({ data: { value: 1 } });
    await expect(tx.commit()).resolves.toBeDefined();
  });

  test("is gone after 30 seconds", async () => {
    const tx = await db.startTransaction();
    await tx
      .collection("conformance")
      .doc("a")
      .update({ data: { value: 1 } });
    await target.passTime(31_000);
    await expect(tx.commit()).rejects.toMatchObject({
      message: expect.stringContaining("TransactionNotExist") as string,
    });
    expect(await value("a")).toBe(0);
  });

  test("rollback(reason) makes runTransaction reject with that very value, after one run", async () => {
    const reason = { code: "NO_STOCK" };
    let runs = 0;
    const stopped = db.runTransaction(async (tx) => {
      runs++;
      await tx
        .collection("conformance")
        .doc("a")
        .update({ data: { value: 1 } });
      await tx.rollback(reason);
    });
    await expect(stopped).rejects.toBe(reason);
    expect([runs, await value("a")]).toEqual([1, 0]);
  });

  test("a duplicate id is told as a duplicate", async () => {
    const adding = db.runTransaction((tx) => tx.collection("conformance").add({ data: { _id: "a" } }), 0);
    await expect(adding).rejects.toMatchObject({
      errCode: -502001,
      message: expect.stringMatching(/E11000|duplicate key/) as string,
    });
  });
});

// A real environment decides by itself when it tells a conflict, so this half is about the local cloud.
if (!isRealEnvironment) {
  describe("a conflict told at commit", () => {
    beforeEach(() => open("commit"));
    afterEach(() => target.close());

    test("is retried by runTransaction: the callback runs again and succeeds", async () => {
      let runs = 0;
      await db.runTransaction(async (tx) => {
        runs++;
        const { data } = await tx.collection("conformance").doc("a").get();
        if (runs === 1) await rows.doc("a").update({ data: { value: 10 } });
        await tx
          .collection("conformance")
          .doc("a")
          .update({ data: { value: Number(data?.["value"]) + 1 } });
      });
      expect([runs, await value("a")]).toEqual([2, 11]);
    });

    test("runs the callback times + 1 times, then throws with a code and no errCode", async () => {
      let runs = 0;
      const losing = db.runTransaction(async (tx) => {
        runs++;
        await tx.collection("conformance").doc("a").get();
        await rows.doc("a").update({ data: { value: runs } });
        await tx
          .collection("conformance")
          .doc("a")
          .update({ data: { value: -1 } });
      }, 3);
      await expect(losing).rejects.toMatchObject({ code: "DATABASE_TRANSACTION_CONFLICT" });
      await expect(losing).rejects.not.toHaveProperty("errCode");
      expect([runs, await value("a")]).toEqual([4, 4]);
    });
  });
}
