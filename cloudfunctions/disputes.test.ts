import type { Transfer } from "../domain/points/transfer";
import { installCrowd } from "../tests/harness/crowd";
import { startJudgementScenes, type JudgementScenes } from "../tests/harness/judgement-scenes";
import { pastPending } from "../tests/harness/past-pending";
import { newKey } from "../tests/harness/test-cloud";

jest.setTimeout(120_000);

/** Both sides tell their story, somebody decides, and what it does to the points, call by call. */
describe("A judgement that somebody objects to", () => {
  let scenes: JudgementScenes;

  beforeEach(async () => {
    scenes = await startJudgementScenes();
  });
  afterEach(() => scenes.test.close());

  it("takes points, hours and stars back when it is overturned, once, and tells him why", async () => {
    const { test, shown, account, faults, disputed, decide } = scenes;
    const orderId = await disputed();
    const earned = (await account("zhang"))?.pending ?? 0;
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
    expect(await account("zhang")).toMatchObject({ available: 0, pending: 0, minutes: 0, services: 0, ratings: [] });
    expect(await test.row("records", `${orderId}:p-zhang`)).toMatchObject({ reversed: true });
    const { postings } = await test.succeed("zhang", "points.showAccount", {});
    expect(postings[0]).toMatchObject({
      kind: "reversal",
      title: `异议改判，收回 ${earned} 分`,
      delta: 0,
      pending: { points: 0 - earned },
      balanceAfter: 0,
    });
    expect(postings[0]?.breakdown.join()).toContain("两边都核实过");
    expect((await shown("zhang", orderId)).awarded).toMatchObject({ points: earned, isReversed: true });
    expect(await faults()).toEqual([]);
  });

  it("leaves everything where it is when the judgement is kept", async () => {
    const { test, account, disputed, decide } = scenes;
    const orderId = await disputed();
    const before = await account("zhang");
    expect(await decide(orderId, "keep")).toMatchObject({ value: { status: "evaluated" } });
    expect(await account("zhang")).toEqual(before);
    const again = { orderId, story: "还是不服", key: newKey() };
    expect(await test.call("wang", "orders.dispute", again)).toMatchObject({ code: "WRONG_STATUS" });
  });

  it("takes no more than there is left, and notes the rest as a debt", async () => {
    const { test, account, faults, disputed, decide } = scenes;
    const orderId = await disputed();
    await pastPending(test);
    const earned = (await account("zhang"))?.available ?? 0;
    const { redemptionId } = await test.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    const { available: left = 0, held: spent = 0 } = (await account("zhang")) ?? {};
    await decide(orderId, "overturn");
    expect(await account("zhang")).toMatchObject({ available: 0, held: spent, owed: spent });
    const reversal = await test.row<Transfer & { _id: string }>("transfers", `reversal:${orderId}:p-zhang`);
    expect(reversal.legs).toMatchObject([
      { account: "person:p-zhang", delta: 0 - left, balanceAfter: 0 },
      { account: "debt:p-zhang", delta: 0 - spent, balanceAfter: 0 - spent },
      { account: "system:issue", delta: earned },
    ]);
    expect(reversal.breakdown.join()).toContain(`欠的 ${spent} 分以后得了积分先还`);
    await test.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
    expect(await test.succeed("zhang", "points.showAccount", {})).toMatchObject({ available: spent, owed: spent });
    expect(await faults()).toEqual([]);
  });

  it("gives the same volunteer no second award when it was done again", async () => {
    const { test, account, faults, serve, confirm, evaluate, disputed, decide } = scenes;
    const orderId = await disputed();
    expect(await decide(orderId, "redo")).toMatchObject({ value: { status: "stuck" } });
    expect(await account("zhang")).toMatchObject({ available: 0, pending: 0, minutes: 0 });
    await test.succeed("zhao", "orders.republish", { orderId, reason: "重新办", key: newKey() });
    await serve(orderId, ["zhang"]);
    await confirm(orderId);
    await evaluate(orderId);
    expect(await account("zhang")).toMatchObject({ available: 0, pending: 0, minutes: 0, services: 0 });
    expect((await test.rows("transfers", { personIds: "p-zhang" })).length).toBe(2);
    expect(await faults()).toEqual([]);
  });

  it("is done again with new codes, which whoever was at the door before does not know", async () => {
    const { test, document, disputed, decide } = scenes;
    const orderId = await disputed();
    const before = await document(orderId);
    await decide(orderId, "redo");
    const key = newKey();
    const again = () => test.succeed("zhao", "orders.republish", { orderId, reason: "重新办", key });
    await again();
    const after = await document(orderId);
    await again();
    expect(await document(orderId)).toEqual(after);
    expect(after.serviceCode).toMatch(/^\d{4}$/);
    expect(after.doneCode).toMatch(/^\d{4}$/);
    expect([after.serviceCode, after.doneCode]).not.toEqual([before.serviceCode, before.doneCode]);
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const old = { orderId, serviceCode: before.serviceCode, key: newKey() };
    if (before.serviceCode !== after.serviceCode) {
      expect(await test.call("zhang", "orders.arrive", old)).toMatchObject({ code: "WRONG_CODE" });
    }
  });

  it("gives another volunteer his own award when it was done again", async () => {
    const { test, account, faults, serve, confirm, evaluate, disputed, decide } = scenes;
    const orderId = await disputed();
    await decide(orderId, "redo");
    await test.succeed("zhao", "orders.republish", { orderId, reason: "重新办", key: newKey() });
    await serve(orderId, ["chen"]);
    await confirm(orderId);
    await evaluate(orderId);
    expect((await account("chen"))?.pending).toBeGreaterThan(0);
    expect(await account("zhang")).toMatchObject({ available: 0, pending: 0, minutes: 0, services: 0 });
    expect(await faults()).toEqual([]);
  });

  it("is decided once when two decide at once, and the points go back once", async () => {
    const { test, pass, faults, disputed, decide } = scenes;
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
    const { test, pass, document, account, faults, disputed, settle, decide } = scenes;
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
    for (const who of volunteers)
      expect(await account(who)).toMatchObject({ available: 0, pending: 0, minutes: 0, services: 0 });
    expect(await faults()).toEqual([]);
  });

  it("tells each side the other's story without numbers and names, and staff both in full", async () => {
    const { test, shown, served, confirm, evaluate } = scenes;
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
