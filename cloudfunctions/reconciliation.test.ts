import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { startJudgementScenes, type JudgementScenes } from "../tests/harness/judgement-scenes";
import { newKey } from "../tests/harness/test-cloud";
import type { AccountDocument } from "./api/store/accounts-store";
import type { CaseDocument } from "./api/store/cases-store";
import type { OfferingDocument } from "./api/store/offerings-store";
import type { TransferDocument } from "./api/store/transfers-store";

const hourMs = 3_600_000;
/** As many as a tick asks of the database when it walks through everything. */
const interruptedRequests = 150;
const dayMs = 24 * hourMs;

let scenes: JudgementScenes;
beforeEach(async () => {
  scenes = await startJudgementScenes();
});
afterEach(() => scenes.test.close());

const cases = () => scenes.test.rows<CaseDocument>("cases");
const account = (who = "zhang") => scenes.test.row<AccountDocument>("accounts", `p-${who}`);
const tick = () => scenes.test.runClock();

/** 张建国 has helped three times, and his points have come. */
async function earned(): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    await scenes.judged();
    scenes.pass(dayMs);
  }
  scenes.pass(3 * dayMs);
  for (let ticks = 0; ticks < 3; ticks += 1) await tick();
}

async function night(): Promise<void> {
  const { clock } = scenes.test.cloud;
  clock.set(clock.nowMs() + untilTimeOfDay(clock.nowMs(), 2) + hourMs / 2);
  for (let ticks = 0; ticks < 4; ticks += 1) {
    await tick();
    clock.set(clock.nowMs() + 60_000);
  }
}

const redeem = (who = "zhang") => scenes.test.call(who, "mall.redeem", { offeringId: "soap", key: newKey() });
const propose = (caseId: string, points: number | null, who = "sun", key = newKey()) =>
  scenes.test.call(who, "cases.propose", {
    caseId,
    remedy: points === null ? { kind: "explained" } : { kind: "setRight", points },
    words: "看过评单记录",
    key,
  });
const decide = (caseId: string, decision: "approve" | "refuse" = "approve", who = "wu", key = newKey()) =>
  scenes.test.call(who, "cases.decide", { caseId, decision, words: "单据看过，属实", key });
const inboxOf = async (who: string) =>
  (await scenes.test.rows<{ title: string }>("inbox", { personId: `p-${who}` })).map(({ title }) => title);

