import { newKey } from "../../../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../../../tests/harness/test-mall";

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

describe("Redeeming", () => {
  let mall: TestMall;

  beforeAll(async () => {
    mall = await startTestMall();
  });
  afterAll(() => mall.close());
  afterEach(async () => {
    expect(await mall.faults()).toEqual([]);
  });

  const redeem = (who: string, offeringId: string, key = newKey()) =>
    mall.call(who, "mall.redeem", { offeringId, key });
  const codes = (replies: readonly { ok: boolean; code?: string }[]) =>
    replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort();

  it("holds the points, reserves a piece and gives a voucher, within nine round trips", async () => {
    await mall.award("zhang", 100);
    const before = await mall.offering("rice");
    const redeemed = await mall.succeed("zhang", "mall.redeem", { offeringId: "rice", key: newKey() });
    expect(mall.roundTrips("mall.redeem")[0]).toBeLessThanOrEqual(9);
    expect(redeemed).toMatchObject({ pricePoints: 45, balanceAfter: 55 });
    expect(await mall.offering("rice")).toMatchObject({ available: before.available - 1, reserved: 1 });
    expect(await mall.account("zhang")).toMatchObject({ available: 55, held: 45, redeemedByOffering: { rice: 1 } });
    expect(await mall.succeed("zhang", "mall.showVoucher", { redemptionId: redeemed.redemptionId })).toMatchObject({
      status: "waiting",
      offeringTitle: "大米 5 公斤",
      shopName: "后八里沟爱心积分超市",
      shopPlace: "社区服务中心一楼",
      code: expect.stringMatching(/^\d{8}$/) as string,
    });
  });

  it("answers a repeat from the voucher it made, in one round trip, and another wish under its key with a refusal", async () => {
    const key = newKey();
    const first = await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key });
    expect(await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key })).toEqual(first);
    expect(mall.roundTrips("mall.redeem")).toEqual([1]);
    expect(await redeem("zhang", "towel", key)).toMatchObject({ ok: false, code: "KEY_REUSED" });
    await mall.succeed("zhang", "mall.cancelRedemption", { redemptionId: first.redemptionId, key: newKey() });
    expect(await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key })).toEqual(first);
  });

  it("does not mistake another person's key for a repeat", async () => {
    await mall.award("chen", 20);
    const key = newKey();
    const [one, other] = [await redeem("zhang", "salt", key), await redeem("chen", "salt", key)];
    expect(codes([one, other])).toEqual(["ok", "ok"]);
    expect(one.ok && other.ok && one.value.redemptionId !== other.value.redemptionId).toBe(true);
  });

  it.each<[string, string, string]>([
    ["who has no points", "ma", "NOT_ENOUGH_POINTS"],
    ["who has one too few", "liu", "NOT_ENOUGH_POINTS"],
  ])("refuses somebody %s", async (_, who, code) => {
    if (who === "liu") await mall.award("liu", 7);
    expect(await redeem(who, "soap")).toMatchObject({ ok: false, code });
  });

  it("refuses what is not there, not on offer, or given for other people", async () => {
    await mall.stock({ offeringId: "elsewhere", areaId: "zc.gangshan.tiedong", shopId: "shop-tiedong" });
    await mall.stock({ offeringId: "street-wide", areaId: "zc.gangshan", pricePoints: 1 });
    await mall.stock({ offeringId: "put-away" });
    await mall.edit("offerings", "put-away", { isOnOffer: false });
    expect(await redeem("zhang", "no-such-thing")).toMatchObject({ code: "NOT_FOUND" });
    expect(await redeem("zhang", "elsewhere")).toMatchObject({ code: "NOT_ON_OFFER" });
    expect(await redeem("zhang", "put-away")).toMatchObject({ code: "NOT_ON_OFFER" });
    expect(await redeem("zhang", "street-wide")).toMatchObject({ ok: true });
  });

  it("takes no price, person or time from the phone", async () => {
    const input = { offeringId: "salt", key: newKey(), pricePoints: 0, personId: "p-chen" };
    expect(await mall.call("zhang", "mall.redeem", input)).toMatchObject({ ok: false, code: "BAD_INPUT" });
  });

  describe("by many at once", () => {
    it("gives the last piece to exactly one of fifty and tells everybody else that it is gone", async () => {
      const neighbours = await mall.neighbours(50);
      await mall.award(neighbours, 30);
      await mall.stock({ offeringId: "last-one", stock: 1 });
      const keys = new Map(neighbours.map((who) => [who, newKey()]));
      const all = () => Promise.all(neighbours.map((who) => redeem(who, "last-one", keys.get(who))));
      const replies = await all();
      expect(codes(replies)).toEqual([...Array<string>(49).fill("SOLD_OUT"), "ok"]);
      expect(await mall.offering("last-one")).toMatchObject({ available: 0, reserved: 1 });
      const again = await all();
      expect(again.map((reply) => (reply.ok ? reply.value : reply.code))).toEqual(
        replies.map((reply) => (reply.ok ? reply.value : reply.code)),
      );
    });

    it("sells ten pieces to twenty as ten, without a spurious loser", async () => {
      await mall.stock({ offeringId: "ten", stock: 10, pricePoints: 1 });
      const buyers = Array.from({ length: 20 }, (_, at) => `n${at + 1}`);
      const replies = await Promise.all(buyers.map((who) => redeem(who, "ten")));
      const counted = codes(replies);
      expect(counted.filter((code) => code === "ok").length + (await mall.offering("ten")).available).toBe(10);
      expect(counted.filter((code) => code !== "ok" && code !== "SOLD_OUT" && code !== "NOT_ENOUGH_POINTS")).toEqual(
        [],
      );
    });

    it("makes one voucher of ten deliveries of the same wish", async () => {
      await mall.award("li", 100);
      const key = newKey();
      const replies = await Promise.all(Array.from({ length: 10 }, () => redeem("li", "towel", key)));
      const values = replies.map((reply) => (reply.ok ? reply.value : reply.code));
      expect(values).toEqual(Array(10).fill(values[0]));
      expect(await mall.account("li")).toMatchObject({ available: 90, held: 10 });
    });

    it("never spends the same points twice", async () => {
      await mall.award("wu", 13);
      const replies = await Promise.all([redeem("wu", "knife"), redeem("wu", "towel"), redeem("wu", "soap")]);
      expect(codes(replies).filter((code) => code === "ok")).toHaveLength(1);
      expect(codes(replies).filter((code) => code !== "ok")).toEqual(["NOT_ENOUGH_POINTS", "NOT_ENOUGH_POINTS"]);
    });

    it("keeps the limit per person", async () => {
      await mall.award("sun", 1_000);
      const replies = await Promise.all(Array.from({ length: 6 }, () => redeem("sun", "oil")));
      expect(codes(replies)).toEqual([...Array<string>(5).fill("LIMIT_REACHED"), "ok"]);
    });
  });
});
