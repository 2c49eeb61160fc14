import { anEvaluatedOrder, aTakenOrder, startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey } from "../tests/harness/test-cloud";
import type { AuditRow } from "./api/store/audit-store";
import type { InboxDocument } from "./api/store/inbox-store";
import type { SaidDocument } from "./api/store/thread-store";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const doubtful = "要不要加微信说";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const say = (who: string, orderId: string, text: string, key = newKey()) =>
  scenes.call(who, "thread.say", { orderId, text, key });
const readBy = async (who: string, orderId: string) =>
  (await scenes.succeed(who, "thread.list", { orderId })).messages.map(({ name, text }) => `${name} ${text}`);
const notices = async (who: string): Promise<number> =>
  (await scenes.rows<InboxDocument>("inbox", { personId: `p-${who}` })).filter(({ _id }) => _id.startsWith("thread:"))
    .length;
const later = (ms: number) => scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + ms);

describe("In an order's thread", () => {
  it("the volunteer, the one who asked, her family and the staff talk, by masked names, and nobody else", async () => {
    const orderId = await aTakenOrder(scenes);
    await say("zhang", orderId, "我出发了");
    later(minuteMs);
    await say("wang", orderId, "门口有台阶，慢一点");
    later(minuteMs);
    await say("sun", orderId, "社区看到了");
    later(minuteMs);
    await say("li", orderId, "我妈耳背，请多敲几下");
    const all = ["李* 我妈耳背，请多敲几下", "社区 社区看到了", "王* 门口有台阶，慢一点", "张* 我出发了"];
    for (const who of ["zhang", "wang", "li", "sun", "zhao"]) expect(await readBy(who, orderId)).toEqual(all);
    for (const who of ["chen", "zhou", "liu"]) {
      expect(await scenes.call(who, "thread.list", { orderId })).toMatchObject({ code: "NOT_FOUND" });
      expect(await say(who, orderId, "好的")).toMatchObject({ code: "NOT_FOUND" });
    }
    const read = await scenes.rows<AuditRow>("audit", { call: "thread.list", outcome: "read" });
    expect(read.map(({ who }) => who).sort()).toEqual(["p-sun", "p-zhao"]);
  });

  it("what was tapped twice stands once, and a lost answer is found again", async () => {
    const orderId = await aTakenOrder(scenes);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 4 }, () => say("zhang", orderId, "到楼下了", key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.value))).size).toBe(1);
    expect(await readBy("wang", orderId)).toEqual(["张* 到楼下了"]);
    expect(await say("zhang", orderId, "换了句话", key)).toMatchObject({ code: "KEY_REUSED" });
  });

  it("refuses what is plainly bad, and tapped words need no check", async () => {
    const orderId = await aTakenOrder(scenes);
    expect(await say("zhang", orderId, "一起赌博吗")).toMatchObject({ code: "TEXT_REFUSED" });
    const before = scenes.cloud.callLog.length;
    await say("zhang", orderId, "晚十分钟到");
    expect(JSON.stringify(scenes.cloud.callLog.slice(before))).not.toContain("msgSecCheck");
    expect(await readBy("wang", orderId)).toEqual(["张* 晚十分钟到"]);
  });

  it("is closed to staff when the order is over, and to the parties a day later", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    expect(await say("sun", orderId, "谢谢")).toMatchObject({ code: "THREAD_CLOSED" });
    expect(await say("wang", orderId, "谢谢您")).toMatchObject({ ok: true });
    later(dayMs);
    for (const who of ["wang", "zhang"]) {
      expect(await scenes.call(who, "thread.list", { orderId })).toMatchObject({ code: "THREAD_CLOSED" });
      expect(await say(who, orderId, "谢谢您")).toMatchObject({ code: "THREAD_CLOSED" });
    }
  });

  it("is read page by page, newest first, without a gap or a double", async () => {
    const orderId = await aTakenOrder(scenes);
    for (let count = 0; count < 45; count += 1) {
      await say(count % 2 === 0 ? "zhang" : "wang", orderId, `第 ${count} 句`);
      later(count % 3 === 0 ? 0 : 4_000);
    }
    const texts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await scenes.succeed("wang", "thread.list", {
        orderId,
        ...(cursor === undefined ? {} : { cursor }),
      });
      texts.push(...page.messages.map(({ text }) => text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(texts.length).toBe(45);
    expect(new Set(texts).size).toBe(45);
  });
});

