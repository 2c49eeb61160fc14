import { firstPolicy } from "../domain/policies/policies";
import type { PointsPolicy } from "../domain/policies/points-policy";
import { startJudgementScenes, type JudgementScenes } from "../tests/harness/judgement-scenes";
import { pastPending } from "../tests/harness/past-pending";
import { newKey } from "../tests/harness/test-cloud";

jest.setTimeout(120_000);

const dayMs = 86_400_000;

/** From being earned until they are spent, owed or gone: what clock, rules and staff do with points. */
describe("Points", () => {
  let scenes: JudgementScenes;

  beforeEach(async () => {
    scenes = await startJudgementScenes();
  });
  afterEach(() => scenes.test.close());

  const shown = (who: string) => scenes.test.succeed(who, "points.showAccount", {});
  const save = (value: Partial<PointsPolicy>, afterVersion = 1) =>
    scenes.test.succeed("wu", "policies.save", {
      wish: { kind: "points", value: { ...firstPolicy("points").value, ...value } },
      validFromMs: null,
      afterVersion,
      why: "市里发了新办法",
      key: newKey(),
    });

  it("can be spent after three days, once, however many clocks run", async () => {
    const { test, account, judged, faults } = scenes;
    await judged();
    const before = await shown("zhang");
    expect(before).toMatchObject({ available: 0, pending: { points: 11 } });
    test.cloud.clock.set((before.pending?.nextFromMs ?? 0) - 60_000);
    await test.tick();
    expect((await account("zhang"))?.available).toBe(0);
    test.cloud.clock.set(before.pending?.nextFromMs ?? 0);
    await Promise.all([test.tick(), test.tick(), test.tick()]);
    expect(await account("zhang")).toMatchObject({ available: 11, pending: 0, sequence: 2 });
    expect(await faults()).toEqual([]);
  });

  it("are released whole when the clock dies anywhere on the way", async () => {
    const { test, account, judged, faults } = scenes;
    await judged();
    const start = await test.cloud.database.dump();
    for (let request = 1; request <= 20; request += 4) {
      await test.cloud.database.load(start);
      const end = test.cutAfter(request, request % 8 === 1 ? "done" : "lost");
      await pastPending(test);
      end();
      await pastPending(test);
      expect(await account("zhang")).toMatchObject({ available: 11, pending: 0 });
      expect(await faults()).toEqual([]);
    }
  });

  it("expire with the year, after a warning thirty days before that is given once", async () => {
    const { test, account, judged, faults } = scenes;
    await judged();
    await pastPending(test);
    const { expireAtMs = null } = (await account("zhang")) ?? {};
    if (expireAtMs === null) throw new Error("these points would never expire");
    expect(new Date(expireAtMs + 8 * 3_600_000).toISOString().slice(5, 16)).toBe("01-01T00:00");
    const warned = async () => (await test.rows("inbox", { title: "积分快到期了" })).length;
    test.cloud.clock.set(expireAtMs - 31 * dayMs);
    await test.tick();
    expect(await warned()).toBe(0);
    test.cloud.clock.set(expireAtMs - 29 * dayMs);
    await Promise.all([test.tick(), test.tick()]);
    await test.tick();
    expect(await warned()).toBe(1);
    expect(await shown("zhang")).toMatchObject({ available: 11, expiring: { points: 11, atMs: expireAtMs } });
    test.cloud.clock.set(expireAtMs);
    await test.tick();
    await test.tick();
    expect(await account("zhang")).toMatchObject({ available: 0, minutes: 30, services: 1 });
    expect((await shown("zhang")).postings[0]).toMatchObject({ kind: "expiry", delta: -11 });
    expect(await faults()).toEqual([]);
  });

  it("come back from a voucher to be spent for another month when their year ended meanwhile", async () => {
    const { test, account, judged, faults } = scenes;
    await judged();
    await pastPending(test);
    const { expireAtMs = null } = (await account("zhang")) ?? {};
    test.cloud.clock.set((expireAtMs ?? 0) - dayMs);
    const { redemptionId } = await test.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
    test.cloud.clock.set((expireAtMs ?? 0) + dayMs);
    await test.tick();
    await test.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
    await test.tick();
    const back = await account("zhang");
    expect(back).toMatchObject({ available: 8, held: 0 });
    expect(back?.expireAtMs).toBeGreaterThan((expireAtMs ?? 0) + 30 * dayMs);
    expect(await faults()).toEqual([]);
  });

  it("grow fewer the more often the same two meet, and everybody can read why", async () => {
    const { judged, pass } = scenes;
    const points: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const orderId = await judged();
      const { awarded } = await scenes.shown("zhang", orderId);
      points.push(awarded?.points ?? 0);
      if (time === 2) expect(awarded?.breakdown.join()).toContain("30 天里第 3 次帮这位邻居，按 80% 计");
      pass(61_000);
    }
    expect(points).toEqual([11, 10, 9]);
  });

  it("are said before grabbing as they will be, less after a meeting, with the reason", async () => {
    const { test, judged } = scenes;
    await judged();
    const wish = { categoryId: "medicine", text: "再来一次", wanted: { kind: "today" as const }, key: newKey() };
    const { orderId } = await test.succeed("wang", "orders.publish", wish);
    const usual = (await scenes.shown("chen", orderId)).expectedPoints;
    const again = await scenes.shown("zhang", orderId);
    expect(again.expectedPoints).toBeLessThan(usual);
    expect(again.expectedWhy).toEqual(["30 天里第 2 次帮这位邻居，按 90% 计"]);
    const hall = { sort: "soon" as const, filter: { onlyFitting: false }, from: null };
    const { orders } = await test.succeed("zhang", "orders.listHall", hall);
    expect(orders.find((one) => one.orderId === orderId)?.expectedPoints).toBe(again.expectedPoints);
    expect((await scenes.shown("sun", orderId)).expectedPoints).toBe(usual);
  });

  it("are bounded by the day", async () => {
    const { judged, pass } = scenes;
    await save({ dayMaxPoints: 15 });
    pass(61_000);
    await judged();
    pass(61_000);
    const { awarded } = await scenes.shown("zhang", await judged());
    expect(awarded).toMatchObject({ points: 4 });
    expect(awarded?.breakdown.join()).toContain("一天最多 15 分，那天还能记 4 分");
  });

  it("are counted by the rule that held when the help was asked for", async () => {
    const { test, served, confirm, evaluate, account } = scenes;
    const orderId = await served();
    await save({ stars5Percent: 200 });
    await confirm(orderId);
    await evaluate(orderId);
    expect((await account("zhang"))?.pending).toBe(11);
    const { postings } = await shown("zhang");
    expect(postings).toHaveLength(1);
    const row = await test.row<{ _id: string; ruleVersion: string }>("transfers", `award:${orderId}:p-zhang`);
    expect(row.ruleVersion).toMatch(/\/1$/);
  });

  it("are fewer after a deduction and none after a veto, which is remembered", async () => {
    const { test, served, confirm, account } = scenes;
    const evaluate = async (conduct: { deductPoints: number; isVeto: boolean; reason: string }, who = "p-zhang") => {
      const orderId = await served();
      await confirm(orderId);
      const judgement = { orderId, outcome: "solved" as const, quality: 4 as const, comment: "" };
      return test.call("sun", "orders.evaluate", {
        ...judgement,
        conduct: [{ volunteerId: who, ...conduct }],
        key: newKey(),
      });
    };
    const late = { deductPoints: 3, isVeto: false, reason: "迟到一个小时" };
    expect(await evaluate({ ...late, deductPoints: 31 })).toMatchObject({ code: "DEDUCTION_TOO_MUCH", hint: "30" });
    expect(await evaluate(late, "p-chen")).toMatchObject({ code: "VOLUNTEER_UNKNOWN" });
    scenes.pass(61_000);
    expect(await evaluate(late)).toMatchObject({ ok: true, value: { awards: [{ points: 8 }] } });
    expect((await account("zhang"))?.vetoAtMs).toBeNull();
    scenes.pass(61_000);
    const veto = { deductPoints: 0, isVeto: true, reason: "核实向老人收了钱" };
    expect(await evaluate(veto)).toMatchObject({ ok: true, value: { awards: [{ points: 0, minutes: 30 }] } });
    expect((await account("zhang"))?.vetoAtMs).not.toBeNull();
  });

  it("wait on the order while the account is being checked, and are paid once it is sound again", async () => {
    const { test, judged, served, confirm, evaluate, document, account, settle, faults } = scenes;
    await judged();
    await test.edit("accounts", "p-zhang", { isFrozen: true });
    scenes.pass(61_000);
    const orderId = await served();
    await confirm(orderId);
    const key = newKey();
    const told = await evaluate(orderId, key);
    expect(told.awards).toEqual([]);
    expect(await document(orderId)).toMatchObject({ status: "evaluated", owedAwards: ["p-zhang"] });
    await settle();
    expect((await account("zhang"))?.sequence).toBe(1);
    await test.edit("accounts", "p-zhang", { isFrozen: false });
    await Promise.all([test.tick(), test.tick()]);
    expect(await document(orderId)).toMatchObject({ owedAwards: [] });
    expect(await account("zhang")).toMatchObject({ sequence: 2, services: 2 });
    // Whoever taps again with the same key is told what he was told.
    expect(await evaluate(orderId, key)).toEqual(told);
    expect(await faults()).toEqual([]);
  });
});

