import type { InboxDocument } from "./api/store/inbox-store";
import type { PersonDocument } from "./api/store/person-document";
import { dayNumberAt } from "../domain/calendar/shanghai-day";
import { firstPolicy } from "../domain/policies/policies";
import { startJudgementScenes, type JudgementScenes } from "../tests/harness/judgement-scenes";
import { newKey } from "../tests/harness/test-cloud";

/** What matching goes by and what it is used for, through the built functions. 张建国 and 陈晓雨 are the volunteers. */
describe("Matching", () => {
  let scenes: JudgementScenes;
  beforeEach(async () => {
    scenes = await startJudgementScenes();
  });
  afterEach(() => scenes.test.close());

  const publish = async (categoryId = "medicine", more: object = {}) => {
    const wish = { categoryId, text: "请来帮我", wanted: { kind: "today" as const }, key: newKey(), ...more };
    return (await scenes.test.succeed("wang", "orders.publish", wish)).orderId;
  };
  const candidates = async (orderId: string, who = "sun") =>
    (await scenes.test.succeed(who, "orders.listCandidates", { orderId })).candidates;
  const reasonsFor = async (orderId: string, personId: string) =>
    (await candidates(orderId)).find((one) => one.personId === personId)?.reasons ?? [];
  const hall = async (who: string) =>
    (await scenes.test.succeed(who, "orders.listHall", { sort: "soon" })).orders.map(({ orderId }) => orderId);
  const bar = (orderId: string, more: { isBarred?: boolean; key?: string } = {}, who = "wang") =>
    scenes.test.call(who, "people.setBarred", {
      orderId,
      volunteerId: "p-zhang",
      isBarred: true,
      key: newKey(),
      ...more,
    });
  const grab = (orderId: string, who = "zhang") => scenes.test.call(who, "orders.grab", { orderId, key: newKey() });

  it("recommends with reasons, and who has said when he has time is recommended with that", async () => {
    const orderId = await publish();
    const soon = ["5-morning", "5-afternoon", "6-morning"] as const;
    const said = { freeCells: [...soon], key: newKey() };
    await scenes.test.succeed("chen", "people.setFreeTime", said);
    const week = ["1", "2", "3", "4", "5", "6", "7"].flatMap((day) => [
      `${day}-morning`,
      `${day}-afternoon`,
      `${day}-evening`,
    ]);
    await scenes.test.succeed("chen", "people.setFreeTime", {
      freeCells: week as typeof said.freeCells,
      key: newKey(),
    });
    // The first one again, late: what was said last stays.
    await scenes.test.succeed("chen", "people.setFreeTime", said);
    expect((await scenes.test.succeed("chen", "people.me", {})).person?.volunteer?.freeCells).toHaveLength(21);
    expect(await reasonsFor(orderId, "p-chen")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^周.(上午|下午|晚上)有空$/), "近 30 天还没接过单"]),
    );
    expect(await scenes.test.call("wang", "people.setFreeTime", { freeCells: [], key: newKey() })).toMatchObject({
      code: "NOT_A_VOLUNTEER",
    });
  });

  it("names to staff whom they look after, and of others the surname", async () => {
    const orderId = await publish();
    const namesFor = async (who: string) =>
      Object.fromEntries((await candidates(orderId, who)).map(({ name, personId }) => [personId, name]));
    expect(await namesFor("sun")).toMatchObject({ "p-zhang": "张建国", "p-chen": "陈晓雨" });
    // 赵 looks after the third grid, and 陈晓雨 lives in the second.
    expect(await namesFor("zhao")).toMatchObject({ "p-zhang": "张建国", "p-chen": "陈*" });
  });

  it("remembers who helped well, for staff alone, and forgets what was overturned", async () => {
    const first = await scenes.judged();
    await scenes.settle();
    const orderId = await publish();
    expect(await reasonsFor(orderId, "p-zhang")).toEqual(
      expect.arrayContaining(["帮过这一位 1 次，都满意", "做过买药送药", "近 30 天只接过 1 单", "评价好"]),
    );
    await scenes.test.succeed("chen", "orders.grab", { orderId, key: newKey() });
    const others = (await scenes.test.succeed("chen", "orders.listHandOver", { orderId })).candidates;
    expect(others.find(({ personId }) => personId === "p-zhang")?.reasons).toEqual([
      "住得近",
      "做过买药送药",
      "手上没有单",
    ]);
    await scenes.test.succeed("wang", "orders.dispute", { orderId: first, story: "不是这么回事", key: newKey() });
    await scenes.decide(first, "overturn");
    await scenes.settle();
    const wang = await scenes.test.row<PersonDocument>("people", "p-wang");
    const zhang = await scenes.test.row<PersonDocument>("people", "p-zhang");
    expect([wang.goodHelp, zhang.volunteer?.served]).toEqual([[], []]);
  });

  it("counts as work taken what is held or served, and no more what was given back", async () => {
    const [kept, back] = [await publish(), await publish("company")];
    for (const orderId of [kept, back]) await scenes.test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    await scenes.test.succeed("zhang", "orders.giveBack", { orderId: back, reason: "有事", key: newKey() });
    const { volunteer } = await scenes.test.row<PersonDocument>("people", "p-zhang");
    const [taker] = (await scenes.document(kept)).takers;
    expect(volunteer?.takenAtMs).toEqual([taker?.takenAtMs]);
    expect(volunteer?.openOrders).toMatchObject([{ orderId: kept, place: { lat: expect.closeTo(35.4, 1) as number } }]);
  });

  describe("of a volunteer she does not want again", () => {
    it("leaves him out everywhere, also of what was under way, until she takes it back", async () => {
      const done = await scenes.judged();
      const open = await publish("company");
      expect(await bar(done)).toMatchObject({ ok: true });
      const next = await publish();
      expect((await hall("zhang")).filter((id) => [open, next].includes(id))).toEqual([]);
      expect((await hall("chen")).filter((id) => [open, next].includes(id))).toHaveLength(2);
      for (const orderId of [open, next]) {
        expect(await grab(orderId)).toMatchObject({ code: "NOT_SUITED" });
        expect((await candidates(orderId)).map(({ personId }) => personId)).not.toContain("p-zhang");
      }
      const offer = { orderId: next, volunteerId: "p-zhang", key: newKey() };
      expect(await scenes.test.call("sun", "orders.offer", offer)).toMatchObject({ code: "NOT_SUITED" });
      expect((await scenes.shown("wang", done)).takers).toMatchObject([{ isBarred: true }]);
      expect((await scenes.shown("zhang", done)).takers).toMatchObject([{ isBarred: null }]);
      const { barred } = await scenes.test.succeed("wang", "people.showMyData", {});
      expect(barred).toEqual([expect.objectContaining({ volunteerId: "p-zhang", nameMasked: "张*", byStaff: false })]);
      expect(await bar(done, { isBarred: false })).toMatchObject({ ok: true });
      expect(await grab(open)).toMatchObject({ ok: true });
    });

    it("is said by her, her daughter or staff of the place, of who really came", async () => {
      const done = await scenes.judged();
      expect(await bar(done, {}, "chen")).toMatchObject({ code: "NOT_FOUND" });
      expect(await bar(done, {}, "zhang")).toMatchObject({ code: "NOT_FOUND" });
      const notHim = { orderId: done, volunteerId: "p-chen", isBarred: true, key: newKey() };
      expect(await scenes.test.call("wang", "people.setBarred", notHim)).toMatchObject({ code: "NOT_FOUND" });
      expect(await bar(done, {}, "sun")).toMatchObject({ ok: true });
      const { barred } = await scenes.test.succeed("wang", "people.showMyData", {});
      expect(barred).toMatchObject([{ byStaff: true }]);
      expect(await bar(done, { isBarred: false }, "li")).toMatchObject({ ok: true });
      expect((await scenes.test.succeed("wang", "people.showMyData", {})).barred).toEqual([]);
    });

    it("holds once however often it is said, and a late repeat does not undo what came after", async () => {
      const done = await scenes.judged();
      const key = newKey();
      const both = await Promise.all([bar(done, { key }), bar(done, {}, "sun")]);
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      expect((await scenes.test.succeed("wang", "people.showMyData", {})).barred).toHaveLength(1);
      await bar(done, { isBarred: false });
      expect(await bar(done, { key })).toMatchObject({ ok: true, value: { isBarred: true } });
      expect((await scenes.test.succeed("wang", "people.showMyData", {})).barred).toEqual([]);
    });
  });

  describe("choosing whom to tell", () => {
    const usual = firstPolicy("matching").value;
    const told = async (personId: string) =>
      (await scenes.test.rows<InboxDocument>("inbox", { personId })).filter(({ title }) => title === "有人需要帮忙");
    const setPolicy = (value: Partial<typeof usual>) =>
      scenes.test.succeed("wu", "policies.save", {
        wish: { kind: "matching", value: { ...usual, ...value } },
        validFromMs: null,
        afterVersion: 1,
        why: "试试",
        key: newKey(),
      });

    it("tells nobody of more orders a day than the policy says, not by two clocks at once either", async () => {
      await setPolicy({ noticesPerDay: 2, ring1People: 1, ring2People: 1, ring3People: 1 });
      for (const categoryId of ["medicine", "company", "errand"]) await publish(categoryId);
      await Promise.all([scenes.test.runClock(), scenes.test.runClock(), scenes.test.runClock()]);
      scenes.pass(16 * 60_000);
      await Promise.all([scenes.test.runClock(), scenes.test.runClock()]);
      await scenes.settle();
      const [zhang, chen] = [await told("p-zhang"), await told("p-chen")];
      expect([zhang.length, chen.length]).toEqual([2, 2]);
      for (const messages of [zhang, chen]) expect(new Set(messages.map(({ orderId }) => orderId)).size).toBe(2);
      const counted = await Promise.all(
        ["p-zhang", "p-chen"].map(
          async (id) => (await scenes.test.row<PersonDocument>("people", id)).notices?.orderIds,
        ),
      );
      expect(counted.map((orderIds) => orderIds?.length)).toEqual([2, 2]);
      scenes.pass(24 * 3_600_000);
      const tomorrow = await publish("medicine", { beneficiaryId: null });
      await scenes.test.runClock();
      await scenes.settle();
      const again = [...(await told("p-zhang")), ...(await told("p-chen"))];
      expect(again.filter(({ orderId }) => orderId === tomorrow)).not.toEqual([]);
    });

    it("tells nobody whose day another order filled in the same moment", async () => {
      await setPolicy({ noticesPerDay: 1 });
      const dayNumber = dayNumberAt(scenes.test.cloud.clock.nowMs());
      const zhang = () => scenes.test.row<PersonDocument>("people", "p-zhang");
      const set = async (orderIds: readonly string[]) => {
        const { version } = await zhang();
        await scenes.test.edit("people", "p-zhang", { notices: { dayNumber, orderIds }, version: version + 1 });
      };
      const wasTold: boolean[] = [];
      for (let request = 0; request < 14; request += 1) {
        await set([]);
        const orderId = await publish("company");
        const other = scenes.test.interruptAt(request, async () => {
          if ((await zhang()).notices?.orderIds.length === 0) await set(["another"]);
        });
        await scenes.test.runClock();
        await other.finish();
        const told = (await scenes.document(orderId)).journal.flatMap(({ about }) => about ?? []).includes("p-zhang");
        expect({ request, orderIds: (await zhang()).notices?.orderIds }).toEqual({
          request,
          orderIds: told ? [orderId] : ["another"],
        });
        wasTold.push(told);
        await scenes.test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
        scenes.pass(30_000);
      }
      expect(new Set(wasTold)).toEqual(new Set([true, false]));
    });

    it("shows what another weighing would have changed", async () => {
      await scenes.judged();
      const wish = { kind: "matching" as const, value: { ...usual, distanceWeight: 0 } };
      const proposed = await scenes.test.succeed("wu", "policies.propose", { wish, validFromMs: null });
      expect(proposed.changes).toEqual(["距离占：35 分，改为 0 分"]);
      expect(proposed.effect[0]).toMatch(/^看了最近 30 天接过的 1 件订单/);
      const nothing = { ...usual, distanceWeight: 0, skillWeight: 0, freeTimeWeight: 0, reliabilityWeight: 0 };
      const weightless = { ...nothing, fairnessWeight: 0, familiarityWeight: 0 };
      for (const [value, code] of [
        [weightless, "NO_MATCH_WEIGHT"],
        [{ ...usual, ring2Meters: 400 }, "RINGS_SHRINK"],
        [{ ...usual, emptySlotPrice: 1_000 }, "OUT_OF_RANGE"],
      ] as const) {
        const refused = { wish: { kind: "matching" as const, value }, validFromMs: null };
        expect(await scenes.test.call("wu", "policies.propose", refused)).toMatchObject({ code });
      }
    });
  });

  it("keeps the year of birth of a minor alone, and sends no minor where there is risk", async () => {
    const apply = { skills: ["水电"], selfIntroduction: "", key: newKey() };
    await scenes.test.succeed("ma", "people.applyAsVolunteer", { ...apply, bornYear: 1990 });
    expect((await scenes.test.row<PersonDocument>("people", "p-ma")).volunteer?.bornYear).toBeNull();
    await scenes.test.succeed("liu", "people.applyAsVolunteer", { ...apply, bornYear: 2012, key: newKey() });
    const { applicants } = await scenes.test.succeed("sun", "people.listApplicants", {});
    expect(applicants.map(({ isMinor, personId }) => [personId, isMinor])).toEqual([
      ["p-ma", false],
      ["p-liu", true],
    ]);
    const approve = { personId: "p-liu", decision: "approve" as const, key: newKey() };
    await scenes.test.succeed("sun", "people.decideApplicant", approve);
    const [harmless, risky] = [await publish("company"), await publish("repair")];
    expect(await grab(risky, "liu")).toMatchObject({ code: "ADULTS_ONLY" });
    expect(await grab(harmless, "liu")).toMatchObject({ ok: true });
  });
});
