import { newKey } from "../../../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../../../tests/harness/test-mall";

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

describe("The keeper looks up", () => {
  let mall: TestMall;
  let redemptionId: string;

  beforeAll(async () => {
    mall = await startTestMall();
    await mall.otherKeeper();
    await mall.award("zhang", 100);
    redemptionId = (await mall.succeed("zhang", "mall.redeem", { offeringId: "rice", key: newKey() })).redemptionId;
  });
  afterAll(() => mall.close());

  const voucher = () => mall.succeed("zhang", "mall.showVoucher", { redemptionId });
  const lookUp = (who: string, code: string | null) => mall.call(who, "mall.lookUpVoucher", { code: code ?? "" });

  it("a code read out or a QR scanned, and sees thing, price and surname", async () => {
    const { code, qrText } = await voucher();
    const seen = await mall.succeed("zhou", "mall.lookUpVoucher", { code: code ?? "" });
    expect(seen).toMatchObject({
      redemptionId,
      offeringTitle: "大米 5 公斤",
      personNameMasked: "张*",
      pricePoints: 45,
      status: "waiting",
    });
    expect(await mall.succeed("zhou", "mall.lookUpVoucher", { code: qrText ?? "" })).toEqual(seen);
    expect(JSON.stringify(seen)).not.toMatch(/建国|1386370|p-zhang/);
  });

  it("a QR of the minute before, but not an older one", async () => {
    const { qrText, qrValidUntilMs } = await voucher();
    mall.cloud.clock.set((qrValidUntilMs ?? 0) + 1_000);
    expect(await lookUp("zhou", qrText)).toMatchObject({ ok: true });
    mall.cloud.clock.set((qrValidUntilMs ?? 0) + 61_000);
    expect(await lookUp("zhou", qrText)).toMatchObject({ ok: false, code: "VOUCHER_QR_OLD" });
    expect(await lookUp("zhou", (await voucher()).qrText)).toMatchObject({ ok: true });
  });

  it("a QR that somebody made up, and is told it is unknown", async () => {
    const forged = (await voucher()).qrText?.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(await lookUp("zhou", forged ?? "")).toMatchObject({ ok: false, code: "VOUCHER_UNKNOWN" });
    expect(await lookUp("zhou", "99999999")).toMatchObject({ ok: false, code: "VOUCHER_UNKNOWN" });
  });

  it("another shop's voucher, and is told only that", async () => {
    const { code, qrText } = await voucher();
    for (const shown of [code, qrText]) {
      expect(await lookUp("other-keeper", shown)).toMatchObject({ ok: false, code: "VOUCHER_OTHER_SHOP" });
    }
  });

  it("nothing at all when not a keeper", async () => {
    expect(await lookUp("zhang", (await voucher()).code)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  });

  it.each(["", "1234567", "123456789", "LLB1.x", { $gt: "" }])("refuses %j as no code", async (code) => {
    const reply = await mall.call("zhou", "mall.lookUpVoucher", { code: code as string });
    expect(reply).toMatchObject({ ok: false, code: "BAD_INPUT" });
  });

  it("a used voucher, and is told that it was used", async () => {
    const { code, qrText } = await voucher();
    await mall.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
    for (const shown of [code, qrText]) {
      expect(await lookUp("zhou", shown)).toMatchObject({ ok: true, value: { redemptionId, status: "fulfilled" } });
    }
  });

  it("the shop as a whole: what waits, what went out, what is left", async () => {
    const waiting = (await mall.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() })).redemptionId;
    const shop = await mall.succeed("zhou", "mall.showShop", {});
    expect(shop).toMatchObject({ shopName: "后八里沟爱心积分超市", waitingCount: 1, fulfilledTodayCount: 1 });
    expect(shop.waiting.map((one) => one.redemptionId)).toEqual([waiting]);
    expect(shop.stock.find((one) => one.offeringId === "rice")).toEqual({
      offeringId: "rice",
      title: "大米 5 公斤",
      available: 11,
      reserved: 0,
      issued: 1,
    });
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 24 * 60 * 60 * 1000);
    expect(await mall.succeed("zhou", "mall.showShop", {})).toMatchObject({ fulfilledTodayCount: 0 });
    const other = await mall.succeed("other-keeper", "mall.showShop", {});
    expect(other).toMatchObject({ shopName: "铁东爱心积分超市", waitingCount: 0, waiting: [], stock: [] });
  });
});
