import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey, setupKey } from "../tests/harness/test-cloud";
import { furtherOrganisation } from "../tests/security/cast";
import { inStep } from "../tests/security/in-step";
import type { HonourListDocument } from "./api/store/honour-lists-store";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const community = "zc.gangshan.houbali";
const dayMs = 86_400_000;
const hours = (count: number) => count * 60;
const year = () => new Date(scenes.cloud.clock.nowMs()).getFullYear();

type Served = { readonly who: string; readonly minutes: number; readonly kind?: string; readonly reversed?: boolean };

/** What somebody did this year, told by the record alone: twenty real services each would take a test all day. */
async function serve(...all: readonly Served[]): Promise<void> {
  const dump = await scenes.cloud.database.dump();
  const atMs = scenes.cloud.clock.nowMs() - 1_000;
  const records = all.map(({ kind = "陪伴聊天", minutes, reversed, who }, number) => ({
    _id: `served-${number}-${atMs}:p-${who}`,
    personId: `p-${who}`,
    minutes,
    categoryName: kind,
    atMs,
    ...(reversed === true ? { reversed } : {}),
  }));
  await scenes.cloud.database.load({ ...dump, records: [...(dump["records"] ?? []), ...records] });
}

const start = (
  who = "sun",
  wish: { kind?: "volunteer" | "team" | "community"; correctsListId?: string } = {},
  key = newKey(),
) =>
  scenes.call(who, "honours.start", {
    areaId: community,
    kind: wish.kind ?? "volunteer",
    year: year(),
    correctsListId: wish.correctsListId ?? null,
    key,
  });

async function started(
  wish: { kind?: "volunteer" | "team" | "community"; correctsListId?: string } = {},
): Promise<string> {
  const reply = await start("sun", wish);
  if (!reply.ok) throw new Error(reply.code);
  await scenes.runClock();
  return reply.value.listId;
}
async function onNotice(): Promise<string> {
  await serve({ who: "zhang", minutes: hours(60) }, { who: "chen", minutes: hours(30) });
  const listId = await started();
  await scenes.succeed("sun", "honours.publish", { listId, key: newKey() });
  return listId;
}
const publicList = (listId: string, who = "stranger") => scenes.succeed(who, "honours.showPublic", { listId });
const names = async (listId: string) => (await publicList(listId)).entries.map(({ name }) => name);
const freeze = (who: string, listId: string, key = newKey()) => scenes.call(who, "honours.freeze", { listId, key });
const object = (who: string, listId: string, entryId: string | null = null, key = newKey()) =>
  scenes.call(who, "honours.object", { listId, entryId, words: "时长好像多算了", key });
const answer = (who: string, objectionId: string, decision: "dismissed" | "removed" | "recounted", key = newKey()) =>
  scenes.call(who, "honours.answerObjection", { objectionId, decision, words: "查过当天的记录", key });
async function objected(who: string, listId: string, entryId: string | null = null): Promise<string> {
  const reply = await object(who, listId, entryId);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.objectionId;
}
/** Past five working days and any week end. */
const waitOut = () => scenes.cloud.clock.travel(9 * dayMs);
const titlesOf = async (personId: string) =>
  (await scenes.rows<{ title: string }>("inbox", { personId })).map(({ title }) => title);

