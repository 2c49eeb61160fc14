import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import { sentBatchesMax } from "../contract/dispatch";

jest.setTimeout(180_000);

const hourMs = 3_600_000;
type Pair = { orderId: string; volunteerId: string };

/** What staff sent out and come back to, call by call, through the built functions and the local cloud. */
describe("Finding again what was sent out", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
    await installCrowd(test, 8, 12);
  });
  afterEach(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const publish = async (place: number) => {
    const wish = { categoryId: "carrying", text: "搬一个柜子".repeat(20), wanted: { kind: "today" as const } };
    return (await test.succeed(`resident${place}`, "orders.publish", { ...wish, key: newKey() })).orderId;
  };
  /** Each to a volunteer of his own. */
  const pairsFor = (orderIds: readonly string[]): Pair[] =>
    orderIds.map((orderId, place) => ({ orderId, volunteerId: `p-volunteer${place}` }));
  const send = async (pairs: Pair[], who = "sun") =>
    (await test.succeed(who, "dispatch.confirm", { pairs, key: newKey() })).batchId;
  const sendMany = async (count: number) => {
    const orderIds: string[] = [];
    for (let place = 0; place < count; place += 1) orderIds.push(await publish(place));
    return { orderIds, batchId: await send(pairsFor(orderIds)) };
  };
  const listed = async (who: string) => (await test.succeed(who, "dispatch.listSent", {})).batches;
  const read = (batchId: string, who = "sun") => test.succeed(who, "dispatch.readSent", { batchId });
  const standings = async (batchId: string) => (await read(batchId)).orders.map(({ standing }) => standing);
  const answer = (place: number, orderId: string, decision: "accept" | "decline") =>
    test.succeed(`volunteer${place}`, "orders.answerOffer", { orderId, decision, key: newKey() });

  it("lists one's own batches of the last 24 hours, newest first and at most five", async () => {
    const batchIds: string[] = [];
    for (let place = 0; place < sentBatchesMax + 1; place += 1) {
      pass(hourMs);
      const orderId = await publish(place);
      batchIds.unshift(await send([{ orderId, volunteerId: `p-volunteer${place}` }]));
    }
    const batches = await listed("sun");
    expect(batches.map(({ batchId }) => batchId)).toEqual(batchIds.slice(0, sentBatchesMax));
    expect(batches[0]).toMatchObject({ orders: 1, sent: 1 });
    pass(22 * hourMs);
    expect((await listed("sun")).map(({ batchId }) => batchId)).toEqual(batchIds.slice(0, 2));
    pass(3 * hourMs);
    expect(await listed("sun")).toEqual([]);
  });

  it("is for nobody but who sent it, colleagues in the same scope included", async () => {
    const { batchId } = await sendMany(2);
    expect(await listed("wu")).toEqual([]);
    expect(await test.call("wu", "dispatch.readSent", { batchId })).toMatchObject({ code: "NOT_FOUND" });
    expect(await test.call("sun", "dispatch.readSent", { batchId: "0".repeat(32) })).toMatchObject({
      code: "NOT_FOUND",
    });
    for (const who of ["chen", "resident0"]) {
      expect(await test.call(who, "dispatch.listSent", {})).toMatchObject({ code: "NOT_ALLOWED" });
      expect(await test.call(who, "dispatch.readSent", { batchId })).toMatchObject({ code: "NOT_ALLOWED" });
    }
  });

  it("says of each order what is true now", async () => {
    const { batchId, orderIds } = await sendMany(6);
    const [accepted = "", declined = "", cancelled = "", renewed = "", ...rest] = orderIds;
    const [first] = (await read(batchId)).orders;
    expect(first).toMatchObject({ orderId: accepted, categoryName: "搬抬重物", standing: "waiting" });
    expect(first?.text).toHaveLength(40);
    expect(first?.placeName).not.toBe("");
    await answer(0, accepted, "accept");
    await answer(1, declined, "decline");
    await test.succeed("resident2", "orders.cancel", { orderId: cancelled, reason: "不用了", key: newKey() });
    await test.succeed("wu", "orders.takeBack", { orderId: renewed, reason: "换人", key: newKey() });
    // Before whom it stood is who took it; of what is open again nobody is named.
    const somebody = expect.stringMatching(/\S/) as string;
    expect(first?.names).toEqual(somebody);
    const names = (await read(batchId)).orders.map((order) => order.names);
    expect(names).toEqual([first?.names, null, null, null, somebody, somebody]);
    const before = ["taken", "declined", "over", "withdrawn"];
    expect(await standings(batchId)).toEqual([...before, "waiting", "waiting"]);
    // Somebody else is asked anew: this is no more the batch's to withdraw.
    await test.succeed("wu", "orders.offer", { orderId: renewed, volunteerId: "p-chen", key: newKey() });
    const { results } = await test.succeed("sun", "dispatch.undo", { batchId, key: newKey() });
    const withdrawn = results.filter(({ outcome }) => outcome === "withdrawn").map(({ orderId }) => orderId);
    expect(withdrawn).toEqual(rest);
    expect(await standings(batchId)).toEqual(["taken", "declined", "over", "asked", "withdrawn", "withdrawn"]);
    // A neighbour grabs what was withdrawn.
    await test.succeed("chen", "orders.grab", { orderId: rest[0] ?? "", key: newKey() });
    expect((await standings(batchId))[4]).toBe("taken");
  });

  it("says of what nobody answered in time that it is open again", async () => {
    const { batchId } = await sendMany(1);
    pass(hourMs);
    await test.tick();
    expect(await standings(batchId)).toEqual(["expired"]);
  });

  it("says why an order was put before nobody, until that is over", async () => {
    const [grabbed, busy] = [await publish(0), await publish(1)];
    await test.succeed("chen", "orders.grab", { orderId: grabbed, key: newKey() });
    const pairs = [
      { orderId: grabbed, volunteerId: "p-volunteer0" },
      { orderId: busy, volunteerId: "p-resident5" },
    ];
    const batchId = await send(pairs);
    expect(await listed("sun")).toMatchObject([{ batchId, orders: 2, sent: 0 }]);
    expect(await standings(batchId)).toEqual(["taken", "volunteerGone"]);
    await test.succeed("chen", "orders.giveBack", { orderId: grabbed, reason: "家里有事", key: newKey() });
    expect(await standings(batchId)).toEqual(["open", "volunteerGone"]);
  });

  it("knows what was sent though the sending was cut off before its end", async () => {
    const orderIds = [await publish(0), await publish(1), await publish(2)];
    const batchId = await send(pairsFor(orderIds.slice(0, 2)));
    await answer(1, orderIds[1] ?? "", "decline");
    await changeDocuments(test, "dispatches", (batch) => ({ ...batch, orderIds, results: [] }));
    expect(await listed("sun")).toMatchObject([{ orders: 3, sent: null }]);
    expect(await standings(batchId)).toEqual(["waiting", "declined", "notReached"]);
  });

  it("shows nothing out of one's scope, and nothing to who is no staff any more", async () => {
    // Two stand in each of three grids.
    const { batchId, orderIds } = await sendMany(6);
    const withRoles = (roles: readonly object[]) =>
      changeDocuments(test, "people", (one) => (one["_id"] === "p-sun" ? { ...one, roles } : one));
    const areaId = "zc.gangshan.houbali.g02";
    await withRoles([{ role: "gridWorker", areaId, shopId: null, endsAtMs: null }]);
    const { orders, hidden } = await read(batchId);
    expect(orders.map(({ orderId }) => orderId)).toEqual(orderIds.slice(2, 4));
    expect(hidden).toBe(4);
    await withRoles([]);
    expect(await test.call("sun", "dispatch.listSent", {})).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await test.call("sun", "dispatch.readSent", { batchId })).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("costs the same however many orders there are: one trip for the list, one for the orders of a batch", async () => {
    const cost = async (work: () => Promise<unknown>) => {
      await work();
      return test.cloud.callLog.at(-1)?.roundTrips;
    };
    const small = await sendMany(1);
    const costs = async (batchId: string) => [await cost(() => listed("sun")), await cost(() => read(batchId))];
    const few = await costs(small.batchId);
    pass(hourMs);
    await test.tick();
    const many = await sendMany(8);
    expect([few, await costs(many.batchId)]).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });
});

/** As if something had happened to documents meanwhile. */
async function changeDocuments(
  { cloud }: TestCloud,
  name: string,
  change: (one: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const dump = await cloud.database.dump();
  const changed = (dump[name] ?? []).map((one) => change(one as Record<string, unknown>));
  await cloud.database.load({ ...dump, [name]: changed });
}
