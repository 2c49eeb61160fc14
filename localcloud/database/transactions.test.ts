import { openTestDatabase, type Reply, type TestDatabase } from "./open-test-database";

let test_: TestDatabase;
const orders = () => test_.db.collection("orders");
const begin = () => test_.db.startTransaction();
const numberOf = async (id: string): Promise<unknown> => {
  const { data } = (await orders().doc(id).get()) as { data: { value: unknown }[] };
  return data[0]?.value;
};

async function prepare(conflictsAt: "operation" | "commit" = "operation"): Promise<void> {
  test_ = await openTestDatabase({ conflictsAt });
  await orders().add({ _id: "a", number: 1, value: 0 });
  await orders().add({ _id: "b", number: 2, value: 0 });
}

const CONFLICT = {
  code: "DATABASE_TRANSACTION_CONFLICT",
  message: expect.stringContaining("[ResourceUnavailable.TransactionBusy]") as string,
};
const GONE = {
  code: "DATABASE_TRANSACTION_FAIL",
  message: expect.stringContaining("[ResourceUnavailable.TransactionNotExist]") as string,
};

describe("a transaction", () => {
  beforeEach(() => prepare());

  test("shows its writes to nobody before the commit, then all of them", async () => {
    const tx = await begin();
    await tx.collection("orders").doc("a").update({ value: 1 });
    await tx.collection("orders").add({ _id: "c", number: 3, value: 3 });
    expect([await numberOf("a"), await numberOf("c")]).toEqual([0, undefined]);
    await tx.commit();
    expect([await numberOf("a"), await numberOf("c")]).toEqual([1, 3]);
  });

  test("reads its own writes and otherwise the state of its beginning", async () => {
    const tx = await begin();
    await orders().doc("b").update({ value: 9 });
    await orders().doc("a").remove();
    await tx.collection("orders").add({ _id: "c", number: 3, value: 3 });
    const read = async (id: string) =>
      ((await tx.collection("orders").doc(id).get()) as { data: { value?: number } | null }).data?.value;
    expect([await read("a"), await read("b"), await read("c")]).toEqual([0, 0, 3]);
  });

  test("sees snapshot and own writes through where().get() and its indexes too", async () => {
    const tx = await begin();
    await orders().doc("a").update({ number: 10 });
    await orders().add({ _id: "d", number: 4 });
    await tx.collection("orders").doc("b").update({ number: 20 });
    const find = async (number: number) =>
      ((await tx.collection("orders").where({ number }).get()) as { data: { _id: string }[] }).data.map(
        ({ _id }) => _id,
      );
    expect(await find(1)).toEqual(["a"]);
    expect(await find(10)).toEqual([]);
    expect(await find(4)).toEqual([]);
    expect(await find(20)).toEqual(["b"]);
    expect(await find(2)).toEqual([]);
  });

  test("meets a conflict at once when it writes what another transaction has written, and is over", async () => {
    const first = await begin();
    const second = await begin();
    await first.collection("orders").doc("a").update({ value: 1 });
    expect(await second.collection("orders").doc("a").update({ value: 2 })).toMatchObject(CONFLICT);
    expect(await second.collection("orders").doc("b").update({ value: 2 })).toMatchObject(GONE);
    await first.commit();
    expect(await numberOf("a")).toBe(1);
  });

  test("meets a conflict when it writes what changed after it began", async () => {
    const tx = await begin();
    await orders().doc("a").update({ value: 5 });
    expect(await tx.collection("orders").doc("a").update({ value: 6 })).toMatchObject(CONFLICT);
    expect(await numberOf("a")).toBe(5);
  });

  test("does not conflict over what it only read: a guard must be written", async () => {
    const first = await begin();
    const second = await begin();
    await first.collection("orders").doc("a").get();
    await second.collection("orders").doc("a").update({ value: 1 });
    await second.commit();
    await first.collection("orders").doc("b").update({ value: 1 });
    expect(await first.commit()).not.toHaveProperty("code");
  });

  test("locks an id and a unique key it has only promised to take", async () => {
    const first = await begin();
    await first.collection("orders").add({ _id: "c", number: 3 });
    const second = await begin();
    expect(await second.collection("orders").add({ _id: "c", number: 30 })).toMatchObject(CONFLICT);
    const third = await begin();
    expect(await third.collection("orders").add({ _id: "d", number: 3 })).toMatchObject(CONFLICT);
  });

  test("reports a duplicate that it can see as a duplicate", async () => {
    const tx = await begin();
    expect(await tx.collection("orders").add({ _id: "c", number: 1 })).toMatchObject({
      code: "DATABASE_REQUEST_FAILED",
      message: expect.stringContaining("E11000 duplicate key") as string,
    });
  });

  test("may move a unique key from one of its documents to another", async () => {
    const tx = await begin();
    await tx.collection("orders").doc("a").remove();
    await tx.collection("orders").doc("b").update({ number: 1 });
    expect(await tx.commit()).not.toHaveProperty("code");
    expect(((await orders().where({ number: 1 }).get()) as { data: { _id: string }[] }).data).toMatchObject([
      { _id: "b" },
    ]);
  });

  test("leaves nothing behind when it is rolled back", async () => {
    const before = await test_.engine.dump();
    const tx = await begin();
    await tx.collection("orders").doc("a").set({ number: 1, value: 7 });
    await tx.collection("orders").doc("b").remove();
    await tx.rollback(undefined);
    expect(await test_.engine.dump()).toEqual(before);
    expect((await orders().doc("a").update({ value: 8 })) as Reply).toMatchObject({ updated: 1 });
  });

  test("is gone after 30 seconds, and its locks with it", async () => {
    const tx = await begin();
    await tx.collection("orders").doc("a").update({ value: 1 });
    test_.clock.nowMs += 30_001;
    expect(await tx.collection("orders").doc("a").update({ value: 2 })).toMatchObject(GONE);
    await expect(tx.commit()).rejects.toMatchObject(GONE);
    expect(await numberOf("a")).toBe(0);
  });
});

