import {
  anOpenOrder,
  aServedOrder,
  aTakenOrder,
  makeOverdue,
  startClockScenes,
  type ClockScenes,
} from "../../tests/harness/clock-scenes";
import { newKey } from "../../tests/harness/test-cloud";
import type { AuditRow } from "../api/store/audit-store";
import type { InboxDocument } from "../api/store/inbox-store";
import type { OrderDocument } from "../api/store/orders-store";
import type { PersonDocument } from "../api/store/person-document";

/** Nobody may publish more often. */
const betweenOrdersMs = 15_000;

describe("What happened to an order is told", () => {
  let scenes: ClockScenes;
  const order = (id: string) => scenes.row<OrderDocument>("orders", id);
  /** What her daughter hears beside her, and whoever lives near of an order that is free again, has tests of its own. */
  const told = async (orderId: string) =>
    (await scenes.rows<InboxDocument>("inbox", { orderId }))
      .filter((row) => row.personId !== "p-li" && row.title !== "有人需要帮忙")
      .map((row) => `${row.personId} ${row.title}`)
      .sort();
  const audited = async (orderId: string) =>
    (await scenes.rows<AuditRow>("audit", { target: orderId, outcome: "done" }))
      .map((row) => `${row.who} ${row.call}`)
      .sort();

  beforeEach(async () => {
    scenes = await startClockScenes();
  });
  afterEach(() => scenes.close());

  it("to those it concerns and never to whoever did it, with one row of the audit for each step", async () => {
    const orderId = await aServedOrder(scenes);
    await scenes.runClock();
    const rated = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    await scenes.succeed("wang", "orders.confirm", { orderId, ...rated, key: newKey() });
    await scenes.succeed("sun", "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 5,
      comment: "",
      key: newKey(),
    });
    await scenes.runClock();
    await scenes.runClock();
    expect(await told(orderId)).toEqual([
      "p-wang 志愿者到了",
      "p-wang 有志愿者接单了",
      "p-wang 请您确认",
      "p-wang 这件事办结了",
      "p-zhang 对方已确认",
      "p-zhang 积分到账",
    ]);
    expect(await audited(orderId)).toEqual([
      "p-sun evaluated",
      "p-wang confirmed",
      "p-wang published",
      "p-zhang arrived",
      "p-zhang grabbed",
      "p-zhang left",
    ]);
    const row = await scenes.row<AuditRow>("audit", `order:${orderId}:6`);
    expect(row).toMatchObject({ role: "communityStaff", scope: "zc.gangshan.houbali.g03.b12", code: "" });
    expect(await order(orderId)).toMatchObject({ relayedVersion: 6, hasUnrelayed: false });
  });

  it("to both sides when the clock did it", async () => {
    const orderId = await aTakenOrder(scenes);
    await makeOverdue(scenes, orderId);
    await scenes.runClock();
    expect(await told(orderId)).toEqual(["p-wang 有志愿者接单了", "p-wang 没有等到志愿者", "p-zhang 这一单已过期"]);
  });

  it("once, when clocks run at once and when an earlier relay is forgotten", async () => {
    const orderId = await aTakenOrder(scenes);
    await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock()]);
    await scenes.edit("orders", orderId, { relayedVersion: 0, hasUnrelayed: true });
    await scenes.runClock();
    expect(await told(orderId)).toEqual(["p-wang 有志愿者接单了"]);
    expect(await audited(orderId)).toEqual(["p-wang published", "p-zhang grabbed"]);
  });

  it("once, when the order moves on at any moment of the relay", async () => {
    for (let request = 0; request < 14; request += 1) {
      const orderId = await anOpenOrder(scenes);
      const cancel = () => scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
      const { finish } = scenes.interruptAt(request, cancel);
      await scenes.runClock();
      await finish();
      if ((await order(orderId)).status === "open") await cancel();
      await scenes.runClock();
      const rows = await audited(orderId);
      expect(rows.filter((row) => row !== "clock escalated")).toEqual(["p-wang cancelled", "p-wang published"]);
      expect(await order(orderId)).toMatchObject({ relayedVersion: rows.length, hasUnrelayed: false });
      await scenes.cloud.clock.travel(betweenOrdersMs);
    }
  });

  it("to nobody's phone without consent, and to no phone of somebody who has none", async () => {
    await aTakenOrder(scenes);
    await scenes.edit("people", "p-wang", { openid: "none:p-wang", "pushQuota.grabbed": 3 });
    await scenes.runClock();
    expect(await scenes.rows("inbox")).toHaveLength(2);
    expect(await scenes.rows("callTasks")).toMatchObject([{ personId: "p-wang", state: "waiting" }]);
    expect(await scenes.rows("messages")).toEqual([]);
  });

  describe("A grab that was cut between the order and the volunteer", () => {
    const volunteer = async () => (await scenes.row<PersonDocument>("people", "p-zhang")).volunteer;

    it("is completed, remembering the phone's key", async () => {
      const orderId = await aTakenOrder(scenes);
      await scenes.edit("people", "p-zhang", { "volunteer.openOrders": [], recentKeys: [] });
      await scenes.runClock();
      expect((await volunteer())?.openOrders.map((held) => held.orderId)).toEqual([orderId]);
      const { journal } = await order(orderId);
      const { recentKeys } = await scenes.row<PersonDocument>("people", "p-zhang");
      expect(recentKeys).toEqual([{ key: journal[1]?.key, bodyHash: journal[1]?.bodyHash }]);
    });

    it.each([
      ["was suspended meanwhile", { "volunteer.status": "suspended", "volunteer.openOrders": [] }],
      [
        "holds three others by now",
        {
          "volunteer.openOrders": ["a", "b", "c"].map((orderId) => ({
            orderId,
            wanted: { kind: "soon", fromMs: 0, untilMs: 1 },
          })),
        },
      ],
    ])("goes back to the pool when he %s", async (_why, meanwhile) => {
      const orderId = await aTakenOrder(scenes);
      await scenes.edit("people", "p-zhang", meanwhile);
      const heldBefore = (await volunteer())?.openOrders;
      await scenes.runClock();
      expect(await order(orderId)).toMatchObject({ status: "open", takers: [], version: 3 });
      expect((await volunteer())?.openOrders).toEqual(heldBefore);
      await scenes.runClock();
      expect(await told(orderId)).toEqual(["p-wang 有志愿者接单了", "p-wang 正在重新找人"]);
      await scenes.succeed("chen", "orders.grab", { orderId, key: newKey() });
    });

    it("stays with him who is already at the door, whatever the limits say", async () => {
      const orderId = await aTakenOrder(scenes);
      const { serviceCode } = await scenes.succeed("wang", "orders.show", { orderId });
      await scenes.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
      await scenes.edit("people", "p-zhang", { "volunteer.status": "suspended", "volunteer.openOrders": [] });
      await scenes.runClock();
      expect((await order(orderId)).status).toBe("serving");
      expect((await volunteer())?.openOrders.map((held) => held.orderId)).toEqual([orderId]);
    });

    it("is not completed when it is given back or cancelled at any moment of it", async () => {
      for (let request = 0; request < 16; request += 1) {
        const orderId = await aTakenOrder(scenes);
        await scenes.edit("people", "p-zhang", { "volunteer.openOrders": [] });
        const cancel = () => scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
        const { finish } = scenes.interruptAt(request, cancel);
        await scenes.runClock();
        await finish();
        await scenes.runClock();
        if ((await order(orderId)).status === "taken") await cancel();
        expect((await order(orderId)).status).toBe("cancelled");
        expect((await volunteer())?.openOrders).toEqual([]);
        await scenes.cloud.clock.travel(betweenOrdersMs);
      }
    });
  });
});
