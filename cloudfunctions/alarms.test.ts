import {
  anEvaluatedOrder,
  anOpenOrder,
  aTakenOrder,
  startClockScenes,
  type ClockScenes,
} from "../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { newKey } from "../tests/harness/test-cloud";
import type { AlarmDocument } from "./api/store/alarms-store";
import type { AuditRow } from "./api/store/audit-store";
import type { CallTaskDocument } from "./api/store/call-tasks-store";
import type { InboxDocument } from "./api/store/inbox-store";
import type { MessageDocument } from "./api/store/messages-store";

const dayMs = 86_400_000;
const there = { lat: 35.40531, lng: 117.00742 };

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const raise = (who: string, orderId: string, position: typeof there | null = null, key = newKey()) =>
  scenes.call(who, "alarms.raise", { orderId, position, key });
const raised = async (who: string, orderId: string): Promise<string> =>
  (await scenes.succeed(who, "alarms.raise", { orderId, position: null, key: newKey() })).alarmId;
const board = async (who: string) => (await scenes.succeed(who, "alarms.list", {})).alarms;
const told = async (who: string): Promise<number> =>
  (await scenes.rows<InboxDocument>("inbox", { personId: `p-${who}` })).filter(({ _id }) => _id.startsWith("alarm:"))
    .length;

describe("Calling for help during a service", () => {
  it("tells the staff of the place before the answer leaves: who, where, and the number", async () => {
    const orderId = await aTakenOrder(scenes);
    expect(await raise("zhang", orderId, there)).toMatchObject({ ok: true, value: { state: "raised" } });
    expect([await told("zhao"), await told("sun"), await told("wang"), await told("zhang")]).toEqual([1, 1, 0, 0]);
    for (const who of ["zhao", "sun", "wu"]) {
      expect(await board(who)).toMatchObject([
        { name: "张建国", phone: "13863700003", position: there, side: "taker", byWhom: null, state: "raised" },
      ]);
    }
    expect((await board("sun"))[0]?.address).toContain("2 单元 301");
    const [stored] = await scenes.rows<AlarmDocument>("alarms");
    expect(JSON.stringify(stored)).not.toMatch(/35\.4|张建国|1386370/);
    const read = await scenes.rows<AuditRow>("audit", { call: "alarms.list", outcome: "read" });
    expect(read.map(({ who }) => who).sort()).toEqual(["p-sun", "p-wu", "p-zhao"]);
    const [task] = (await scenes.rows<CallTaskDocument>("callTasks")).filter(({ _id }) => _id.startsWith("alarm:"));
    expect(task).toMatchObject({ personId: "p-zhang", areaId: "zc.gangshan.houbali.g03.b12", state: "waiting" });
  });

  it("makes one alarm however often it is pressed, and learns later where it is", async () => {
    const orderId = await aTakenOrder(scenes);
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => raise("wang", orderId, null, key)));
    answers.push(await raise("wang", orderId, null));
    expect(new Set(answers.map((reply) => reply.ok && reply.value.alarmId)).size).toBe(1);
    expect(await board("sun")).toMatchObject([{ position: null }]);
    await raise("wang", orderId, there);
    expect(await board("sun")).toMatchObject([{ position: there }]);
    expect([await told("sun"), await told("zhao")]).toEqual([1, 1]);
    await scenes.runClock();
    expect([await told("sun"), await told("zhao")]).toEqual([1, 1]);
  });

  it("is for both sides and the family, while somebody is on the way or there", async () => {
    const open = await anOpenOrder(scenes);
    expect(await raise("wang", open)).toMatchObject({ code: "WRONG_STATUS" });
    expect(await raise("zhang", open)).toMatchObject({ code: "NOT_FOUND" });
    await scenes.succeed("zhang", "orders.grab", { orderId: open, key: newKey() });
    for (const who of ["chen", "liu", "sun"]) expect(await raise(who, open)).toMatchObject({ code: "NOT_FOUND" });
    for (const who of ["zhang", "wang", "li"]) expect(await raise(who, open)).toMatchObject({ ok: true });
    expect(await board("sun")).toHaveLength(3);
  });

  it("is no longer possible once it is over", async () => {
    const over = await anEvaluatedOrder(scenes);
    expect(await raise("zhang", over)).toMatchObject({ code: "WRONG_STATUS" });
  });

  it("wakes whoever consented, in the middle of the night too", async () => {
    const orderId = await aTakenOrder(scenes);
    await scenes.consent("sun", "orderProgress");
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + untilTimeOfDay(scenes.cloud.clock.nowMs(), 23));
    await raise("zhang", orderId);
    await scenes.runClock();
    const toSun = await scenes.rows<MessageDocument>("messages", { personId: "p-sun" });
    expect(toSun).toMatchObject([{ state: "sent", page: "packages/staff/workbench/index" }]);
  });

  it("is made good by the clock when the function died right after it was raised", async () => {
    const orderId = await aTakenOrder(scenes);
    await scenes.runClock();
    const key = newKey();
    for (let requests = 3; requests < 12; requests += 1) {
      const end = scenes.cutAfter(requests, requests % 2 === 0 ? "done" : "lost");
      await raise("zhang", orderId, null, key);
      end();
    }
    expect(await raise("zhang", orderId, null, key)).toMatchObject({ ok: true });
    await scenes.runClock();
    expect(await scenes.rows("alarms")).toHaveLength(1);
    expect([await told("sun"), await told("zhao")]).toEqual([1, 1]);
    expect(await scenes.rows("audit", { call: "alarm.raised" })).toHaveLength(1);
  });
});

