import { newKey } from "../../../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../../../tests/harness/test-mall";

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

describe("My points and hours", () => {
  let mall: TestMall;

  beforeAll(async () => {
    mall = await startTestMall();
  });
  afterAll(() => mall.close());

  it("begin with nothing, and a hundred hours to the first star", async () => {
    expect(await mall.succeed("ma", "points.showAccount", {})).toEqual({
      available: 0,
      held: 0,
      pending: null,
      owed: 0,
      expiring: null,
      isFrozen: false,
      minutes: 0,
      services: 0,
      starLevel: 0,
      minutesToNextStar: 6_000,
      starMissing: ["再服务 100 小时到一星"],
      postings: [],
      nextCursor: null,
    });
  });

  it("tell every movement with what was left after it", async () => {
    await mall.award("zhang", 50, 6_030);
    const voucher = await mall.succeed("zhang", "mall.redeem", { offeringId: "rice", key: newKey() });
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 1_000);
    await mall.succeed("zhou", "mall.fulfil", { redemptionId: voucher.redemptionId, key: newKey() });
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 1_000);
    const changedMind = await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 1_000);
    await mall.succeed("zhang", "mall.cancelRedemption", { redemptionId: changedMind.redemptionId, key: newKey() });

    const account = await mall.succeed("zhang", "points.showAccount", {});
    expect(account).toMatchObject({ available: 5, held: 0, minutes: 6_030, services: 1, starLevel: 1 });
    expect(account.minutesToNextStar).toBe(300 * 60 - 6_030);
    expect(account.postings.map(({ kind, title, delta, balanceAfter }) => [kind, title, delta, balanceAfter])).toEqual([
      ["cancelRedemption", "取消兑换：食用盐一袋", 5, 5],
      ["redeem", "兑换：食用盐一袋", -5, 0],
      ["fulfil", "已领取：大米 5 公斤", 0, 5],
      ["redeem", "兑换：大米 5 公斤", -45, 5],
      ["release", "积分到账", 50, 50],
      ["award", "物品代购", 0, 0],
    ]);
    expect(account.postings.at(-1)?.breakdown).toEqual(["合计 50 分"]);
  });

  it("come in pages, each movement once and nobody else's", async () => {
    for (let at = 0; at < 13; at += 1) await mall.award("chen", 1, 60);
    const first = await mall.succeed("chen", "points.showAccount", {});
    const second = await mall.succeed("chen", "points.showAccount", { cursor: first.nextCursor ?? "" });
    const balances = [...first.postings, ...second.postings].map((posting) => posting.balanceAfter);
    expect(balances).toEqual(Array.from({ length: 26 }, (_, at) => 13 - Math.ceil(at / 2)));
    expect([first.postings.length, second.nextCursor]).toEqual([20, null]);
  });
});