describe("The rules of points", () => {
  let scenes: JudgementScenes;
  const wish = (dayMaxPoints: number) => ({
    kind: "points" as const,
    value: { ...firstPolicy("points").value, dayMaxPoints },
  });
  const save = (
    dayMaxPoints: number,
    more: { afterVersion?: number; validFromMs?: number | null; key?: string } = {},
  ) =>
    scenes.test.call("wu", "policies.save", {
      wish: wish(dayMaxPoints),
      validFromMs: null,
      afterVersion: 1,
      why: "试试",
      key: newKey(),
      ...more,
    });
  const inForce = async () => (await scenes.test.succeed("sun", "policies.show", { kind: "points" })).inForce;

  beforeEach(async () => {
    scenes = await startJudgementScenes();
  });
  afterEach(() => scenes.test.close());

  it("are shown before they are saved on last month's services", async () => {
    await scenes.judged();
    const propose = { wish: wish(5), validFromMs: null };
    const { changes, effect } = await scenes.test.succeed("wu", "policies.propose", propose);
    expect(changes).toEqual(["一天最多：150 分，改为 5 分"]);
    expect(effect).toEqual([
      "最近 30 天评过的服务有 1 次",
      "按新规则，0 次会多得，1 次会少得",
      "一共从 11 分变成 5 分",
    ]);
    expect((await inForce()).version).toBe(1);
  });

  it("are written once by two who saw the same, and a repeat answers the same", async () => {
    const key = newKey();
    const both = await Promise.all([save(120, { key }), save(130)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ code: "POLICY_CHANGED" });
    if (both[0].ok) expect(await save(120, { key })).toMatchObject({ ok: true, value: { version: 2 } });
    const audit = await scenes.test.rows("audit", { call: "policies.save", outcome: "done" });
    expect(audit).toHaveLength(1);
  });

  it("begin at their moment and can be taken back before it, not after", async () => {
    const { test } = scenes;
    const validFromMs = test.cloud.clock.nowMs() + dayMs;
    expect(await save(120, { validFromMs })).toMatchObject({ ok: true });
    expect((await inForce()).value["dayMaxPoints"]).toBe(150);
    const withdraw = (version: number) =>
      test.call("wu", "policies.withdraw", { kind: "points", version, why: "写错了", key: newKey() });
    expect(await withdraw(3)).toMatchObject({ code: "NOT_FOUND" });
    expect(await withdraw(2)).toMatchObject({ ok: true });
    expect(await withdraw(2)).toMatchObject({ code: "POLICY_WITHDRAWN" });
    expect(await save(110, { afterVersion: 2, validFromMs })).toMatchObject({ ok: true, value: { version: 3 } });
    test.cloud.clock.set(validFromMs);
    expect(await inForce()).toMatchObject({ version: 3, value: { dayMaxPoints: 110 } });
    expect(await withdraw(3)).toMatchObject({ code: "POLICY_IN_FORCE" });
    const { history } = await test.succeed("wu", "policies.show", { kind: "points" });
    expect(history.map(({ version, isWithdrawn }) => [version, isWithdrawn])).toEqual([
      [3, false],
      [2, true],
    ]);
  });
});
