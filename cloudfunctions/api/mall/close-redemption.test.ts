import { newKey } from "../../../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../../../tests/harness/test-mall";

const DAY_MS = 24 * 60 * 60 * 1000;

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

describe("A voucher", () => {
  let mall: TestMall;

  beforeAll(async () => {
    mall = await startTestMall();
    await mall.otherKeeper();
    await mall.award("zhang", 1_000);
  });
  afterAll(() => mall.close());
  afterEach(async () => {
    expect(await mall.faults()).toEqual([]);
  });

  const redeemed = async (offeringId = "salt"): Promise<string> =>
    (await mall.succeed("zhang", "mall.redeem", { offeringId, key: newKey() })).redemptionId;
  const fulfil = (who: string, redemptionId: string, key = newKey()) =>
    mall.call(who, "mall.fulfil", { redemptionId, key });
  const cancel = (who: string, redemptionId: string, key = newKey()) =>
    mall.call(who, "mall.cancelRedemption", { redemptionId, key });
  const statusOf = async (redemptionId: string) =>
    (await mall.redemptions()).find((one) => one.redemptionId === redemptionId)?.status;

  describe("handed over", () => {
    it("is used once, and a repeat of the same hand-over is the same answer", async () => {
      const redemptionId = await redeemed();
      const key = newKey();
      const first = await mall.succeed("zhou", "mall.fulfil", { redemptionId, key });
      expect(await mall.succeed("zhou", "mall.fulfil", { redemptionId, key })).toEqual(first);
      expect(await fulfil("zhou", redemptionId)).toMatchObject({ ok: false, code: "VOUCHER_USED" });
      expect(await cancel("zhang", redemptionId)).toMatchObject({ ok: false, code: "WRONG_STATUS" });
    });

    it("is nothing to another shop's keeper, and not for people who keep no shop", async () => {
      const redemptionId = await redeemed();
      expect(await fulfil("other-keeper", redemptionId)).toMatchObject({ ok: false, code: "VOUCHER_UNKNOWN" });
      expect(await fulfil("zhou", "no-such-voucher")).toMatchObject({ ok: false, code: "VOUCHER_UNKNOWN" });
      expect(await fulfil("zhang", redemptionId)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
      expect(await fulfil("sun", redemptionId)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
      expect(await statusOf(redemptionId)).toBe("waiting");
    });

    it("refuses the same key for another voucher", async () => {
      const [one, other] = [await redeemed(), await redeemed()];
      const key = newKey();
      expect(await fulfil("zhou", one, key)).toMatchObject({ ok: true });
      expect(await fulfil("zhou", other, key)).toMatchObject({ ok: false, code: "KEY_REUSED" });
      expect(await statusOf(other)).toBe("waiting");
    });

    it("is used once though two counters scan it at once", async () => {
      const redemptionId = await redeemed();
      const replies = await Promise.all(Array.from({ length: 5 }, () => fulfil("zhou", redemptionId)));
      expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual([
        ...Array<string>(4).fill("VOUCHER_USED"),
        "ok",
      ]);
    });
  });

  describe("cancelled", () => {
    it("gives points and piece back, once", async () => {
      const before = await mall.account("zhang");
      const redemptionId = await redeemed("towel");
      const key = newKey();
      const first = await mall.succeed("zhang", "mall.cancelRedemption", { redemptionId, key });
      expect(first).toEqual({ redemptionId, balanceAfter: before.available });
      expect(await mall.succeed("zhang", "mall.cancelRedemption", { redemptionId, key })).toEqual(first);
      expect(await cancel("zhang", redemptionId)).toMatchObject({ ok: false, code: "WRONG_STATUS" });
      expect(await fulfil("zhou", redemptionId)).toMatchObject({ ok: false, code: "VOUCHER_CANCELLED" });
      expect(await mall.account("zhang")).toMatchObject({ available: before.available, held: before.held });
      expect(await mall.offering("towel")).toMatchObject({ available: 30, reserved: 0 });
    });

    it("is only for its owner; to others it does not exist", async () => {
      const redemptionId = await redeemed();
      expect(await cancel("chen", redemptionId)).toMatchObject({ ok: false, code: "NOT_FOUND" });
      expect(await cancel("zhou", redemptionId)).toMatchObject({ ok: false, code: "NOT_FOUND" });
      expect(await mall.call("chen", "mall.showVoucher", { redemptionId })).toMatchObject({ code: "NOT_FOUND" });
    });

    it.each([1, 2, 3, 4, 5])("or handed over, but never both (round %i)", async () => {
      const redemptionId = await redeemed();
      const [handed, returned] = await Promise.all([fulfil("zhou", redemptionId), cancel("zhang", redemptionId)]);
      expect([handed.ok, returned.ok].filter(Boolean)).toHaveLength(1);
      if (handed.ok) expect(returned).toMatchObject({ code: "WRONG_STATUS" });
      else expect(handed).toMatchObject({ code: "VOUCHER_CANCELLED" });
    });
  });

  describe("never fetched", () => {
    it("expires by the clock and gives points and piece back", async () => {
      const before = await mall.account("zhang");
      const redemptionId = await redeemed("knife");
      mall.cloud.clock.set(mall.cloud.clock.nowMs() + 9 * DAY_MS);
      await mall.tick();
      expect(await statusOf(redemptionId)).toBe("expired");
      expect(await mall.account("zhang")).toMatchObject({ available: before.available + before.held, held: 0 });
      expect(await mall.offering("knife")).toMatchObject({ available: 30, reserved: 0 });
      expect(await fulfil("zhou", redemptionId)).toMatchObject({ ok: false, code: "VOUCHER_EXPIRED" });
      expect(await cancel("zhang", redemptionId)).toMatchObject({ ok: false, code: "WRONG_STATUS" });
      const shown = await mall.succeed("zhang", "mall.showVoucher", { redemptionId });
      expect(shown).toMatchObject({ status: "expired", code: null, qrText: null, qrValidUntilMs: null });
    });

    it("expires or is cancelled at the last moment, never both", async () => {
      const before = await mall.account("zhang");
      const redemptionId = await redeemed("knife");
      mall.cloud.clock.set(mall.cloud.clock.nowMs() + 9 * DAY_MS);
      const [, returned] = await Promise.all([mall.tick(), cancel("zhang", redemptionId)]);
      expect(await statusOf(redemptionId)).toBe(returned.ok ? "cancelled" : "expired");
      expect(await mall.account("zhang")).toMatchObject({ available: before.available, held: before.held });
    });
  });
});