describe("Staff who see an alarm", () => {
  it("take it on: of two at once one has it, the other reads who, and the caller hears of it", async () => {
    const orderId = await aTakenOrder(scenes);
    const alarmId = await raised("wang", orderId);
    const [one, other] = await Promise.all(
      ["sun", "zhao"].map((who) => scenes.succeed(who, "alarms.answer", { alarmId, key: newKey() })),
    );
    expect([one?.isMine, other?.isMine].filter(Boolean)).toHaveLength(1);
    expect(one?.byWhom).toBe(other?.byWhom);
    expect(["社区工作人员 孙*", "网格员 赵*"]).toContain(one?.byWhom);
    await scenes.runClock();
    await scenes.runClock();
    const [message] = (await scenes.rows<InboxDocument>("inbox", { personId: "p-wang" })).filter(({ _id }) =>
      _id.startsWith("alarm:"),
    );
    expect(message?.sentence).toContain(one?.byWhom ?? "nobody");
    expect(await told("wang")).toBe(1);
  });

  it("close it with a word; then it leaves the board, the position is gone and nobody need ring up", async () => {
    const orderId = await aTakenOrder(scenes);
    const { alarmId } = await scenes.succeed("zhang", "alarms.raise", { orderId, position: there, key: newKey() });
    const close = (who: string, note: string) => scenes.call(who, "alarms.close", { alarmId, note, key: newKey() });
    expect(await close("sun", "")).toMatchObject({ code: "REASON_NEEDED" });
    const ends = await Promise.all([close("sun", "电话问过，人没事"), close("zhao", "我去看过了")]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.find(({ ok }) => !ok)).toMatchObject({ code: "WRONG_STATUS" });
    await scenes.runClock();
    expect(await board("sun")).toEqual([]);
    expect(await scenes.row<AlarmDocument>("alarms", alarmId)).toMatchObject({ state: "closed", positionCipher: null });
    expect(await scenes.rows("callTasks", { state: "waiting" })).toEqual([]);
    expect(await scenes.call("sun", "alarms.answer", { alarmId, key: newKey() })).toMatchObject({
      code: "WRONG_STATUS",
    });
  });

  it("do not handle one they take part in, nor do they see it", async () => {
    const orderId = await aTakenOrder(scenes);
    const alarmId = await raised("wang", orderId);
    const staff = [
      { role: "communityStaff", areaId: "zc.gangshan.houbali", shopId: null, grantedAtMs: 0, endsAtMs: null },
    ];
    await scenes.edit("people", "p-zhang", { roles: staff });
    expect(await board("zhang")).toEqual([]);
    expect(await scenes.call("zhang", "alarms.close", { alarmId, note: "没事", key: newKey() })).toMatchObject({
      code: "OWN_MATTER",
    });
  });
});

describe("What an alarm keeps", () => {
  it("stands in the caller's own data and goes with the order's time", async () => {
    const orderId = await aTakenOrder(scenes);
    const alarmId = await raised("wang", orderId);
    await scenes.succeed("sun", "alarms.close", { alarmId, note: "电话问过", key: newKey() });
    await scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    await scenes.runClock();
    const { json } = await scenes.succeed("wang", "people.exportMyData", {});
    expect(JSON.parse(json)).toMatchObject({ alarms: [{ orderId, state: "closed" }] });
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 91 * dayMs);
    for (let hour = 0; hour < 24; hour += 1) {
      await scenes.runClock();
      scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + dayMs / 24);
    }
    expect(await scenes.rows("alarms")).toEqual([]);
  });
});
