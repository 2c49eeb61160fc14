import { installCrowd } from "../tests/harness/crowd";
import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey } from "../tests/harness/test-cloud";
import type { AccountDocument } from "./api/store/accounts-store";
import type { OrderDocument } from "./api/store/orders-store";

jest.setTimeout(300_000);

const minuteMs = 60_000;

/** What many volunteers of one order get for it, however the judgement is cut or doubled. */
describe("An order that many have served", () => {
  let scenes: ClockScenes;

  beforeEach(async () => {
    scenes = await startClockScenes();
    await installCrowd(scenes, 10, 1);
  });
  afterEach(() => scenes.close());

  const names = (count: number) => Array.from({ length: count }, (_, index) => `volunteer${index}`);
  const judge = (orderId: string, key: string, who = "sun") =>
    scenes.call(who, "orders.evaluate", { orderId, outcome: "solved", quality: 5, comment: "", key });

  /** All have come, stayed twenty minutes and gone; she is content. */
  async function confirmedFor(slotCount: number): Promise<string> {
    const wish = { categoryId: "carrying", text: "搬一个柜子", wanted: { kind: "soon" as const }, slotCount };
    const { orderId } = await scenes.succeed("wang", "orders.publish", { ...wish, key: newKey() });
    for (const who of names(slotCount)) await scenes.succeed(who, "orders.grab", { orderId, key: newKey() });
    const { serviceCode } = await scenes.succeed("wang", "orders.show", { orderId });
    for (const who of names(slotCount)) {
      await scenes.succeed(who, "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    }
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 20 * minuteMs);
    for (const who of names(slotCount)) {
      await scenes.succeed(who, "orders.leave", { orderId, workDone: "搬好了", key: newKey() });
    }
    const rated = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    await scenes.succeed("wang", "orders.confirm", { orderId, ...rated, key: newKey() });
    return orderId;
  }

  async function expectPaidOnce(orderId: string, count: number): Promise<void> {
    const order = await scenes.row<OrderDocument>("orders", orderId);
    expect(order).toMatchObject({ status: "evaluated", owedAwards: [] });
    const paid = order.awards.map(({ personId }) => personId).sort();
    expect(paid).toEqual(names(count).map((who) => `p-${who}`));
    const transfers = await scenes.rows("transfers", { kind: "award" });
    expect(transfers.map(({ _id }) => _id).sort()).toEqual(paid.map((personId) => `award:${orderId}:${personId}`));
    const records = await scenes.rows("records");
    expect(records.map(({ _id }) => _id).sort()).toEqual(paid.map((personId) => `${orderId}:${personId}`));
    for (const { personId, points } of order.awards) {
      const account = await scenes.row<AccountDocument>("accounts", personId);
      expect(account).toMatchObject({ available: 0, pending: points, minutes: 20, services: 1 });
      expect(account.ratings.map(({ count: ratings }) => ratings)).toEqual([1]);
    }
  }

  it("pays ten, each once, and a repeat answers the same", async () => {
    const orderId = await confirmedFor(10);
    const key = newKey();
    const told = await judge(orderId, key);
    if (!told.ok) throw new Error(told.code);
    expect(told.value.awards).toHaveLength(10);
    expect(new Set(told.value.awards.map(({ volunteerName }) => volunteerName)).size).toBe(10);
    const again = await judge(orderId, key);
    expect(again.ok && again.value).toEqual(told.value);
    await expectPaidOnce(orderId, 10);
  });

  it("pays each once when two judge it at the same moment and the clock runs in between", async () => {
    const orderId = await confirmedFor(10);
    const [one, other] = await Promise.all([
      judge(orderId, newKey()),
      judge(orderId, newKey(), "wu"),
      scenes.runClock(),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    await scenes.runClock();
    await expectPaidOnce(orderId, 10);
  });

  it("pays each once when the judgement is cut at any request and finished by its repeat or by the clock", async () => {
    const orderId = await confirmedFor(4);
    const start = await scenes.cloud.database.dump();
    let isCut = true;
    for (let requests = 0; isCut; requests += 1) {
      for (const last of ["lost", "done"] as const) {
        await scenes.cloud.database.load(start);
        const key = newKey();
        const mend = scenes.cutAfter(requests, last);
        const reply = await judge(orderId, key);
        isCut = !reply.ok;
        mend();
        // A transaction left open keeps its locks for half a minute.
        scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 61_000);
        const order = await scenes.row<OrderDocument>("orders", orderId);
        if (order.status === "evaluated" && requests % 2 === 0) await scenes.runClock();
        else expect(await judge(orderId, key)).toMatchObject({ ok: true, value: { status: "evaluated" } });
        await expectPaidOnce(orderId, 4);
      }
    }
  });

  it("tells nobody of points before they are there", async () => {
    const orderId = await confirmedFor(4);
    // Only the judgement itself got through.
    const requests = await requestsUntilJudged(orderId);
    const mend = scenes.cutAfter(requests, "done");
    await judge(orderId, newKey());
    mend();
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 61_000);
    const order = await scenes.row<OrderDocument>("orders", orderId);
    expect(order.owedAwards).toHaveLength(2);
    await scenes.runClock();
    const told = await scenes.rows("inbox", { title: "积分到账" });
    expect(told).toHaveLength(4);
    await expectPaidOnce(orderId, 4);
  });

  it("pays nobody any more once the judgement is overturned", async () => {
    const orderId = await confirmedFor(4);
    const mend = scenes.cutAfter(await requestsUntilJudged(orderId), "done");
    await judge(orderId, newKey());
    mend();
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 61_000);
    await scenes.succeed("wang", "orders.dispute", { orderId, story: "柜子磕坏了", key: newKey() });
    const verdict = { verdict: "overturn" as const, words: "核实过，确实磕坏了" };
    await scenes.succeed("wu", "orders.decideDispute", { orderId, ...verdict, key: newKey() });
    await scenes.runClock();
    const order = await scenes.row<OrderDocument>("orders", orderId);
    expect(order).toMatchObject({ status: "overturned", owedAwards: [] });
    expect(order.awards.map(({ isReversed }) => isReversed)).toEqual([true, true]);
    expect(await scenes.rows("inbox", { title: "积分到账" })).toEqual([]);
    const accounts = await scenes.rows<AccountDocument>("accounts");
    expect(accounts.map(({ available, minutes, pending }) => [available, pending, minutes])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  /** How many requests it takes until the judgement is committed and nothing after it. */
  async function requestsUntilJudged(orderId: string): Promise<number> {
    const start = await scenes.cloud.database.dump();
    for (let requests = 0; ; requests += 1) {
      const mend = scenes.cutAfter(requests, "done");
      await judge(orderId, newKey());
      mend();
      const { status } = await scenes.row<OrderDocument>("orders", orderId);
      await scenes.cloud.database.load(start);
      scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 61_000);
      if (status === "evaluated") return requests;
    }
  }
});
