import type { Input } from "../contract/index";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

const wish = (more: Partial<Input<"orders.publish">> = {}): Input<"orders.publish"> => ({
  categoryId: "medicine",
  text: "请帮我买一盒降压药",
  wanted: { kind: "today" },
  key: newKey(),
  ...more,
});

const tripsOf = (test: TestCloud, call: string): number =>
  Math.max(...test.cloud.callLog.filter((entry) => entry.call === call).map((entry) => entry.roundTrips));

/** What is asked around publishing, through the built functions. */
describe("Asking for help", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  it("puts what sounds like danger first in the staff's queue and tells them once", async () => {
    await test.succeed("wang", "orders.publish", wish({ wanted: { kind: "soon" } }));
    const { orderId } = await test.succeed(
      "wang",
      "orders.publish",
      wish({ categoryId: "errand", text: "胸口疼，帮我买点菜", acknowledgedDanger: true }),
    );
    await test.tick();
    await test.tick();
    for (const who of ["zhao", "sun"]) {
      const { orders } = await test.succeed(who, "orders.listQueue", { queue: "open" });
      expect(orders.map((one) => one.isUrgent)).toEqual([true, false]);
      const { messages } = await test.succeed(who, "inbox.list", {});
      const alarms = messages.filter((one) => one.orderId === orderId);
      expect(alarms).toEqual([expect.objectContaining({ title: "紧急：请马上看" })]);
      expect(JSON.stringify(alarms)).not.toMatch(/王桂兰|单元|1386370/);
    }
    const others = await test.succeed("zhang", "inbox.list", {});
    expect(others.messages.filter(({ title }) => title.includes("紧急"))).toEqual([]);
  });

  it("shows every urgent order once, however the queue is paged", async () => {
    const dump = await test.cloud.database.dump();
    await test.succeed("wang", "orders.publish", wish());
    const [model] = (await test.cloud.database.list("orders", {})).documents;
    const orders = Array.from({ length: 30 }, (_none, place) => ({
      ...model,
      _id: `order-${place}`,
      isUrgent: place % 10 === 9,
      dueAtMs: Number(model?.["dueAtMs"]) + place,
    }));
    await test.cloud.database.load({ ...dump, orders });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await test.succeed("sun", "orders.listQueue", { queue: "open", ...(cursor ? { cursor } : {}) });
      seen.push(...page.orders.map((one) => one.orderId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.slice(0, 3)).toEqual(["order-9", "order-19", "order-29"]);
    expect([...seen].sort()).toEqual(orders.map((one) => one._id).sort());
  });

  it("finds what was asked for already today, for the same person and kind only", async () => {
    const { orderId } = await test.succeed("wang", "orders.publish", wish());
    const similar = async (who: string, categoryId: string, beneficiaryId: string | null) =>
      (await test.succeed(who, "orders.findSimilar", { categoryId, beneficiaryId })).orders.map((one) => one.orderId);
    expect(await similar("wang", "medicine", null)).toEqual([orderId]);
    expect(await similar("li", "medicine", "p-wang")).toEqual([orderId]);
    expect(await similar("wang", "errand", null)).toEqual([]);
    expect(await similar("li", "medicine", null)).toEqual([]);
    expect(
      await test.call("zhang", "orders.findSimilar", { categoryId: "medicine", beneficiaryId: "p-wang" }),
    ).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    expect(await similar("wang", "medicine", null)).toEqual([]);
    expect(tripsOf(test, "orders.findSimilar")).toBeLessThanOrEqual(2);
  });

  it("tells helpers what to know before they come", async () => {
    await test.succeed("wang", "orders.publish", wish({ needs: ["hardOfHearing", "dog", "dog"] }));
    const { orders } = await test.succeed("zhang", "orders.listHall", { sort: "soon" });
    expect(orders[0]).toMatchObject({ needs: ["hardOfHearing", "dog"], isUrgent: false });
    expect(tripsOf(test, "orders.publish")).toBeLessThanOrEqual(6);
  });
});