describe("The year's honours", () => {
  it("are counted from confirmed records by the clock, with the reason for every place", async () => {
    await serve(
      { who: "zhang", minutes: hours(60), kind: "水电小修" },
      { who: "zhang", minutes: hours(60), kind: "陪伴聊天", reversed: true },
      { who: "chen", minutes: hours(30) },
      { who: "chen", minutes: hours(90), kind: "手机教学" },
    );
    const listId = await started();
    const list = await scenes.succeed("sun", "honours.show", { listId });
    expect(list).toMatchObject({ state: "counted", title: `${year()} 年度最美志愿者` });
    expect(list.entries.map(({ name, place }) => [place, name])).toEqual([
      [1, "陈晓雨"],
      [2, "张建国"],
    ]);
    // 120 of 200 hours are 24 of 40 points, 2 of 100 services 0.4 of 20, unrated people count as 4.5 stars, 2 of 6 kinds.
    expect(list.entries[0]?.words).toEqual([
      "服务 120 小时，得 24.0 分",
      "2 次，得 0.4 分",
      "评价平均 4.5 星（0 次），得 18.8 分",
      "2 种服务，得 5.0 分",
    ]);
    expect(list.entries[1]?.words[0]).toBe("服务 60 小时，得 12.0 分");
    expect(list.seen).toBeGreaterThanOrEqual(2);
    // Nobody but staff sees it before it is on notice.
    expect(await scenes.call("wang", "honours.showPublic", { listId })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("leave out who did too little, missed too often or has a veto", async () => {
    await serve({ who: "zhang", minutes: hours(60) }, { who: "chen", minutes: hours(19) });
    const person = await scenes.row<{ volunteer: object }>("people", "p-zhang");
    const now = scenes.cloud.clock.nowMs();
    await scenes.edit("people", "p-zhang", { volunteer: { ...person.volunteer, missedAtMs: [now, now] } });
    const list = await scenes.succeed("sun", "honours.show", { listId: await started() });
    expect(list.entries).toEqual([]);
    expect(list.excluded).toEqual(expect.arrayContaining([{ why: "noShow", count: 1 }]));
    expect(await scenes.call("sun", "honours.publish", { listId: list.listId, key: newKey() })).toMatchObject({
      code: "LIST_EMPTY",
    });
  });

  it("of one kind, area and year are counted in one list at a time", async () => {
    await serve({ who: "zhang", minutes: hours(60) });
    const key = newKey();
    const same = await Promise.all([start("sun", {}, key), start("sun", {}, key)]);
    expect(new Set(same.map((reply) => JSON.stringify(reply.ok && reply.value))).size).toBe(1);
    expect(await start("wu")).toMatchObject({ code: "LIST_EXISTS" });
    expect(await start("sun", { kind: "community" })).toMatchObject({ ok: true });
    const listId = same[0].ok ? same[0].value.listId : "";
    await scenes.succeed("sun", "honours.withdraw", { listId, reason: "规则要改", key: newKey() });
    expect(await start("wu")).toMatchObject({ ok: true });
    expect(await start("zhang")).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("are read by everybody, masked, and frozen by a second person when the notice is over", async () => {
    const listId = await onNotice();
    expect(await names(listId)).toEqual(["张*", "陈*"]);
    expect(JSON.stringify(await publicList(listId))).not.toMatch(/张建国|陈晓雨|p-zhang/);
    expect((await publicList(listId, "zhang")).entries[0]).toMatchObject({ name: "张建国", isMine: true });
    expect((await scenes.succeed("wang", "honours.listPublic", {})).lists).toMatchObject([
      { listId, state: "noticed" },
    ]);
    expect(await freeze("sun", listId)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await freeze("wu", listId)).toMatchObject({ code: "NOTICE_NOT_OVER" });
    await waitOut();
    expect(await object("wang", listId)).toMatchObject({ code: "WRONG_STATUS" });
    const key = newKey();
    const end = inStep(scenes.cloud.database, 2);
    const both = await Promise.all([freeze("wu", listId, key), freeze("wu", listId, key)]).finally(end);
    expect(both.every(({ ok }) => ok)).toBe(true);
    await scenes.runClock();
    await scenes.runClock();
    const record = await scenes.succeed("zhang", "records.listMine", {});
    expect(record.honours).toEqual([{ title: `${year()} 年度最美志愿者`, areaName: "后八里沟社区" }]);
    expect((await titlesOf("p-zhang")).filter((title) => title === "恭喜您获得荣誉")).toHaveLength(1);
    for (const step of ["publish", "withdraw"] as const) {
      const input = { listId, key: newKey(), ...(step === "withdraw" ? { reason: "改主意" } : {}) };
      expect(await scenes.call("sun", `honours.${step}`, input as never)).toMatchObject({ code: "WRONG_STATUS" });
    }
  });

  it("are not frozen by the one who published them", async () => {
    await serve({ who: "zhang", minutes: hours(60) });
    const listId = await started();
    await scenes.succeed("wu", "honours.publish", { listId, key: newKey() });
    await waitOut();
    expect(await freeze("wu", listId)).toMatchObject({ code: "PUBLISHED_IT" });
    expect((await scenes.succeed("wu", "honours.show", { listId })).freezeWaits).toBe("PUBLISHED_IT");
  });

  it("are neither published nor frozen by somebody of a candidate's household", async () => {
    await serve({ who: "zhang", minutes: hours(60) });
    const listId = await started();
    const { householdId } = await scenes.row<{ householdId: string }>("people", "p-zhang");
    await scenes.edit("people", "p-sun", { householdId });
    expect(await scenes.call("sun", "honours.publish", { listId, key: newKey() })).toMatchObject({
      code: "OWN_MATTER",
    });
  });

  it("are corrected only by a later list, and the earlier honour then stands no more", async () => {
    const listId = await onNotice();
    await waitOut();
    await freeze("wu", listId);
    await scenes.runClock();
    await serve({ who: "chen", minutes: hours(100), kind: "手机教学" });
    expect(await start()).toMatchObject({ code: "LIST_EXISTS" });
    const laterId = await started({ correctsListId: listId });
    await scenes.succeed("sun", "honours.publish", { listId: laterId, key: newKey() });
    await waitOut();
    await freeze("wu", laterId);
    await scenes.runClock();
    expect(await publicList(listId)).toMatchObject({ correctedBy: laterId, isSealIntact: true });
    expect(await names(laterId)).toEqual(["陈*", "张*"]);
    expect((await scenes.succeed("chen", "records.listMine", {})).honours).toHaveLength(1);
  });

  it("show when a frozen result was altered in the store", async () => {
    const listId = await onNotice();
    await waitOut();
    await freeze("wu", listId);
    const { winners } = await scenes.row<HonourListDocument>("honourLists", listId);
    expect((await publicList(listId)).isSealIntact).toBe(true);
    await scenes.edit("honourLists", listId, { winners: [...(winners ?? [])].reverse() });
    expect((await publicList(listId)).isSealIntact).toBe(false);
  });

  it("compare teams and communities by the head", async () => {
    await serve({ who: "zhang", minutes: hours(60) }, { who: "chen", minutes: hours(30) });
    const team = { teamId: null, areaId: community, name: "岗山义工队", leaderId: "p-zhang", version: 0 };
    await scenes.succeed("sun", "teams.save", { ...team, memberIds: ["p-zhang", "p-chen"], key: newKey() });
    const less = await scenes.succeed("sun", "honours.show", { listId: await started({ kind: "team" }) });
    expect(less.excluded).toEqual([{ why: "tooLittle", count: 1 }]);
    await scenes.succeed("sun", "honours.withdraw", { listId: less.listId, reason: "再数", key: newKey() });
    await serve(...Array.from({ length: 10 }, () => ({ who: "chen", minutes: 60 })));
    const list = await scenes.succeed("sun", "honours.show", { listId: await started({ kind: "team" }) });
    expect(list.entries).toMatchObject([
      { name: "岗山义工队", words: expect.arrayContaining(["人均服务 50 小时，得 10.0 分"]) as string[] },
    ]);
    const places = await scenes.succeed("sun", "honours.show", { listId: await started({ kind: "community" }) });
    expect(places.entries.map(({ name }) => name)).toEqual(["后八里沟社区"]);
  });
});

describe("An objection", () => {
  it("holds the freezing until somebody who is not concerned has answered it in words", async () => {
    const listId = await onNotice();
    const [first] = (await publicList(listId)).entries;
    const objectionId = await objected("wang", listId, first?.entryId);
    await waitOut();
    expect(await freeze("wu", listId)).toMatchObject({ code: "OBJECTIONS_OPEN" });
    const { objections } = await scenes.succeed("sun", "honours.listObjections", { listId });
    expect(objections).toMatchObject([{ byName: "王*", state: "open", mayAnswer: true }]);
    const end = inStep(scenes.cloud.database, 2);
    const both = await Promise.all([
      answer("sun", objectionId, "dismissed"),
      answer("wu", objectionId, "removed"),
    ]).finally(end);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "OBJECTION_ANSWERED" });
    await scenes.runClock();
    expect((await publicList(listId, "wang")).myObjections).toMatchObject([{ answerWords: "查过当天的记录" }]);
    const told = await titlesOf("p-wang");
    expect(told.some((title) => title === "您的意见有答复了" || title === "您的意见被采纳了")).toBe(true);
    expect(await freeze("wu", listId)).toMatchObject({ ok: true });
  });

  it("that is upheld takes the candidate off, and the next one moves up", async () => {
    const listId = await onNotice();
    const [first] = (await publicList(listId)).entries;
    const objectionId = await objected("wang", listId, first?.entryId);
    await answer("sun", objectionId, "removed");
    expect(await publicList(listId)).toMatchObject({ removedCount: 1, entries: [{ place: 1, name: "陈*" }] });
    await waitOut();
    await freeze("wu", listId);
    await scenes.runClock();
    expect((await scenes.succeed("zhang", "records.listMine", {})).honours).toEqual([]);
    expect((await scenes.succeed("chen", "records.listMine", {})).honours).toHaveLength(1);
    expect(await titlesOf("p-zhang")).toContain("名单上没有您了");
  });

  it("that is right about the count has everything counted again, and the notice begins anew", async () => {
    const listId = await onNotice();
    await answer("sun", await objected("wang", listId), "recounted");
    expect(await scenes.call("wang", "honours.showPublic", { listId })).toMatchObject({ code: "NOT_FOUND" });
    await serve({ who: "chen", minutes: hours(80), kind: "手机教学" });
    await scenes.runClock();
    await waitOut();
    expect(await freeze("wu", listId)).toMatchObject({ code: "WRONG_STATUS" });
    await scenes.succeed("sun", "honours.publish", { listId, key: newKey() });
    expect(await names(listId)).toEqual(["陈*", "张*"]);
    expect(await freeze("wu", listId)).toMatchObject({ code: "NOTICE_NOT_OVER" });
  });

  it("is not answered by whoever raised it, nor by the one it is about", async () => {
    const listId = await onNotice();
    const own = await objected("sun", listId);
    expect(await answer("sun", own, "dismissed")).toMatchObject({ code: "OWN_MATTER" });
    const [first] = (await publicList(listId)).entries;
    const about = await objected("wang", listId, first?.entryId);
    const { householdId } = await scenes.row<{ householdId: string }>("people", "p-zhang");
    await scenes.edit("people", "p-sun", { householdId });
    expect(await answer("sun", about, "dismissed")).toMatchObject({ code: "OWN_MATTER" });
    expect(await answer("wu", about, "dismissed")).toMatchObject({ ok: true });
  });

  it("can be raised three times by a person, also when raised at once, and only where one lives", async () => {
    const listId = await onNotice();
    const end = inStep(scenes.cloud.database, 5);
    const crowd = await Promise.all(Array.from({ length: 5 }, () => object("wang", listId))).finally(end);
    expect(crowd.filter(({ ok }) => ok)).toHaveLength(3);
    expect((await scenes.row<HonourListDocument>("honourLists", listId)).openObjections).toBe(3);
    expect(await scenes.cloud.invoke("setup", { setupKey, organisation: furtherOrganisation })).toMatchObject({
      ok: true,
    });
    expect(await object("feng", listId)).toMatchObject({ code: "NOT_FOUND" });
    expect(await publicList(listId, "feng")).toMatchObject({ mayObject: false });
  });

  it("goes on counting after a cut, and two runs of the clock count nobody twice", async () => {
    await serve({ who: "zhang", minutes: hours(60) }, { who: "chen", minutes: hours(30) });
    const reply = await start("sun", { kind: "community" });
    if (!reply.ok) throw new Error(reply.code);
    // Wherever a tick dies, before or in the middle of the counting.
    for (let requests = 2; requests <= 50; requests += 4) {
      const stop = scenes.cutAfter(requests, "done");
      await scenes.runClock().catch(() => undefined);
      stop();
    }
    await Promise.all([scenes.runClock(), scenes.runClock()]);
    const list = await scenes.row<HonourListDocument>("honourLists", reply.value.listId);
    const approved = await scenes.rows("people", { "volunteer.status": "approved", ancestors: community });
    expect(list).toMatchObject({ state: "counted", seen: approved.length });
  });
});
