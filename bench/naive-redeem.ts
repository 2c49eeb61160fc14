/** How a crowd fares when everybody redeems in one transaction on the one stock document, with the SDK's own retries only. */
export type NaiveRound = {
  readonly redeemed: number;
  /** Lost a conflict, and so heard nothing about the stock. */
  readonly spurious: number;
  readonly ms: number;
};

type Database = {
  collection(name: string): { add(options: { data: object }): Promise<unknown> };
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
};
type Transaction = {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: { available: number } }>;
      update(options: { data: object }): Promise<unknown>;
    };
    add(options: { data: object }): Promise<unknown>;
  };
};

const stockId = "naive-stock";

/** Reads the stock, takes one and writes a voucher, all in one transaction: what a first draft looks like. */
export async function naiveRedeem(url: string, callers: number, pieces: number): Promise<NaiveRound> {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: "SCF",
    TENCENTCLOUD_REGION: "ap-shanghai",
    SCF_NAMESPACE: "local",
    TENCENTCLOUD_SECRETID: "a",
    TENCENTCLOUD_SECRETKEY: "b",
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  });
  const { default: sdk } = await import("wx-server-sdk");
  sdk.init({ env: "local" });
  const database = sdk.database() as unknown as Database;
  await database.collection("idempotency").add({ data: { _id: stockId, available: pieces, atMs: 0 } });
  const startedMs = performance.now();
  const ends = await Promise.allSettled(Array.from({ length: callers }, (_, at) => takeOne(database, at)));
  const ms = performance.now() - startedMs;
  const redeemed = ends.filter((end) => end.status === "fulfilled" && end.value).length;
  const failed = ends.filter((end) => end.status === "rejected").length;
  // Nobody is refused by a conflict because it is sold out: each of these was told nothing about the stock.
  return { redeemed, spurious: failed, ms };
}

const takeOne = (database: Database, at: number): Promise<boolean> =>
  database.runTransaction(async (transaction) => {
    const { data } = await transaction.collection("idempotency").doc(stockId).get();
    if (data.available < 1) return false;
    await transaction
      .collection("idempotency")
      .doc(stockId)
      .update({ data: { available: data.available - 1 } });
    await transaction.collection("idempotency").add({ data: { _id: `naive-voucher-${at}`, atMs: 0 } });
    return true;
  });
