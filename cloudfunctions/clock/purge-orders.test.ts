import { purgedText } from "../../domain/orders/without-personal-parts";
import { anEvaluatedOrder, aServedOrder, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../../tests/harness/time-of-day";
import { newKey } from "../../tests/harness/test-cloud";
import type { InboxDocument } from "../api/store/inbox-store";
import type { OrderDocument } from "../api/store/orders-store";

const dayMs = 86_400_000;

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const order = (id: string) => scenes.row<OrderDocument>("orders", id);

/** Until three at night this many days later; orders and people stand still meanwhile. */
async function nightAfter(days: number): Promise<void> {
  const { clock } = scenes.cloud;
  clock.set(clock.nowMs() + days * dayMs + untilTimeOfDay(clock.nowMs(), 3));
  await scenes.runClock();
}

describe("What is over", () => {
  it("is cleared after ninety days at night, and the ledger stays", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    await scenes.edit("orders", orderId, {
      needs: ["hardOfHearing"],
      photos: [{ photoId: "photo-1", fileId: "cloud://1" }],
    });
    await nightAfter(88);
    expect((await order(orderId)).phoneCipher).not.toBe("");
    // The points have come meanwhile; clearing the order changes nothing about them.
    const ledger = await scenes.rows("transfers");
    await nightAfter(2);
    const cleared = await order(orderId);
    expect(cleared).toMatchObject({
      requesterName: "王*",
      text: purgedText,
      addressCipher: "",
      phoneCipher: "",
      serviceCode: "",
      takerPhones: [],
      needs: [],
      photos: [],
      status: "evaluated",
    });
    const orders = JSON.stringify(await scenes.rows("orders"));
    for (const word of ["王桂兰", "张建国", "谢谢建国", "桂兰满意", "药买好了", "降压药"])
      expect(orders).not.toContain(word);
    expect(await scenes.rows("transfers")).toEqual(ledger);
    const report = await scenes.runClock();
    expect(report["purge-orders"]).toEqual({ seen: 0, changed: 0, failed: 0 });
    expect(await scenes.succeed("wang", "orders.show", { orderId })).toMatchObject({ text: purgedText, phone: null });
  });

  it("is not cleared by day, nor while anything can still happen to it", async () => {
    const served = await aServedOrder(scenes);
    await scenes.edit("orders", served, { updatedAtMs: 0 });
    const done = await anEvaluatedOrderOf("liu");
    await scenes.edit("orders", done, { updatedAtMs: 0 });
    const byDay = await scenes.runClock();
    expect(byDay["purge-orders"]).toEqual({ seen: 0, changed: 0, failed: 0 });
    expect((await order(done)).phoneCipher).not.toBe("");
    const { clock } = scenes.cloud;
    clock.set(clock.nowMs() + untilTimeOfDay(clock.nowMs(), 3));
    await scenes.runClock();
    expect((await order(done)).phoneCipher).toBe("");
    expect((await order(served)).phoneCipher).not.toBe("");
  });

  const anEvaluatedOrderOf = async (who: string): Promise<string> => {
    const wish = { categoryId: "medicine", text: "请帮我买药", wanted: { kind: "soon" as const }, key: newKey() };
    const { orderId } = await scenes.succeed(who, "orders.publish", wish);
    await scenes.succeed(who, "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    await scenes.runClock();
    return orderId;
  };

  it("goes: keys after a month, news after half a year", async () => {
    await anEvaluatedOrder(scenes);
    const sizes = async () => [
      (await scenes.rows("idempotency")).length,
      (await scenes.rows<InboxDocument>("inbox", { personId: "p-zhang" })).length,
    ];
    const [keys, news] = await sizes();
    expect(keys).toBeGreaterThan(0);
    expect(news).toBeGreaterThan(0);
    await nightAfter(28);
    expect(await sizes()).toEqual([keys, news]);
    await nightAfter(3);
    expect(await sizes()).toEqual([0, news]);
    await nightAfter(150);
    expect(await sizes()).toEqual([0, 0]);
  });
});
