import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { newKey } from "../tests/harness/test-cloud";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Who is asked next while nobody takes an order, and who takes up what got stuck, through the built functions. */
describe("An order that nobody takes", () => {
  let scenes: ClockScenes;
  beforeEach(async () => {
    scenes = await startClockScenes();
  });
  afterEach(() => scenes.close());

  const publish = async () => {
    const wanted = { kind: "agreed", fromMs: inHours(30), untilMs: inHours(34) } as const;
    const wish = { categoryId: "company", text: "想找人说说话", wanted, key: newKey() };
    return (await scenes.succeed("wang", "orders.publish", wish)).orderId;
  };
  /** A jump and three ticks: each takes an order one level on, and passes on at the latest what the one before changed. */
  const later = async (ms: number) => {
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + ms);
    await scenes.runClock();
    await scenes.runClock();
    await scenes.runClock();
  };
  const inHours = (hours: number): number => scenes.cloud.clock.nowMs() + hours * hourMs;
  const timeline = async (orderId: string) =>
    (await scenes.succeed("wang", "orders.show", { orderId })).timeline.map(({ sentence }) => sentence);
  const titles = async (who: string, orderId: string) =>
    (await scenes.succeed(who, "inbox.list", {})).messages
      .filter((message) => message.orderId === orderId)
      .map(({ title }) => title);

  it("asks neighbours, the community, the grid worker, the community's staff and the street, each once", async () => {
    const orderId = await publish();
    await scenes.runClock();
    await scenes.runClock();
    expect(await timeline(orderId)).toEqual(["求助已发出，正在找志愿者", expect.stringMatching(/^已通知 \d+ 位邻居$/)]);
    expect(await titles("zhang", orderId)).toEqual(["有人需要帮忙"]);
    expect(await titles("zhao", orderId)).toEqual([]);

    await later(2 * hourMs + minuteMs);
    expect(await titles("zhao", orderId)).toEqual(["有人需要帮忙"]);
    expect(await titles("sun", orderId)).toEqual([]);
    await later(2 * hourMs);
    expect(await titles("sun", orderId)).toEqual(["有人需要帮忙"]);
    await later(4 * hourMs);
    expect(await titles("wu", orderId)).toEqual(["有人需要帮忙"]);
    expect(await titles("zhang", orderId)).toEqual(["有人需要帮忙"]);
    expect((await timeline(orderId)).slice(-3)).toEqual([
      "还没有人接，已请网格员来安排",
      "还没有人接，已请社区来安排",
      "还没有人接，已请街道来安排",
    ]);
    const { orders } = await scenes.succeed("zhao", "orders.listQueue", { queue: "open" });
    expect(orders.find((order) => order.orderId === orderId)).toMatchObject({ level: "street" });
  });

  it("lets everybody sleep", async () => {
    await later(untilTimeOfDay(scenes.cloud.clock.nowMs(), 22));
    const orderId = await publish();
    await later(9 * hourMs);
    expect(await titles("zhang", orderId)).toEqual([]);
    await later(hourMs);
    expect(await titles("zhang", orderId)).toEqual(["有人需要帮忙"]);
  });

  it("reminds before it confirms by rule", async () => {
    const orderId = await publish();
    await scenes.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const { serviceCode } = await scenes.succeed("wang", "orders.show", { orderId });
    await scenes.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    await scenes.succeed("zhang", "orders.leave", { orderId, workDone: "聊了一会儿", key: newKey() });
    await later(48 * hourMs + minuteMs);
    expect((await titles("wang", orderId)).filter((title) => title === "请您确认")).toHaveLength(2);
    await later(24 * hourMs);
    expect((await scenes.succeed("wang", "orders.show", { orderId })).status).toBe("confirmed");
  });

  describe("or that got stuck", () => {
    const stuckOrder = async () => {
      const orderId = await publish();
      await scenes.succeed("zhang", "orders.grab", { orderId, key: newKey() });
      await scenes.succeed("zhang", "orders.cannotDo", { orderId, reason: "要有人长期陪", key: newKey() });
      return orderId;
    };

    it("is taken up level by level, in one record", async () => {
      const orderId = await stuckOrder();
      const duty = { orderId, level: "duty", units: [] as string[], words: "先打电话安抚", key: newKey() } as const;
      const [first, again] = await Promise.all([
        scenes.succeed("zhao", "orders.handle", duty),
        scenes.succeed("zhao", "orders.handle", duty),
      ]);
      expect(again).toEqual(first);
      const joint = { orderId, level: "joint", words: "周三一起上门", key: newKey() } as const;
      expect(await scenes.call("zhao", "orders.handle", { ...joint, units: ["社区", "物业"] })).toMatchObject({
        code: "LEVEL_ABOVE_YOU",
      });
      expect(await scenes.call("sun", "orders.handle", { ...joint, units: ["社区"], key: newKey() })).toMatchObject({
        code: "UNITS_NEEDED",
      });
      await scenes.succeed("sun", "orders.handle", { ...joint, units: ["社区", "物业"], key: newKey() });
      const view = await scenes.succeed("sun", "orders.show", { orderId });
      expect(view).toMatchObject({
        level: "joint",
        handlings: [
          { level: "duty", words: "先打电话安抚" },
          { level: "joint", units: ["社区", "物业"], byName: "孙丽" },
        ],
      });
      expect((await scenes.succeed("wang", "orders.show", { orderId })).handlings).toEqual([]);
      expect(await timeline(orderId)).toContain("聚焦办：几家单位一起来办");
    });

    it("reaches those above when nobody settles it, and does not let go", async () => {
      const orderId = await stuckOrder();
      await later(25 * hourMs);
      expect(await titles("sun", orderId)).toContain("有人需要帮忙");
      await later(48 * hourMs);
      expect(await titles("wu", orderId)).toEqual(["有人需要帮忙"]);
      await later(72 * hourMs);
      expect(await titles("wu", orderId)).toHaveLength(2);
    });
  });
});
