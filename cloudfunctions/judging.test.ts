import { connectInProcess } from "../localcloud/database/connect-in-process";
import { judgement, startJudgementScenes, type JudgementScenes } from "../tests/harness/judgement-scenes";
import { newKey } from "../tests/harness/test-cloud";

const minuteMs = 60_000;

jest.setTimeout(120_000);

/** How it is rated by both sides, asked about by phone, looked at again and judged, call by call. */
describe("A finished service", () => {
  let scenes: JudgementScenes;

  beforeEach(async () => {
    scenes = await startJudgementScenes();
  });
  afterEach(() => scenes.test.close());

  it("shows the volunteer how he was rated once he has rated himself, and his words to staff alone", async () => {
    const { test, shown, served, confirm, settle } = scenes;
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
    const { pass, shown, served, confirm } = scenes;
    const orderId = await served();
    await confirm(orderId);
    pass(72 * 60 * minuteMs);
    expect((await shown("zhang", orderId)).rating).toMatchObject({ stars: 5 });
  });

  it("is not judged before the unhappy one was rung up, and asks staff for it by one task", async () => {
    const { test, shown, served, confirm, evaluate, settle } = scenes;
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
    const { test, shown, served, confirm } = scenes;
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
    const { test, shown, judged, settle } = scenes;
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
});
