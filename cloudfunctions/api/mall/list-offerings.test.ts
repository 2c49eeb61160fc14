import { newKey } from "../../../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../../../tests/harness/test-mall";

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

describe("The shelves", () => {
  let mall: TestMall;

  beforeAll(async () => {
    mall = await startTestMall();
    await mall.award("zhang", 50);
  });
  afterAll(() => mall.close());

  const list = (who: string, kind: "goods" | "service" | "training" | "venue", cursor?: string) =>
    mall.succeed(who, "mall.listOfferings", cursor === undefined ? { kind } : { kind, cursor });
  const idsOf = (page: { offerings: { offeringId: string }[] }) => page.offerings.map((one) => one.offeringId);

  it("hold each aisle's things, cheapest first, beside what I could spend", async () => {
    const goods = await list("zhang", "goods");
    expect(goods).toMatchObject({ balance: 50, nextCursor: null });
    expect(idsOf(goods)).toEqual(["salt", "soap", "towel", "rice", "oil"]);
    expect(goods.offerings[0]).toEqual({
      offeringId: "salt",
      kind: "goods",
      title: "食用盐一袋",
      picture: "salt",
      photoUrl: null,
      pricePoints: 5,
      available: 60,
      shopName: "后八里沟爱心积分超市",
      donor: "好邻居商店",
      minStars: 0,
      isBooked: false,
      session: null,
      waitingCount: 0,
    });
    expect(idsOf(await list("ma", "service"))).toEqual(["knife", "haircut"]);
    expect(idsOf(await list("ma", "training"))).toEqual(["phone-class"]);
    expect(idsOf(await list("ma", "venue"))).toEqual(["hall-hour", "badminton"]);
  });

  it("show what is given for my street, not what is given for others or was put away", async () => {
    await mall.stock({ offeringId: "street-wide", kind: "venue", areaId: "zc.gangshan", pricePoints: 2 });
    await mall.stock({ offeringId: "elsewhere", kind: "venue", areaId: "zc.gangshan.tiedong" });
    await mall.stock({ offeringId: "put-away", kind: "venue" });
    await mall.edit("offerings", "put-away", { isOnOffer: false });
    expect(idsOf(await list("ma", "venue"))).toEqual(["street-wide", "hall-hour", "badminton"]);
  });

  it("are paged so that everything comes once, though much costs the same", async () => {
    const ids = Array.from({ length: 45 }, (_, at) => `same-${String(at).padStart(2, "0")}`);
    for (const offeringId of ids) await mall.stock({ offeringId, kind: "training", pricePoints: 5 });
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await list("ma", "training", cursor);
      seen.push(...idsOf(page));
      cursor = page.nextCursor ?? undefined;
      pages += 1;
    } while (cursor !== undefined && pages < 10);
    expect(seen.slice().sort()).toEqual(["phone-class", ...ids].sort());
    expect(pages).toBe(3);
  });

  it("tell before the tap why something cannot be had", async () => {
    const show = (who: string, offeringId: string) => mall.succeed(who, "mall.showOffering", { offeringId });
    expect(await show("zhang", "rice")).toMatchObject({
      canRedeem: true,
      whyNot: null,
      balance: 50,
      perPersonLimit: 2,
      alreadyRedeemed: 0,
      openingHours: "每天 9:00–11:30，14:00–17:00",
      shopPlace: "社区服务中心一楼",
    });
    expect(await show("zhang", "oil")).toMatchObject({ canRedeem: false, whyNot: "NOT_ENOUGH_POINTS" });
    expect(await show("zhang", "put-away")).toMatchObject({ canRedeem: false, whyNot: "NOT_ON_OFFER" });
    await mall.stock({ offeringId: "one-each", pricePoints: 1, perPersonLimit: 1, stock: 1 });
    await mall.succeed("zhang", "mall.redeem", { offeringId: "one-each", key: newKey() });
    expect(await show("zhang", "one-each")).toMatchObject({ whyNot: "SOLD_OUT", alreadyRedeemed: 1, available: 0 });
    expect(await mall.call("zhang", "mall.showOffering", { offeringId: "nothing" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("lead to my vouchers, newest first, and to nobody else's", async () => {
    const made: string[] = [];
    for (let at = 0; at < 23; at += 1) {
      await mall.award("li", 5);
      made.unshift((await mall.succeed("li", "mall.redeem", { offeringId: "salt", key: newKey() })).redemptionId);
      mall.cloud.clock.set(mall.cloud.clock.nowMs() + 60_000);
    }
    const first = await mall.succeed("li", "mall.listMyRedemptions", {});
    const second = await mall.succeed("li", "mall.listMyRedemptions", { cursor: first.nextCursor ?? "" });
    const seen = [...first.redemptions, ...second.redemptions].map((one) => one.redemptionId);
    expect(seen).toEqual(made);
    expect([first.redemptions.length, second.nextCursor]).toEqual([20, null]);
    expect((await mall.succeed("ma", "mall.listMyRedemptions", {})).redemptions).toEqual([]);
  });
});
