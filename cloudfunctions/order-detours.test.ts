import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

/** What happens to an order off the usual way, call by call, through the built functions and the local cloud. */
describe("An order that does not go its usual way", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const publish = async (categoryId = "repair") => {
    const wanted = { kind: "today" } as const;
    const made = await test.succeed("wang", "orders.publish", { categoryId, text: "请来看看", wanted, key: newKey() });
    return made.orderId;
  };
  const shown = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const heldBy = async (who: string) => {
    const { documents } = await test.cloud.database.list("people", { filter: { _id: `p-${who}` } });
    const [person] = documents as { volunteer: { openOrders: { orderId: string }[]; missedAtMs?: number[] } }[];
    return person?.volunteer;
  };
  const serving = async () => {
    const orderId = await publish();
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const { serviceCode } = await shown("wang", orderId);
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    return orderId;
  };

  it("is offered to the best candidate, who says yes and holds it", async () => {
    const orderId = await publish();
    const { candidates } = await test.succeed("zhao", "orders.listCandidates", { orderId });
    expect(candidates).toEqual([
      expect.objectContaining({
        personId: "p-zhang",
        reasons: [expect.stringMatching(/^距离 \d+00 米$/), "会水电", "手上没有单", "近 30 天还没接过单"],
      }),
    ]);
    const inHall = { sort: "near", filter: { onlyFitting: false }, from: null } as const;
    const [card] = (await test.succeed("zhang", "orders.listHall", inHall)).orders;
    expect(card?.distanceMeters).toBeGreaterThan(0);
    const key = newKey();
    expect(await test.succeed("zhao", "orders.offer", { orderId, volunteerId: "p-zhang", key })).toMatchObject({
      status: "offered",
    });
    expect(await shown("zhang", orderId)).toMatchObject({
      relation: "offeree",
      distanceMeters: card?.distanceMeters,
      phone: null,
      actions: ["acceptOffer", "declineOffer"],
    });
    expect(await test.call("chen", "orders.answerOffer", { orderId, decision: "accept", key: newKey() })).toMatchObject(
      { code: "NOT_FOUND" },
    );
    const accept = { orderId, decision: "accept", key: newKey() } as const;
    const taken = await test.succeed("zhang", "orders.answerOffer", accept);
    expect(taken).toMatchObject({ status: "taken" });
    expect(await test.succeed("zhang", "orders.answerOffer", accept)).toEqual(taken);
    expect((await heldBy("zhang"))?.openOrders).toEqual([expect.objectContaining({ orderId })]);
    expect(await shown("zhang", orderId)).toMatchObject({
      relation: "taker",
      distanceMeters: null,
      phone: "13863700001",
    });
    expect((await shown("wang", orderId)).takers[0]).toMatchObject({ name: "张建国", phone: "13863700003" });
  });

  it("returns to the pool when nobody answers the offer, and the one asked hears of it once", async () => {
    const orderId = await publish();
    await test.succeed("zhao", "orders.offer", { orderId, volunteerId: "p-zhang", key: newKey() });
    await test.tick();
    const { messages } = await test.succeed("zhang", "inbox.list", {});
    expect(messages.map((message) => message.title)).toEqual(["社区请您帮忙"]);
    test.cloud.clock.set(test.cloud.clock.nowMs() + 31 * 60_000);
    await test.tick();
    expect(await shown("wang", orderId)).toMatchObject({ status: "open" });
  });

  it("goes to staff when it cannot be done, then back to the pool, and frees the volunteer", async () => {
    const orderId = await serving();
    await test.succeed("zhang", "orders.cannotDo", { orderId, reason: "要换整根水管", key: newKey() });
    expect((await heldBy("zhang"))?.openOrders).toEqual([]);
    expect(await shown("zhang", orderId)).toMatchObject({ phone: null, address: null });
    const queue = await test.succeed("zhao", "orders.listQueue", { queue: "stuck" });
    expect(queue).toMatchObject({ counts: { stuck: 1 }, orders: [{ orderId, status: "stuck" }] });
    await test.succeed("zhao", "orders.republish", { orderId, reason: "找了水暖工", key: newKey() });
    expect(await shown("wang", orderId)).toMatchObject({ status: "open", takers: [] });
  });

  it("is answered by staff and ends there", async () => {
    const orderId = await publish();
    await test.succeed("sun", "orders.answer", { orderId, answer: "物业明天上午来修", key: newKey() });
    expect(await shown("wang", orderId)).toMatchObject({ status: "answered", answer: "物业明天上午来修", actions: [] });
  });

  it("counts against the volunteer who did not come, and looks for another", async () => {
    const orderId = await publish();
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const missed = { orderId, reason: "等了一小时" };
    expect(await test.call("wang", "orders.reportNoShow", { ...missed, key: newKey() })).toMatchObject({
      code: "TOO_EARLY",
    });
    test.cloud.clock.set(test.cloud.clock.nowMs() + 3_600_000);
    await test.succeed("wang", "orders.reportNoShow", { ...missed, key: newKey() });
    expect(await heldBy("zhang")).toMatchObject({ openOrders: [], missedAtMs: [expect.anything()] });
    expect(await shown("wang", orderId)).toMatchObject({ status: "open" });
  });

  it("is checked out by rule and confirmed by staff on the phone, then evaluated for the planned minutes", async () => {
    const orderId = await serving();
    test.cloud.clock.set(test.cloud.clock.nowMs() + 3 * 3_600_000);
    await test.tick();
    expect(await shown("wang", orderId)).toMatchObject({ status: "served" });
    expect((await heldBy("zhang"))?.openOrders).toEqual([]);
    const said = { orderId, outcome: "solved", stars: 5, comment: "", reason: "电话问过本人", key: newKey() } as const;
    await test.succeed("zhao", "orders.confirmForCaller", said);
    const { awards } = await test.succeed("sun", "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 5,
      comment: "",
      key: newKey(),
    });
    expect(awards).toMatchObject([{ minutes: 60 }]);
  });

  it("is reopened by the one who asked, and nothing is posted for it", async () => {
    const orderId = await serving();
    test.cloud.clock.set(test.cloud.clock.nowMs() + 30 * 60_000);
    await test.succeed("zhang", "orders.leave", { orderId, workDone: "修好了", key: newKey() });
    await test.succeed("wang", "orders.confirm", {
      orderId,
      outcome: "solved",
      stars: 5,
      tags: [],
      comment: "",
      key: newKey(),
    });
    await test.succeed("wang", "orders.reopen", { orderId, reason: "晚上又漏了", key: newKey() });
    expect(
      await test.call("sun", "orders.evaluate", { orderId, outcome: "solved", quality: 5, comment: "", key: newKey() }),
    ).toMatchObject({ code: "WRONG_STATUS" });
    expect(await test.succeed("zhang", "points.showAccount", {})).toMatchObject({ available: 0, minutes: 0 });
  });

  it("has one end when the volunteer says yes while staff take it back", async () => {
    for (let round = 0; round < 10; round += 1) {
      test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
      const orderId = await publish();
      await test.succeed("zhao", "orders.offer", { orderId, volunteerId: "p-zhang", key: newKey() });
      const [yes, back] = await Promise.all([
        test.call("zhang", "orders.answerOffer", { orderId, decision: "accept", key: newKey() }),
        test.call("zhao", "orders.takeBack", { orderId, reason: "换人", key: newKey() }),
      ]);
      const { status } = await shown("wang", orderId);
      const holds = (await heldBy("zhang"))?.openOrders.some((held) => held.orderId === orderId);
      expect(yes.ok || back.ok).toBe(true);
      expect(holds).toBe(status === "taken");
      await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    }
  });
});
