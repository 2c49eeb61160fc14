import { newKey } from "../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";

// On a busy machine a crowd takes its time.
jest.setTimeout(90_000);

const minuteMs = 60_000;

let mall: TestMall;
beforeAll(async () => {
  mall = await startTestMall();
  await mall.otherKeeper();
  await mall.award("zhang", 1_000);
});
beforeEach(() => mall.cloud.clock.set(mall.cloud.clock.nowMs() + 2 * minuteMs));
afterEach(async () => {
  expect(await mall.faults()).toEqual([]);
});
afterAll(() => mall.close());

const redeemed = async (offeringId = "salt"): Promise<string> =>
  (await mall.succeed("zhang", "mall.redeem", { offeringId, key: newKey() })).redemptionId;
const fulfil = (redemptionId: string) => mall.call("zhou", "mall.fulfil", { redemptionId, key: newKey() });
const undo = (who: string, redemptionId: string, key = newKey(), reason = "拿错了") =>
  mall.call(who, "mall.undoFulfil", { redemptionId, reason, key });
const cancel = (redemptionId: string) => mall.call("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
const handedOver = async (offeringId?: string): Promise<string> => {
  const redemptionId = await redeemed(offeringId);
  expect(await fulfil(redemptionId)).toMatchObject({ ok: true });
  return redemptionId;
};
const statusOf = async (redemptionId: string) =>
  (await mall.redemptions()).find((one) => one.redemptionId === redemptionId)?.status;
const shelf = async (offeringId: string) => {
  const { available, issued, reserved } = await mall.offering(offeringId);
  return { available, issued, reserved };
};
const purse = async () => {
  const { available, held } = await mall.account("zhang");
  return { available, held };
};

describe("A handing-over taken back", () => {
  it("leaves voucher, piece and points as they were before it, and it can be handed over again", async () => {
    const redemptionId = await redeemed();
    const before = { shelf: await shelf("salt"), purse: await purse() };
    const { code } = await mall.succeed("zhang", "mall.showVoucher", { redemptionId });
    await fulfil(redemptionId);
    const key = newKey();
    const replies = await Promise.all([1, 2, 3].map(() => undo("zhou", redemptionId, key)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect({ shelf: await shelf("salt"), purse: await purse() }).toEqual(before);
    expect(await mall.succeed("zhang", "mall.showVoucher", { redemptionId })).toMatchObject({
      status: "waiting",
      code,
    });
    expect(await mall.succeed("zhou", "mall.lookUpVoucher", { code: code ?? "" })).toMatchObject({ redemptionId });
    expect(await fulfil(redemptionId)).toMatchObject({ ok: true });
    expect(await undo("zhou", redemptionId, key)).toMatchObject({ ok: true });
    expect(await statusOf(redemptionId)).toBe("fulfilled");
  });

  it("is told to whom the voucher belongs, with the reason in the record", async () => {
    const redemptionId = await handedOver();
    await undo("zhou", redemptionId, newKey(), "点错了人");
    await mall.tick();
    const { messages } = await mall.succeed("zhang", "inbox.list", {});
    expect(messages.map(({ title }) => title)).toContain("领取撤回了");
    const { documents } = await mall.cloud.database.list("audit", { filter: { target: redemptionId }, limit: 20 });
    expect(documents).toContainEqual(
      expect.objectContaining({ call: "undone", who: "p-zhou", scope: "shop-houbali", reason: "点错了人" }),
    );
  });

  it("can happen to each handing-over once, whoever asks at once", async () => {
    const redemptionId = await handedOver();
    const replies = await Promise.all(Array.from({ length: 5 }, () => undo("zhou", redemptionId)));
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual([
      ...Array<string>(4).fill("VOUCHER_NOT_USED"),
      "ok",
    ]);
    await fulfil(redemptionId);
    expect(await undo("zhou", redemptionId)).toMatchObject({ ok: true });
  });

  it("is possible for five minutes, in the voucher's shop, while it is used", async () => {
    const redemptionId = await handedOver();
    expect(await undo("other-keeper", redemptionId)).toMatchObject({ code: "VOUCHER_UNKNOWN" });
    expect(await undo("sun", redemptionId)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await undo("zhou", await redeemed())).toMatchObject({ code: "VOUCHER_NOT_USED" });
    mall.cloud.clock.set(mall.cloud.clock.nowMs() + 5 * minuteMs + 1_000);
    expect(await undo("zhou", redemptionId)).toMatchObject({ code: "UNDO_TOO_LATE" });
    expect(await statusOf(redemptionId)).toBe("fulfilled");
  });

  it("gives the voucher the rest of its day when it would expire sooner", async () => {
    const redemptionId = await redeemed();
    const { expiresAtMs } = await mall.succeed("zhang", "mall.showVoucher", { redemptionId });
    mall.cloud.clock.set(expiresAtMs - minuteMs);
    await fulfil(redemptionId);
    mall.cloud.clock.set(expiresAtMs + minuteMs);
    await undo("zhou", redemptionId);
    await mall.tick();
    expect(await statusOf(redemptionId)).toBe("waiting");
    expect(await fulfil(redemptionId)).toMatchObject({ ok: true });
  });

  it("may be followed by the owner's cancelling, which gives everything back", async () => {
    const before = { shelf: await shelf("towel"), purse: await purse() };
    const redemptionId = await handedOver("towel");
    await undo("zhou", redemptionId);
    expect(await cancel(redemptionId)).toMatchObject({ ok: true });
    expect({ shelf: await shelf("towel"), purse: await purse() }).toEqual(before);
  });

  it.each([1, 2, 3])("never stands beside a cancelling, an expiry or another hand-over (round %i)", async () => {
    const redemptionId = await handedOver();
    const replies = await Promise.all([
      undo("zhou", redemptionId),
      cancel(redemptionId),
      fulfil(redemptionId),
      mall.tick(),
    ]);
    expect(replies[0]).toMatchObject({ ok: true });
    const [, cancelled, again] = replies;
    expect([cancelled.ok, again.ok].filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(await statusOf(redemptionId)).toBe(cancelled.ok ? "cancelled" : again.ok ? "fulfilled" : "waiting");
  });

  it("counts for nothing in the day's sheet, and the sheet still says what the ledger says", async () => {
    const shopId = "shop-houbali";
    const period = new Date(mall.cloud.clock.nowMs() + 8 * 3_600_000).toISOString().slice(0, 10);
    const before = await mall.succeed("zhou", "mall.showSettlement", { shopId, period });
    const redemptionId = await handedOver("rice");
    await undo("zhou", redemptionId);
    const after = await mall.succeed("zhou", "mall.showSettlement", { shopId, period });
    expect(after.totals.points).toBe(before.totals.points);
    expect(after.ledgerPoints).toBe(after.totals.points);
    expect(after.totals.undone).toBe(before.totals.undone + 1);
  });
});