describe("Words in doubt", () => {
  it("are read by their author and the staff alone until the staff let them through", async () => {
    const orderId = await aTakenOrder(scenes);
    const reply = await say("zhang", orderId, doubtful);
    expect(reply).toMatchObject({ ok: true, value: { state: "held" } });
    await scenes.runClock();
    expect(await readBy("zhang", orderId)).toHaveLength(1);
    expect(await readBy("sun", orderId)).toHaveLength(1);
    expect(await readBy("wang", orderId)).toEqual([]);
    expect([await notices("wang"), await notices("sun"), await notices("zhao")]).toEqual([0, 1, 1]);

    const messageId = reply.ok ? reply.value.messageId : "";
    const decide = (who: string, decision: "show" | "withhold", key = newKey()) =>
      scenes.call(who, "thread.decideHeld", { messageId, decision, key });
    expect(await decide("wang", "show")).toMatchObject({ code: "NOT_ALLOWED" });
    const key = newKey();
    const [one, other] = await Promise.all([decide("sun", "show", key), decide("zhao", "withhold")]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ code: "WRONG_STATUS" });
    if (one.ok) expect(await decide("sun", "show", key)).toMatchObject({ ok: true, value: { state: "shown" } });
    expect(await readBy("wang", orderId)).toHaveLength(one.ok ? 1 : 0);
    await scenes.runClock();
    expect(await notices("wang")).toBe(one.ok ? 1 : 0);
  });

  it("stay away for good when the staff say so", async () => {
    const orderId = await aTakenOrder(scenes);
    const reply = await say("zhang", orderId, doubtful);
    const messageId = reply.ok ? reply.value.messageId : "";
    await scenes.succeed("zhao", "thread.decideHeld", { messageId, decision: "withhold", key: newKey() });
    await scenes.runClock();
    expect(await readBy("wang", orderId)).toEqual([]);
    expect(await notices("wang")).toBe(0);
    expect((await scenes.succeed("zhang", "thread.list", { orderId })).messages[0]).toMatchObject({
      state: "withheld",
    });
  });
});

describe("Whoever is written to", () => {
  it("is told once in ten minutes however much is said, and the author never", async () => {
    const orderId = await aTakenOrder(scenes);
    await scenes.consent("wang", "orderProgress");
    for (let minute = 0; minute < 12; minute += 1) {
      await say("zhang", orderId, `到第 ${minute} 家店了`);
      await Promise.all([scenes.runClock(), scenes.runClock()]);
      later(minuteMs);
    }
    expect([await notices("wang"), await notices("li"), await notices("zhang")]).toEqual([2, 2, 0]);
    expect(await notices("sun")).toBe(0);
    const said = await scenes.rows("audit", { call: "thread.say" });
    expect(said).toHaveLength(12);
    const told = JSON.stringify(await scenes.rows("inbox"));
    expect(told).not.toContain("家店");
  });

  it("is told also when the clock was cut at any request", async () => {
    const orderId = await aTakenOrder(scenes);
    await scenes.runClock();
    await say("zhang", orderId, "药店没有这种药");
    for (let requests = 1; requests < 40; requests += 1) {
      const end = scenes.cutAfter(requests, requests % 2 === 0 ? "lost" : "done");
      await scenes.runClock();
      end();
    }
    await scenes.runClock();
    expect([await notices("wang"), await notices("li")]).toEqual([1, 1]);
  });

  it("is staff too, once they have spoken", async () => {
    const orderId = await aTakenOrder(scenes);
    await say("sun", orderId, "请问药费谁出");
    later(minuteMs);
    await say("wang", orderId, "我自己出");
    await scenes.runClock();
    expect([await notices("sun"), await notices("zhao"), await notices("zhang")]).toEqual([1, 0, 1]);
  });
});

describe("What was said", () => {
  it("stands in the author's own data, goes with her registration, and with the order's time", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    await say("wang", orderId, "药收到了，放心");
    await say("zhang", orderId, "那就好，您多休息");
    await scenes.runClock();
    const { json } = await scenes.succeed("wang", "people.exportMyData", {});
    expect(json).toContain("药收到了，放心");
    expect(json).not.toContain("您多休息");
    const all = () => scenes.rows<SaidDocument>("orderMessages");
    expect(await all()).toHaveLength(2);
    await scenes.succeed("wang", "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    expect(await all()).toEqual([]);
  });

  it("goes after ninety days with the rest of what the order says about people", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    await say("zhang", orderId, "那就好");
    await scenes.runClock();
    later(91 * dayMs);
    for (let hour = 0; hour < 24; hour += 1) {
      await scenes.runClock();
      later(60 * minuteMs);
    }
    expect(await scenes.rows("orderMessages")).toEqual([]);
  });
});
