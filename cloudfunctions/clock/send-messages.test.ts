import { aTakenOrder, startClockScenes, templates, type ClockScenes } from "../../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../../tests/harness/time-of-day";
import { newKey } from "../../tests/harness/test-cloud";
import type { MessageDocument } from "../api/store/messages-store";
import type { OrderDocument } from "../api/store/orders-store";
import type { PersonDocument } from "../api/store/person-document";

describe("A subscription message", () => {
  let scenes: ClockScenes;
  const message = async () => (await scenes.rows<MessageDocument>("messages")).at(0);
  const quota = async () => (await scenes.row<PersonDocument>("people", "p-wang")).pushQuota;

  afterEach(() => scenes.close());

  describe("with templates", () => {
    beforeEach(async () => {
      scenes = await startClockScenes();
    });

    it("reaches the phone once and uses one consent", async () => {
      await scenes.consent("wang", "grabbed");
      await scenes.consent("wang", "grabbed");
      const orderId = await aTakenOrder(scenes);
      await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock()]);
      await scenes.runClock();
      expect(scenes.cloud.messages).toHaveLength(1);
      expect(scenes.cloud.messages[0]).toMatchObject({
        openid: "demo-wang",
        templateId: templates.grabbed,
        page: `packages/order/detail/index?orderId=${orderId}`,
        data: {
          thing1: { value: "买药送药" },
          thing2: { value: "有志愿者接单了" },
          time3: { value: expect.stringMatching(/^20\d\d年\d\d月\d\d日 10:0\d$/) as string },
          thing4: { value: "志愿者会按约定上门，请把服务码告诉他。" },
        },
      });
      expect(await quota()).toEqual({ grabbed: 1 });
      expect(await message()).toMatchObject({ state: "sent", code: "" });
    });

    it("reaches the phone once when another clock runs at any moment of it", async () => {
      for (let request = 4; request < 18; request += 1) {
        await scenes.consent("wang", "grabbed");
        await scenes.consent("wang", "grabbed");
        const orderId = await aTakenOrder(scenes);
        const { finish } = scenes.interruptAt(request, () => scenes.runClock());
        await scenes.runClock();
        await finish();
        await scenes.runClock();
        expect(scenes.cloud.messages.filter((one) => one.page?.includes(orderId))).toHaveLength(1);
        await scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
        await scenes.cloud.clock.travel(15_000);
      }
      // Two consents each time and one message each time.
      expect(await quota()).toEqual({ grabbed: 14 });
    });

    it("is dropped when the last consent was used for another", async () => {
      await scenes.consent("wang", "orderProgress");
      const orderId = await aTakenOrder(scenes);
      const { serviceCode } = await scenes.succeed("wang", "orders.show", { orderId });
      await scenes.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
      await scenes.succeed("zhang", "orders.leave", { orderId, workDone: "药买好了", key: newKey() });
      await scenes.runClock();
      const messages = await scenes.rows<MessageDocument>("messages");
      expect(messages.map(({ state, code }) => `${state} ${code}`).sort()).toEqual(["dropped NO_CONSENT", "sent "]);
      expect(scenes.cloud.messages).toHaveLength(1);
      expect(await quota()).toEqual({ orderProgress: 0 });
    });

    it("is dropped for good when WeChat says that nobody consented", async () => {
      await scenes.consent("wang", "grabbed");
      scenes.cloud.faults.subscriptionQuotaZero = true;
      await aTakenOrder(scenes);
      await scenes.runClock();
      expect(await message()).toMatchObject({ state: "dropped", code: "43101" });
      scenes.cloud.faults.subscriptionQuotaZero = false;
      await scenes.runClock();
      expect(scenes.cloud.messages).toEqual([]);
    });

    it("is never sent again when it is not known whether it arrived", async () => {
      await scenes.consent("wang", "grabbed");
      const orderId = await aTakenOrder(scenes);
      await scenes.runClock();
      await scenes.edit("messages", `${orderId}:2:p-wang:grabbed`, { state: "sending" });
      await scenes.consent("wang", "grabbed");
      await scenes.runClock();
      expect(scenes.cloud.messages).toHaveLength(1);
      expect(await message()).toMatchObject({ state: "sending" });
    });

    it("waits for the morning when it is made in the evening, and when a clock that stood still goes on at night", async () => {
      const { clock } = scenes.cloud;
      await clock.travel(untilTimeOfDay(clock.nowMs(), 22) + 60_000);
      await scenes.consent("wang", "grabbed");
      const orderId = await aTakenOrder(scenes);
      await scenes.runClock();
      expect(await message()).toMatchObject({ state: "waiting" });
      await scenes.edit("messages", `${orderId}:2:p-wang:grabbed`, { sendFromMs: 0 });
      await scenes.runClock();
      expect(scenes.cloud.messages).toEqual([]);
      expect(await quota()).toEqual({ grabbed: 1 });
      await clock.travel(untilTimeOfDay(clock.nowMs(), 7.4));
      expect(scenes.cloud.messages).toEqual([]);
      await clock.travel(20 * 60_000);
      expect(scenes.cloud.messages).toHaveLength(1);
    });
  });

  describe("that puts a slot before somebody in the evening", () => {
    const hourMs = 3_600_000;
    const orderOf = (orderId: string) => scenes.row<OrderDocument>("orders", orderId);
    const question = async () =>
      (await scenes.rows<MessageDocument>("messages", { personId: "p-zhang" })).find(({ _id }) => _id.includes(":2:"));
    const consents = async () => (await scenes.row<PersonDocument>("people", "p-zhang")).pushQuota;
    const travelTo = (hour: number) => {
      const { clock } = scenes.cloud;
      return clock.travel(untilTimeOfDay(clock.nowMs(), hour));
    };
    /** 张建国 is asked at five past nine; `wantedInHours` from then on, or today. */
    const asked = async (wantedInHours: number | null, isUrgent = false) => {
      await travelTo(21 + 5 / 60);
      const fromMs = Math.round(scenes.cloud.clock.nowMs() / hourMs) * hourMs + (wantedInHours ?? 0) * hourMs;
      const wanted =
        wantedInHours === null
          ? ({ kind: "today" } as const)
          : ({ kind: "agreed", fromMs, untilMs: fromMs + 2 * hourMs } as const);
      const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", wanted, key: newKey() };
      const { orderId } = await scenes.succeed("wang", "orders.publish", wish);
      if (isUrgent) await scenes.edit("orders", orderId, { isUrgent });
      await scenes.consent("zhang", "orderProgress");
      await scenes.succeed("zhao", "orders.offer", { orderId, volunteerId: "p-zhang", key: newKey() });
      await scenes.runClock();
      return orderId;
    };

    beforeEach(async () => {
      scenes = await startClockScenes();
    });

    it("waits for the morning with the slot, and says until when to answer", async () => {
      const orderId = await asked(18);
      expect(await question()).toMatchObject({ state: "waiting" });
      await travelTo(7.4);
      expect(scenes.cloud.messages).toEqual([]);
      expect((await orderOf(orderId)).status).toBe("offered");
      await travelTo(7.6);
      expect(scenes.cloud.messages).toMatchObject([
        {
          openid: "demo-zhang",
          data: { thing2: { value: "社区请您帮忙" }, thing4: { value: "早上 8:00 前点开答复，来不了也行。" } },
        },
      ]);
      expect((await orderOf(orderId)).status).toBe("offered");
      await travelTo(8 + 2 / 60);
      expect((await orderOf(orderId)).status).toBe("open");
      expect(await consents()).toEqual({ orderProgress: 0 });
    });

    it.each<[string, (orderId: string) => Promise<unknown>]>([
      [
        "he declined",
        (orderId) => scenes.succeed("zhang", "orders.answerOffer", { orderId, decision: "decline", key: newKey() }),
      ],
      [
        "he accepted",
        (orderId) => scenes.succeed("zhang", "orders.answerOffer", { orderId, decision: "accept", key: newKey() }),
      ],
      [
        "it was called off",
        (orderId) => scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() }),
      ],
      ["the order is gone", (orderId) => scenes.remove("orders", orderId)],
    ])("goes to nobody once %s", async (_what, settle) => {
      const orderId = await asked(18);
      await settle(orderId);
      await travelTo(7.6);
      expect(await question()).toMatchObject({ state: "dropped", code: "NOT_ASKED" });
      expect(JSON.stringify(scenes.cloud.messages)).not.toContain("社区请您帮忙");
    });

    it("is free for others in half an hour when it is wanted tonight, and asks nobody in the morning", async () => {
      const orderId = await asked(null);
      await travelTo(21 + 37 / 60);
      expect((await orderOf(orderId)).status).toBe("open");
      await travelTo(7.6);
      expect(await question()).toMatchObject({ state: "dropped", code: "NOT_ASKED" });
      expect(scenes.cloud.messages).toEqual([]);
      expect(await consents()).toEqual({ orderProgress: 1 });
    });

    it("reaches him at once where somebody may be in danger", async () => {
      await asked(18, true);
      expect(scenes.cloud.messages).toMatchObject([{ data: { thing4: { value: "21:35 前点开答复，来不了也行。" } } }]);
    });
  });

  it.each([
    ["no templates", {}],
    ["templates that are no JSON", { LINLIBANG_TEMPLATES: "{grabbed" }],
    ["templates without this one", { LINLIBANG_TEMPLATES: '{"redemption":"x","grabbed":""}' }],
  ])(
    "is dropped, and no consent used, with %s in the environment",
    async (_what, environment: Record<string, string>) => {
      scenes = await startClockScenes(environment);
      await scenes.consent("wang", "grabbed");
      await aTakenOrder(scenes);
      const report = await scenes.runClock();
      expect(report["messages"]).toEqual({ seen: 1, changed: 1, failed: 0 });
      expect(await message()).toMatchObject({ state: "dropped", code: "NO_TEMPLATE" });
      expect(await quota()).toEqual({ grabbed: 1 });
    },
  );
});
