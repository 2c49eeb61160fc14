import { aServedOrder, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import { pastPending } from "../../tests/harness/past-pending";
import { newKey } from "../../tests/harness/test-cloud";
import type { AccountDocument } from "../api/store/accounts-store";
import type { OfferingDocument } from "../api/store/offerings-store";
import type { RedemptionDocument } from "../api/store/redemptions-store";

const minuteMs = 60_000;

describe("A voucher nobody fetched", () => {
  let scenes: ClockScenes;
  let redemptionId: string;
  const voucher = () => scenes.row<RedemptionDocument>("redemptions", redemptionId);
  const books = async () => {
    const { available, held } = await scenes.row<AccountDocument>("accounts", "p-zhang");
    const { available: onShelf, reserved, issued } = await scenes.row<OfferingDocument>("offerings", "soap");
    return { available, held, onShelf, reserved, issued };
  };
  const causes = async () => (await scenes.rows("transfers")).map((row) => row._id.split(":")[0]).sort();
  const makeOverdue = () => scenes.edit("redemptions", redemptionId, { expiresAtMs: scenes.cloud.clock.nowMs() - 1 });

  const before = { available: 3, held: 8, onShelf: 39, reserved: 1, issued: 0 };
  const after = { available: 11, held: 0, onShelf: 40, reserved: 0, issued: 0 };

  beforeEach(async () => {
    scenes = await startClockScenes();
    const orderId = await aServedOrder(scenes, 30);
    const rated = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    await scenes.succeed("wang", "orders.confirm", { orderId, ...rated, key: newKey() });
    await scenes.succeed("sun", "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 5,
      comment: "",
      key: newKey(),
    });
    await pastPending(scenes);
    redemptionId = (await scenes.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() })).redemptionId;
  });
  afterEach(() => scenes.close());

  it("gives points and piece back when its time is over, not before", async () => {
    expect(await books()).toEqual(before);
    const { expiresAtMs } = await voucher();
    await scenes.cloud.clock.travel(expiresAtMs - scenes.cloud.clock.nowMs() - 2 * minuteMs);
    expect((await voucher()).status).toBe("waiting");
    await scenes.cloud.clock.travel(4 * minuteMs);
    expect((await voucher()).status).toBe("expired");
    expect(await books()).toEqual(after);
    expect(await causes()).toEqual(["award", "expire", "redeem", "release"]);
  });

  it("gives them back once, and tells her once, with several clocks and again with the next", async () => {
    await makeOverdue();
    await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock()]);
    await scenes.runClock();
    expect(await books()).toEqual(after);
    expect(await causes()).toEqual(["award", "expire", "redeem", "release"]);
    const inbox = await scenes.rows("inbox", { redemptionId });
    expect(inbox).toMatchObject([{ personId: "p-zhang", title: "兑换券过期" }]);
    const audit = await scenes.rows("audit", { target: redemptionId, outcome: "done" });
    expect(audit.map((row) => row["call"]).sort()).toEqual(["expired", "redeemed"]);
  });

  it("gives them back once when she cancels at any moment of it", async () => {
    const ends = new Set<string>();
    for (let request = 0; request < 14; request += 1) {
      await makeOverdue();
      const cancel = () => scenes.call("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
      const { finish } = scenes.interruptAt(request, cancel);
      await scenes.runClock();
      await finish();
      ends.add((await voucher()).status);
      expect(await books()).toEqual(after);
      await scenes.cloud.clock.travel(10_000);
      await pastPending(scenes);
      redemptionId = (await scenes.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() })).redemptionId;
    }
    expect([...ends].sort()).toEqual(["cancelled", "expired"]);
  });

  it("is left whole when the clock dies anywhere on the way, and is closed the next time", async () => {
    await makeOverdue();
    let cut = 0;
    for (; cut < 30 && (await voucher()).status === "waiting"; cut += 1) {
      expect(await books()).toEqual(before);
      const mend = scenes.cutAfter(cut, "lost");
      await scenes.runClock();
      await scenes.cloud.clock.travel(31_000);
      mend();
    }
    expect(cut).toBeGreaterThan(8);
    expect(cut).toBeLessThan(30);
    expect(await books()).toEqual(after);
  });

  it("does not tell her what she did herself", async () => {
    await scenes.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
    await scenes.runClock();
    expect(await scenes.rows("inbox", { redemptionId })).toEqual([]);
  });

  it("tells her when it was handed over, also on her phone", async () => {
    await scenes.consent("zhang", "redemption");
    await scenes.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
    await scenes.runClock();
    expect(await scenes.rows("inbox", { redemptionId })).toMatchObject([{ personId: "p-zhang", title: "已经领取" }]);
    expect(scenes.cloud.messages).toMatchObject([
      { openid: "demo-zhang", page: `packages/mall/voucher/index?redemptionId=${redemptionId}` },
    ]);
  });
});