describe("a plain write to a document that a transaction holds", () => {
  beforeEach(() => prepare());

  test.each([
    ["is decided anew after the commit", true, { updated: 0 }, 1],
    ["goes on after a rollback", false, { updated: 1 }, 2],
  ])("waits, and %s", async (_, commits, outcome, value) => {
    const tx = await begin();
    await tx.collection("orders").doc("a").update({ value: 1 });
    let done = false;
    const waiting = (orders().where({ _id: "a", value: 0 }).update({ value: 2 }) as Promise<Reply>).then((reply) => {
      done = true;
      return reply;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    await (commits ? tx.commit() : tx.rollback(undefined));
    expect(await waiting).toMatchObject(outcome);
    expect(await numberOf("a")).toBe(value);
  });

  test("waits for a unique key that the transaction may free or take", async () => {
    const tx = await begin();
    await tx.collection("orders").doc("a").remove();
    const waiting = orders().add({ _id: "c", number: 1 }) as Promise<Reply>;
    await tx.commit();
    expect(await waiting).toMatchObject({ id: "c" });
  });

  test("inside the very transaction, where the SDK drops the transaction's id, it hangs until the 30 seconds are over", async () => {
    const ends: (() => void)[] = [];
    test_ = await openTestDatabase({ runAfter: (_, run) => (ends.push(run), () => undefined) });
    await orders().add({ _id: "a", number: 1, value: 0 });
    const tx = await begin();
    await tx.collection("orders").doc("a").update({ value: 1 });
    const escaped = tx.collection("orders").where({ _id: "a" }).update({ value: 2 }) as Promise<Reply>;
    const first = await Promise.race([escaped, new Promise((resolve) => setTimeout(resolve, 20, "still waiting"))]);
    expect(first).toBe("still waiting");
    for (const end of ends) end();
    expect(await escaped).toMatchObject({ updated: 1 });
    await expect(tx.commit()).rejects.toMatchObject(GONE);
    expect(await numberOf("a")).toBe(2);
  });
});

describe("with conflicts told at commit", () => {
  beforeEach(() => prepare("commit"));

  test("the first to commit wins and the second is told then, with nothing of it kept", async () => {
    const first = await begin();
    const second = await begin();
    await first.collection("orders").doc("a").update({ value: 1 });
    await second.collection("orders").doc("b").update({ value: 2 });
    expect(await second.collection("orders").doc("a").update({ value: 2 })).toMatchObject({ updated: 1 });
    await first.commit();
    await expect(second.commit()).rejects.toMatchObject(CONFLICT);
    expect([await numberOf("a"), await numberOf("b")]).toEqual([1, 0]);
  });

  test("two that take the same unique key cannot both commit", async () => {
    const first = await begin();
    const second = await begin();
    await first.collection("orders").add({ _id: "c", number: 3 });
    await second.collection("orders").add({ _id: "d", number: 3 });
    await first.commit();
    await expect(second.commit()).rejects.toMatchObject(CONFLICT);
  });
});
