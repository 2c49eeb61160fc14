import { dateAt } from "../domain/calendar/calendar-day";
import { readWorkbook } from "../tests/harness/read-workbook";
import { newKey } from "../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";

jest.setTimeout(60_000);

const shopId = "shop-houbali";
const dayMs = 86_400_000;

let mall: TestMall;
let today: string;
beforeEach(async () => {
  mall = await startTestMall();
  await mall.otherKeeper();
  await mall.award(["zhang", "chen"], 200);
  today = dateAt(mall.cloud.clock.nowMs());
});
afterEach(async () => {
  expect(await mall.faults()).toEqual([]);
  await mall.close();
});

const redeemed = async (who: string, offeringId: string): Promise<string> =>
  (await mall.succeed(who, "mall.redeem", { offeringId, key: newKey() })).redemptionId;
const handedOver = async (who: string, offeringId: string): Promise<string> => {
  const redemptionId = await redeemed(who, offeringId);
  await mall.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
  return redemptionId;
};
const sheet = (who = "zhou", period = today) => mall.succeed(who, "mall.showSettlement", { shopId, period });
const close = (who: string, day = today, note = "", key = newKey()) =>
  mall.call(who, "mall.closeDay", { shopId, day, note, key });

/** Salt and rice go out, soap comes back. */
async function aDay(): Promise<void> {
  await mall.succeed("zhou", "mall.receiveStock", {
    offeringId: "salt",
    pieces: 10,
    donor: "好邻居商店",
    note: "",
    key: newKey(),
  });
  await handedOver("zhang", "salt");
  await handedOver("chen", "salt");
  await handedOver("zhang", "rice");
  const given = await redeemed("chen", "soap");
  await mall.succeed("chen", "mall.cancelRedemption", { redemptionId: given, key: newKey() });
}

describe("A shop's settlement", () => {
  it("says for each thing and each donor what came, went out and came back, and is what the ledger says", async () => {
    await aDay();
    const { donors, ledgerPoints, lines, totals } = await sheet();
    expect(totals).toMatchObject({ received: 10, fulfilled: 3, cancelled: 1, points: 55 });
    expect(ledgerPoints).toBe(55);
    expect(lines.find(({ offeringId }) => offeringId === "salt")).toMatchObject({
      received: 10,
      fulfilled: 2,
      points: 10,
    });
    expect(lines.find(({ offeringId }) => offeringId === "soap")).toMatchObject({ cancelled: 1, points: 0 });
    expect(donors).toEqual([
      { donor: "好邻居商店", pieces: 2, points: 10 },
      { donor: "惠民粮油", pieces: 1, points: 45 },
    ]);
    expect(await sheet("sun", today.slice(0, 7))).toMatchObject({ totals, ledgerPoints: 55, canClose: false });
  });

  it("holds what a day brought and nothing of the days beside it", async () => {
    await handedOver("zhang", "salt");
    const left = await redeemed("chen", "soap");
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 9 * dayMs);
    await mall.tick();
    await handedOver("zhang", "salt");
    expect((await sheet()).totals).toMatchObject({ fulfilled: 1, expired: 0, points: 5 });
    const later = await sheet("zhou", dateAt(mall.cloud.clock.nowMs()));
    expect(later.totals).toMatchObject({ fulfilled: 1, expired: 1, points: 5 });
    expect((await mall.redemptions()).find(({ redemptionId }) => redemptionId === left)?.status).toBe("expired");
  });

  it("of a day is closed once, by its keeper, and then stands while later changes are shown beside it", async () => {
    await aDay();
    const key = newKey();
    const [one, other] = await Promise.all([close("zhou", today, "盐少一袋", key), close("zhou")]);
    const codes = [one, other].map((reply) => (reply.ok ? "ok" : reply.code)).sort();
    expect(codes).toEqual(["DAY_CLOSED", "ok"]);
    if (one.ok) expect(await close("zhou", today, "盐少一袋", key)).toMatchObject({ ok: true, value: one.value });
    await handedOver("zhang", "salt");
    const { canClose, closed, totals } = await sheet();
    expect(canClose).toBe(false);
    expect(closed).toMatchObject({ byWhom: "店员 周*", totals: { fulfilled: 3, points: 55 } });
    expect(totals).toMatchObject({ fulfilled: 4, points: 60 });
    const { documents } = await mall.cloud.database.list("audit", { filter: { call: "mall.closeDay" }, limit: 10 });
    expect(documents).toHaveLength(1);
  });

  it("is nothing to other shops, and a day that has not begun cannot be closed", async () => {
    expect(await close("other-keeper")).toMatchObject({ code: "NOT_FOUND" });
    expect(await close("sun")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await close("zhou", dateAt(mall.cloud.clock.nowMs() + dayMs))).toMatchObject({ code: "DAY_AHEAD" });
    expect(await close("zhou", "2026-02-30")).toMatchObject({ code: "NOT_FOUND" });
    const ofOthers = { shopId, period: today };
    expect(await mall.call("other-keeper", "mall.showSettlement", ofOthers)).toMatchObject({ code: "NOT_FOUND" });
    expect(await mall.call("zhang", "mall.showSettlement", ofOthers)).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("leaves as an Excel file that names no resident and lets no formula through", async () => {
    await mall.succeed("zhou", "mall.receiveStock", {
      offeringId: "salt",
      pieces: 3,
      donor: "=1+1",
      note: "",
      key: newKey(),
    });
    await aDay();
    const key = newKey();
    const asked = { shopId, period: today.slice(0, 7), key };
    const [one, again] = await Promise.all([
      mall.succeed("zhou", "reports.exportSettlement", asked),
      mall.succeed("zhou", "reports.exportSettlement", asked),
    ]);
    expect(one).toEqual(again);
    const [book, donors, things] = readWorkbook(new Uint8Array(await (await fetch(one.url)).arrayBuffer()));
    expect([book?.name, donors?.name, things?.name]).toEqual(["流水", "按商户", "按兑换品"]);
    expect(one.rows).toBe(6);
    expect(donors?.rows.slice(3)).toEqual([
      ["好邻居商店", 2, 10],
      ["惠民粮油", 1, 45],
      ["合计", 3, 55],
      ["积分账上", undefined, 55],
    ]);
    expect(book?.rows[0]?.[0]).toContain("导出人：周海燕");
    expect(book?.xml).toContain("'=1+1");
    for (const name of ["张建国", "陈晓雨"]) expect(book?.xml).not.toContain(name);
    const { documents } = await mall.cloud.database.list("audit", {
      filter: { call: "reports.exportSettlement" },
      limit: 10,
    });
    expect(documents).toHaveLength(1);
    const foreign = { ...asked, key: newKey() };
    expect(await mall.call("other-keeper", "reports.exportSettlement", foreign)).toMatchObject({ code: "NOT_FOUND" });
  });
});
