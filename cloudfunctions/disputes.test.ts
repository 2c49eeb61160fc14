import type { Account } from "../domain/points/account";
import type { Transfer } from "../domain/points/transfer";
import { findLedgerFaults } from "../domain/points/ledger-invariants";
import { connectInProcess } from "../localcloud/database/connect-in-process";
import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { installCrowd } from "../tests/harness/crowd";
import { newKey } from "../tests/harness/test-cloud";
import { ledgerHash } from "./api/store/ledger-hash";
import type { OrderDocument } from "./api/store/orders-store";

jest.setTimeout(120_000);

const minuteMs = 60_000;
const judgement = { outcome: "solved", quality: 4, comment: "" } as const;

/** What is said of a finished service, objected to and decided, call by call, and what it does to the points. */
describe("After the service", () => {
  let test: ClockScenes;

  beforeEach(async () => {
    test = await startClockScenes();
  });
  afterEach(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const shown = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const document = (orderId: string) => test.row<OrderDocument>("orders", orderId);
  const account = async (who: string) =>
    (await test.rows<Account & { _id: string }>("accounts", { _id: `p-${who}` }))[0];
  const faults = async () => {
    const accounts = (await test.rows<Account & { _id: string }>("accounts")).map((one) => ({
      ...one,
      personId: one._id,
    }));
    const transfers = (await test.rows<Transfer & { _id: string }>("transfers")).map((one) => ({
      ...one,
      transferId: one._id,
    }));
    return findLedgerFaults({ accounts, transfers, hashOf: ledgerHash });
  };
  const served = async (volunteers: readonly string[] = ["zhang"], categoryId = "medicine") => {
    const { orderId } = await test.succeed("wang", "orders.publish", {
      categoryId,
      text: "请来帮我",
      wanted: { kind: "today" },
      ...(volunteers.length > 1 ? { slotCount: volunteers.length } : {}),
      key: newKey(),
    });
    await serve(orderId, volunteers);
    return orderId;
  };
  const serve = async (orderId: string, volunteers: readonly string[]) => {
    for (const who of volunteers) await test.succeed(who, "orders.grab", { orderId, key: newKey() });
    const serviceCode = (await shown("wang", orderId)).serviceCode ?? "";
    for (const who of volunteers) {
      await test.succeed(who, "orders.arrive", { orderId, serviceCode, key: newKey() });
    }
    pass(30 * minuteMs);
    for (const who of volunteers) {
      await test.succeed(who, "orders.leave", { orderId, workDone: "办好了", key: newKey() });
    }
  };
  const confirm = (orderId: string, stars: 1 | 5 = 5) =>
    test.succeed("wang", "orders.confirm", {
      orderId,
      outcome: stars === 1 ? "unsolved" : "solved",
      stars,
      tags: [],
      comment: stars === 1 ? "药买错了" : "",
      key: newKey(),
    });
  const evaluate = (orderId: string, key = newKey()) =>
    test.succeed("sun", "orders.evaluate", { orderId, ...judgement, key });
  const judged = async (volunteers?: readonly string[], categoryId?: string) => {
    const orderId = await served(volunteers, categoryId);
    await confirm(orderId);
    await evaluate(orderId);
    return orderId;
  };
  const disputed = async (volunteers?: readonly string[], categoryId?: string) => {
    const orderId = await judged(volunteers, categoryId);
    await test.succeed("wang", "orders.dispute", { orderId, story: "不是这么回事", key: newKey() });
    return orderId;
  };
  /** On a busy machine one tick's share of the time may not be enough. */
  const settle = async () => {
    for (let round = 0; round < 10; round += 1) {
      await test.tick();
      if ((await test.rows("orders", { hasUnrelayed: true })).length === 0) return;
    }
    throw new Error(`the clock does not get through: ${JSON.stringify(test.cloud.callLog.at(-1)?.logs)}`);
  };
  const decide = (orderId: string, verdict: "keep" | "redo" | "overturn", key = newKey()) =>
    test.call("wu", "orders.decideDispute", { orderId, verdict, words: "两边都核实过", key });

  it("shows the volunteer how he was rated once he has rated himself, and his words to staff alone", async () => {
    const orderId = await served();
    await confirm(orderId, 1);
    expect((await shown("zhang", orderId)).rating).toBeNull();
    await settle();
    const { messages } = await test.succeed("zhang", "inbox.list", {});
    expect(JSON.stringify(messages)).not.toMatch(/星|不满意|没解决|药买错/);
    const mine = { orderId, stars: 4, note: "家里有大狗", key: newKey() } as const;
    const answer = await test.succeed("zhang", "orders.ratePrivately", mine);
    expect(await test.succeed("zhang", "orders.ratePrivately", mine)).toEqual(answer);
    expect(await test.call("zhang", "orders.ratePrivately", { ...mine, key: newKey() })).toMatchObject({
      code: "WRONG_STATUS",
    });
    expect(await shown("zhang", orderId)).toMatchObject({
      rating: { stars: 1 },
      myPrivateRating: { stars: 4, note: "家里有大狗" },
      privateRatings: [],
      staffCall: null,
    });
    expect(JSON.stringify(await shown("wang", orderId))).not.toContain("大狗");
    expect(await shown("zhao", orderId)).toMatchObject({
      privateRatings: [{ name: "张建国", stars: 4, note: "家里有大狗" }],
    });
  });

  it("shows him the rating after three days also when he says nothing", async () => {
    const orderId = await served();
    await confirm(orderId);
    pass(72 * 60 * minuteMs);
    expect((await shown("zhang", orderId)).rating).toMatchObject({ stars: 5 });
  });

  it("is not judged before the unhappy one was rung up, and asks staff for it by one task", async () => {
    const orderId = await served();
    await confirm(orderId, 1);
    await settle();
    await settle();
    const { tasks } = await test.succeed("zhao", "callTasks.list", {});
    expect(tasks).toMatchObject([{ kind: "followUp", orderId, name: "王桂兰", title: "打个回访电话" }]);
    const [task] = tasks;
    const told = { taskId: task?.taskId ?? "", result: "told", note: "", key: newKey() } as const;
    expect(await test.call("zhao", "callTasks.finish", told)).toMatchObject({ code: "WRONG_STATUS" });
    const tried = { ...told, result: "noAnswer", key: newKey() } as const;
    expect(await test.succeed("zhao", "callTasks.finish", tried)).toMatchObject({ isDone: false });
    const early = await test.call("sun", "orders.evaluate", { orderId, ...judgement, key: newKey() });
    expect(early).toMatchObject({ code: "FOLLOW_UP_NEEDED" });
    const queue = { queue: "toEvaluate" } as const;
    expect((await test.succeed("sun", "orders.listQueue", queue)).orders).toMatchObject([{ needsFollowUp: true }]);
    const call = { orderId, words: "药房换了厂家，问过医生没事", key: newKey() };
    const recorded = await test.succeed("zhao", "orders.recordStaffCall", call);
    expect(await test.succeed("zhao", "orders.recordStaffCall", call)).toEqual(recorded);
    await settle();
    expect((await test.succeed("zhao", "callTasks.list", {})).tasks).toEqual([]);
    expect((await test.succeed("sun", "orders.listQueue", queue)).orders).toMatchObject([{ needsFollowUp: false }]);
    expect((await shown("sun", orderId)).staffCall).toMatchObject({ why: "lowRating", heard: { words: call.words } });
    expect((await shown("wang", orderId)).staffCall).toBeNull();
    expect((await evaluate(orderId)).status).toBe("evaluated");
  });

  it("is not judged before somebody looked again, where its kind asks for it", async () => {
    const orderId = await served();
    await confirm(orderId);
    await test.edit("orders", orderId, { "category.needsRecheck": true });
    expect((await shown("sun", orderId)).needsRecheck).toBe(true);
    const bare = { orderId, ...judgement, key: newKey() };
    expect(await test.call("sun", "orders.evaluate", bare)).toMatchObject({ code: "RECHECK_NEEDED" });
    const looked = { ...bare, recheck: "下午去看过，清干净了", key: newKey() };
    await test.succeed("sun", "orders.evaluate", looked);
    expect((await shown("wang", orderId)).evaluation).toMatchObject({ recheck: looked.recheck });
  });

  it("draws some judged orders for a call-back, which is recorded afterwards", async () => {
    const orderId = await judged();
    const stored = connectInProcess(test.cloud.database);
    const drawn = stored.command.set({ why: "draw", heard: null });
    await stored.collection("orders").doc(orderId).update({ staffCall: drawn, hasUnrelayed: true });
    await settle();
    expect((await test.succeed("zhao", "callTasks.list", {})).tasks).toMatchObject([
      { kind: "followUp", sentence: expect.stringContaining("抽到") as string },
    ]);
    await test.succeed("sun", "orders.recordStaffCall", { orderId, words: "她说很好", key: newKey() });
    await settle();
    expect(await shown("sun", orderId)).toMatchObject({
      status: "evaluated",
      staffCall: { heard: { words: "她说很好" } },
    });
    expect((await test.succeed("zhao", "callTasks.list", {})).tasks).toEqual([]);
  });

  it("takes points, hours and stars back when it is overturned, once, and tells him why", async () => {
    const orderId = await disputed();
    const earned = (await account("zhang"))?.available ?? 0;
    expect(earned).toBeGreaterThan(0);
    expect(
      await test.call("sun", "orders.decideDispute", {
        orderId,
        verdict: "overturn",
        words: "是我评的",
        key: newKey(),
      }),
    ).toMatchObject({ code: "SAME_PERSON" });
    const key = newKey();
    const decided = await decide(orderId, "overturn", key);
    expect(decided).toMatchObject({ ok: true, value: { status: "overturned" } });
    expect(await decide(orderId, "overturn", key)).toMatchObject({ value: decided.ok ? decided.value : null });
    expect(await decide(orderId, "overturn")).toMatchObject({ code: "WRONG_STATUS" });
    expect(await account("zhang")).toMatchObject({ available: 0, minutes: 0, services: 0, ratings: [] });
    expect(await test.row("records", `${orderId}:p-zhang`)).toMatchObject({ reversed: true });
    const { postings } = await test.succeed("zhang", "points.showAccount", {});
    expect(postings[0]).toMatchObject({
      kind: "reversal",
      title: `异议改判，收回 ${earned} 分`,
      delta: 0 - earned,
      balanceAfter: 0,
    });
    expect(postings[0]?.breakdown.join()).toContain("两边都核实过");
    expect((await shown("zhang", orderId)).awarded).toMatchObject({ points: earned, isReversed: true });
    expect(await faults()).toEqual([]);
  });

  it("leaves everything where it is when the judgement is kept", async () => {
    const orderId = await disputed();
    const before = await account("zhang");
    expect(await decide(orderId, "keep")).toMatchObject({ value: { status: "evaluated" } });
    expect(await account("zhang")).toEqual(before);
    const again = { orderId, story: "还是不服", key: newKey() };
    expect(await test.call("wang", "orders.dispute", again)).toMatchObject({ code: "WRONG_STATUS" });
  });

  it("takes no more than there is left, and notes the rest as a debt", async () => {
    const orderId = await disputed();
    const earned = (await account("zhang"))?.available ?? 0;
    const spent = {
      redemptionId: "r1",
      offeringTitle: "大米",
      pricePoints: earned - 2,
      shopId: "s",
      byPersonId: "p-zhang",
    };
    await test.edit("accounts", "p-zhang", { available: 2 });
    await decide(orderId, "overturn");
    expect(await account("zhang")).toMatchObject({ available: 0 });
    const reversal = await test.row<Transfer & { _id: string }>("transfers", `reversal:${orderId}:p-zhang`);
    expect(reversal.legs).toMatchObject([
      { account: "person:p-zhang", delta: -2, balanceAfter: 0 },
      { account: "system:issue", delta: earned },
      { account: "system:debt:p-zhang", delta: 0 - spent.pricePoints },
    ]);
    expect(reversal.breakdown.join()).toContain(`欠的 ${spent.pricePoints} 分另记一笔`);
  });

  it("gives the same volunteer no second award when it was done again", async () => {
    const orderId = await disputed();
    expect(await decide(orderId, "redo")).toMatchObject({ value: { status: "stuck" } });
    expect(await account("zhang")).toMatchObject({ available: 0, minutes: 0 });
    await test.succeed("zhao", "orders.republish", { orderId, reason: "重新办", key: newKey() });
    await serve(orderId, ["zhang"]);
    await confirm(orderId);
    await evaluate(orderId);
    expect(await account("zhang")).toMatchObject({ available: 0, minutes: 0, services: 0 });
    expect((await test.rows("transfers", { personId: "p-zhang" })).length).toBe(2);
    expect(await faults()).toEqual([]);
  });

  it("gives another volunteer his own award when it was done again", async () => {
    const orderId = await disputed();
    await decide(orderId, "redo");
    await test.succeed("zhao", "orders.republish", { orderId, reason: "重新办", key: newKey() });
    await serve(orderId, ["chen"]);
    await confirm(orderId);
    await evaluate(orderId);
    expect((await account("chen"))?.available).toBeGreaterThan(0);
    expect(await account("zhang")).toMatchObject({ available: 0, minutes: 0, services: 0 });
    expect(await faults()).toEqual([]);
  });

  it("is decided once when two decide at once, and the points go back once", async () => {
    for (let round = 0; round < 3; round += 1) {
      pass(61_000);
      const orderId = await disputed();
      const both = await Promise.all([decide(orderId, "overturn"), decide(orderId, "keep")]);
      const won = both.find((one) => one.ok);
      expect(both.filter((one) => one.ok)).toHaveLength(1);
      expect(both.find((one) => !one.ok)).toMatchObject({ code: "WRONG_STATUS" });
      const reversals = await test.rows("transfers", { _id: `reversal:${orderId}:p-zhang` });
      expect(reversals).toHaveLength(won?.ok === true && won.value.status === "overturned" ? 1 : 0);
      expect(await faults()).toEqual([]);
    }
  });

  it("takes back from many, and the clock goes on where the decision was cut", async () => {
    const { volunteers } = await installCrowd(test, 5, 0);
    const orderId = await disputed(volunteers, "carrying");
    expect((await document(orderId)).awards).toHaveLength(5);
    const end = test.cutAfter(26, "done");
    await decide(orderId, "overturn");
    end();
    const owed = (await document(orderId)).owedReversals ?? [];
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.length).toBeLessThanOrEqual(3);
    // What the cut left open ends by itself.
    pass(31_000);
    await settle();
    const after = await document(orderId);
    expect(after).toMatchObject({ status: "overturned", owedReversals: [] });
    expect(after.awards.every(({ isReversed }) => isReversed === true)).toBe(true);
    for (const who of volunteers) expect(await account(who)).toMatchObject({ available: 0, minutes: 0, services: 0 });
    expect(await faults()).toEqual([]);
  });

  it("tells each side the other's story without numbers and names, and staff both in full", async () => {
    const orderId = await served();
    await confirm(orderId);
    await evaluate(orderId);
    const story = "王桂兰家 2 单元 301，电话 13863700001，是她看错了";
    await test.succeed("zhang", "orders.dispute", { orderId, story, key: newKey() });
    expect(await shown("wang", orderId)).toMatchObject({
      dispute: {
        side: "volunteer",
        mySide: "requester",
        story: { words: "王*家 ***，电话 ****，是她看错了" },
        reply: null,
      },
      actions: expect.arrayContaining(["replyToDispute"]) as string[],
    });
    await test.succeed("wang", "orders.replyToDispute", { orderId, story: "我没看错", key: newKey() });
    expect(await shown("zhang", orderId)).toMatchObject({
      dispute: { mySide: "volunteer", story: { words: story }, reply: { words: "我没看错" }, verdict: null },
    });
    const queue = await test.succeed("wu", "orders.listQueue", { queue: "stuck" });
    expect(queue).toMatchObject({ counts: { stuck: 1 }, orders: [{ orderId, status: "disputed" }] });
    expect(queue.orders[0]?.stuckReason).toMatch(/^志愿者有异议：/);
    expect(JSON.stringify(queue)).not.toContain("13863700001");
    expect(await shown("wu", orderId)).toMatchObject({ dispute: { mySide: null, story: { words: story } } });
  });
});