describe("Reconciliation", () => {
  it("finds nothing in a life that nobody forged: earning, redeeming, cancelling, disputing, gone through by day and by night", async () => {
    await earned();
    await redeem();
    const second = await redeem();
    if (second.ok) {
      await scenes.test.succeed("zhang", "mall.cancelRedemption", {
        redemptionId: second.value.redemptionId,
        key: newKey(),
      });
    }
    const orderId = await scenes.disputed();
    await scenes.decide(orderId, "overturn");
    await scenes.settle();
    await night();
    scenes.pass(9 * dayMs);
    await tick();
    await night();
    expect(await cases()).toEqual([]);
    expect(await scenes.faults()).toEqual([]);
    expect((await account()).isFrozen).toBe(false);
    const seen = await scenes.test.rows<{ seen: { account: { sequence: number } } }>("checkpoints", { _id: "p-zhang" });
    expect(seen[0]?.seen.account.sequence).toBe((await account()).sequence);
  });

  it("stops a forged account, tells staff and owner, and two people set it right by one posting", async () => {
    await earned();
    const before = await account();
    const forged = [...before.lots, { ref: "", atMs: scenes.test.cloud.clock.nowMs() + 300 * dayMs, points: 500 }];
    await scenes.test.edit("accounts", "p-zhang", { available: before.available + 500, lots: forged });
    await night();
    const [one, ...others] = await cases();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ subject: "account", subjectId: "p-zhang", state: "open", personIds: ["p-zhang"] });
    expect(one?.mismatches.map(({ kind }) => kind)).toContain("forgedBalance");
    expect((await account()).isFrozen).toBe(true);
    expect(await redeem()).toMatchObject({ code: "ACCOUNT_FROZEN" });
    // Others go on.
    expect(await scenes.test.call("chen", "mall.redeem", { offeringId: "soap", key: newKey() })).toMatchObject({
      code: "NOT_ENOUGH_POINTS",
    });
    expect(await inboxOf("sun")).toContain("有一笔账对不上");
    expect(await inboxOf("zhang")).toContain("积分正在核对");
    const caseId = one?._id ?? "";
    const shown = await scenes.test.succeed("sun", "cases.show", { caseId });
    expect(shown).toMatchObject({
      bookPoints: before.available + 500,
      foldedPoints: before.available,
      mayPropose: true,
    });
    expect(await decide(caseId)).toMatchObject({ code: "NOTHING_PROPOSED" });
    expect(await propose(caseId, before.available)).toMatchObject({ ok: true });
    expect(await propose(caseId, 7, "wu")).toMatchObject({ code: "CASE_WAITS" });
    expect(await decide(caseId, "approve", "sun")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await decide(caseId)).toMatchObject({ value: { state: "closed" } });
    const after = await account();
    expect(after).toMatchObject({ available: before.available, isFrozen: false, sequence: before.sequence + 1 });
    expect(await scenes.test.rows<TransferDocument>("transfers", { kind: "correction" })).toMatchObject([
      { byPersonId: "p-sun", approvedByPersonId: "p-wu" },
    ]);
    expect(await scenes.faults()).toEqual([]);
    await tick();
    expect(await inboxOf("zhang")).toContain("积分核对好了");
    expect(await redeem()).toMatchObject({ ok: true });
    scenes.pass(dayMs);
    await night();
    expect(await scenes.test.rows("cases", { isOpen: true })).toEqual([]);
  });

  it("sees an altered posting, sets it right by a posting, and does not ask about it again", async () => {
    await earned();
    const [row] = await scenes.test.rows<TransferDocument>("transfers", { kind: "release" });
    const legs = row?.legs.map((leg) => ({ ...leg, delta: leg.delta * 10 })) ?? [];
    await scenes.test.edit("transfers", row?._id ?? "", { legs });
    await night();
    const [one] = await cases();
    expect(one?.mismatches).toMatchObject([{ kind: "alteredAmount", at: row?._id }]);
    const before = await account();
    await propose(one?._id ?? "", null);
    expect(await decide(one?._id ?? "")).toMatchObject({ ok: true });
    expect(await account()).toMatchObject({ available: before.available, isFrozen: false });
    expect(await redeem()).toMatchObject({ ok: true });
    // The altered posting stays as it lies; from the correction on everything is checked as before.
    scenes.pass(dayMs);
    await night();
    expect(await cases()).toHaveLength(1);
    await scenes.test.edit("accounts", "p-zhang", { minutes: 9_999 });
    scenes.pass(dayMs);
    await night();
    expect(await cases()).toHaveLength(2);
  });

  it("is found within the hour where something moved, before the night", async () => {
    await earned();
    await scenes.test.edit("accounts", "p-zhang", { services: 99 });
    await scenes.judged();
    scenes.pass(2 * hourMs);
    await tick();
    expect((await cases()).map(({ subject, mismatches }) => [subject, mismatches[0]?.at])).toEqual([
      ["account", "p-zhang:services"],
    ]);
  });

  it("of an account that was posted onto after it was forged ends at what two people say", async () => {
    await earned();
    const sound = await account();
    const forged = [...sound.lots, { ref: "", atMs: scenes.test.cloud.clock.nowMs() + 300 * dayMs, points: 500 }];
    await scenes.test.edit("accounts", "p-zhang", { available: sound.available + 500, lots: forged });
    expect(await redeem()).toMatchObject({ ok: true });
    const { held } = await account();
    await night();
    const [one] = await cases();
    expect(one?.mismatches).toMatchObject([{ kind: "forgedBalance" }]);
    await propose(one?._id ?? "", sound.available - held);
    expect(await decide(one?._id ?? "")).toMatchObject({ ok: true });
    expect(await account()).toMatchObject({ available: sound.available - held, held, isFrozen: false });
    expect(await redeem()).toMatchObject({ ok: true });
    scenes.pass(dayMs);
    await night();
    expect(await scenes.test.rows("cases", { isOpen: true })).toEqual([]);
  });

  it("of a shelf opens a case without stopping anybody", async () => {
    await earned();
    const { available } = await scenes.test.row<OfferingDocument>("offerings", "soap");
    await scenes.test.edit("offerings", "soap", { available: available + 3 });
    await night();
    const [one] = await cases();
    expect(one).toMatchObject({ subject: "stock", subjectId: "soap", personIds: [] });
    expect(await redeem()).toMatchObject({ ok: true });
    expect(await propose(one?._id ?? "", 5)).toMatchObject({ code: "REMEDY_UNFIT" });
    await propose(one?._id ?? "", null);
    expect(await decide(one?._id ?? "", "refuse")).toMatchObject({ value: { state: "open" } });
  });

  it("raises no alarm while points move at any moment of the reading", async () => {
    await earned();
    const { clock } = scenes.test.cloud;
    let redemptionId: string | null = null;
    const changeMind = async () => {
      if (redemptionId !== null) {
        await scenes.test.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
        redemptionId = null;
        return;
      }
      const reply = await redeem();
      redemptionId = reply.ok ? reply.value.redemptionId : null;
    };
    let moved = 0;
    for (let request = 0; request < interruptedRequests; request += 3) {
      clock.set(clock.nowMs() + untilTimeOfDay(clock.nowMs(), 3));
      const interruption = scenes.test.interruptAt(request, async () => {
        moved += 1;
        await changeMind();
      });
      await tick();
      await interruption.finish();
      clock.set(clock.nowMs() + hourMs);
    }
    expect(await cases()).toEqual([]);
    expect(moved).toBeGreaterThan(interruptedRequests / 6);
  });

  it("is settled once by two at once and by repeats", async () => {
    await earned();
    await scenes.test.edit("accounts", "p-zhang", { minutes: 9_999 });
    await night();
    const caseId = (await cases())[0]?._id ?? "";
    const key = newKey();
    const proposals = await Promise.all([propose(caseId, null, "sun", key), propose(caseId, null, "sun", key)]);
    expect(proposals).toMatchObject([{ ok: true }, { ok: true }]);
    const approval = newKey();
    const answers = await Promise.all([
      decide(caseId, "approve", "wu", approval),
      decide(caseId, "approve", "wu", approval),
      decide(caseId, "refuse", "wu"),
    ]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const [one] = await cases();
    expect(one?.journal.filter(({ event }) => event !== "opened" && event !== "proposed")).toHaveLength(1);
    const corrections = await scenes.test.rows("transfers", { kind: "correction" });
    expect(corrections).toHaveLength(one?.state === "closed" ? 1 : 0);
    expect((await account()).isFrozen).toBe(one?.state !== "closed");
  });
});
