import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import type { Output } from "../contract/index";
import type { OrderDocument } from "./api/store/orders-store";

jest.setTimeout(180_000);

const minuteMs = 60_000;

type Proposal = Output<"dispatch.propose">;

/** Many orders to many volunteers at once, call by call, through the built functions and the local cloud. */
describe("Sending out many orders at once", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
    await installCrowd(test, 8, 12);
  });
  afterEach(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const publish = async (who: string, wish: { categoryId?: string; slotCount?: number } = {}) => {
    const { categoryId = "carrying", slotCount = 1 } = wish;
    const asked = { categoryId, text: "搬一个柜子", wanted: { kind: "soon" as const }, slotCount };
    return (await test.succeed(who, "orders.publish", { ...asked, key: newKey() })).orderId;
  };
  const publishMany = async (count: number) => {
    const orderIds: string[] = [];
    for (let index = 0; index < count; index += 1) orderIds.push(await publish(`resident${index}`));
    return orderIds;
  };
  const propose = (orderIds: readonly string[], more: Partial<{ fixed: Pair[]; without: Pair[] }> = {}) =>
    test.succeed("sun", "dispatch.propose", { orderIds: [...orderIds], fixed: [], without: [], ...more });
  type Pair = { orderId: string; volunteerId: string };
  const pairsOf = ({ orders }: Proposal): Pair[] =>
    orders.flatMap(({ orderId, volunteers }) => volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })));
  const outcomes = (results: readonly { outcome: string }[]) => results.map(({ outcome }) => outcome);
  const orderOf = async (orderId: string) => {
    const { documents } = await test.cloud.database.list("orders", { filter: { _id: orderId } });
    const [order] = documents as unknown as OrderDocument[];
    if (order === undefined) throw new Error("no such order");
    return order;
  };
  const accept = (volunteerId: string, orderId: string) =>
    test.call(volunteerId.slice(2), "orders.answerOffer", { orderId, decision: "accept", key: newKey() });

  it("shows what waits, proposes somebody for each with reasons, and puts each before him", async () => {
    const orderIds = await publishMany(6);
    const waiting = await test.succeed("sun", "dispatch.listWaiting", {});
    expect(waiting.orders.map(({ orderId }) => orderId)).toEqual(
      orderIds.filter((id) => waiting.mostUrgentIds.includes(id)),
    );
    const proposal = await propose(waiting.mostUrgentIds);
    expect(proposal).toMatchObject({ isOptimal: true, goneOrderIds: [], refused: [], emptySlots: 0 });
    expect(proposal.filledSlots).toBe(waiting.total);
    for (const { volunteers, whyEmpty } of proposal.orders) {
      expect(whyEmpty).toBeNull();
      expect(volunteers).toHaveLength(1);
      expect(volunteers[0]?.reasons.length).toBeGreaterThan(0);
    }
    const key = newKey();
    const pairs = pairsOf(proposal);
    const sent = await test.succeed("sun", "dispatch.confirm", { pairs, key });
    expect(new Set(outcomes(sent.results))).toEqual(new Set(["offered"]));
    // A repeat changes nothing and says the same.
    expect(await test.succeed("sun", "dispatch.confirm", { pairs, key })).toEqual(sent);
    const [first] = pairs;
    if (first === undefined) throw new Error("nothing was proposed");
    expect((await orderOf(first.orderId)).journal.filter(({ event }) => event === "offered")).toHaveLength(1);
    expect(await accept(first.volunteerId, first.orderId)).toMatchObject({ ok: true, value: { status: "taken" } });
  });

  it("asks two at once for two slots; both may say yes, and nobody else", async () => {
    const orderId = await publish("resident0", { slotCount: 2 });
    const proposal = await propose([orderId]);
    const pairs = pairsOf(proposal);
    expect(pairs).toHaveLength(2);
    await test.succeed("sun", "dispatch.confirm", { pairs, key: newKey() });
    const [one, other] = pairs.map(({ volunteerId }) => volunteerId);
    const replies = await Promise.all([accept(one ?? "", orderId), accept(other ?? "", orderId)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const order = await orderOf(orderId);
    expect(order.status).toBe("taken");
    expect(order.takers.map(({ personId }) => personId).sort()).toEqual([one, other].sort());
  });

  it("tells truthfully what became of each", async () => {
    const orderIds = await publishMany(9);
    const proposal = await propose(orderIds);
    const pairs = pairsOf(proposal);
    expect(pairs).toHaveLength(9);
    const pairFor = (place: number) => {
      const pair = pairs.find(({ orderId }) => orderId === orderIds[place]);
      if (pair === undefined) throw new Error("nobody was proposed for it");
      return pair;
    };
    const [grabbed = "", cancelled = "", asked = ""] = orderIds;
    await test.succeed("chen", "orders.grab", { orderId: grabbed, key: newKey() });
    await test.succeed("resident1", "orders.cancel", { orderId: cancelled, reason: "不用了", key: newKey() });
    await test.succeed("wu", "orders.offer", { orderId: asked, volunteerId: "p-chen", key: newKey() });
    const changeVolunteer = (personId: string, volunteer: Record<string, unknown>) =>
      changePerson(test, personId, volunteer);
    await changeVolunteer(pairFor(3).volunteerId, { status: "suspended" });
    const sent = await test.succeed("sun", "dispatch.confirm", {
      pairs: [...pairs, { orderId: "0".repeat(32), volunteerId: "p-chen" }],
      key: newKey(),
    });
    const said = new Map(sent.results.map(({ orderId, outcome }) => [orderId, outcome]));
    expect([grabbed, cancelled, asked, pairFor(3).orderId, "0".repeat(32)].map((id) => said.get(id))).toEqual([
      "taken",
      "over",
      "asked",
      "volunteerGone",
      "unknown",
    ]);
    // Whom staff asked before stays asked.
    expect((await orderOf(asked)).offer?.personIds).toEqual(["p-chen"]);
    const gone = pairs
      .filter(({ volunteerId }) => volunteerId === pairFor(3).volunteerId)
      .map(({ orderId }) => orderId);
    for (const { orderId } of pairs.filter((pair) => !gone.includes(pair.orderId)).slice(3))
      expect([said.get(orderId), (await orderOf(orderId)).status]).toEqual(["offered", "offered"]);
  });

  it("takes back what nobody has answered, and nothing else", async () => {
    const orderIds = await publishMany(3);
    const pairs = pairsOf(await propose(orderIds));
    const { batchId } = await test.succeed("sun", "dispatch.confirm", { pairs, key: newKey() });
    const [first, second] = pairs;
    if (first === undefined || second === undefined) throw new Error("too few were proposed");
    expect(await accept(first.volunteerId, first.orderId)).toMatchObject({ ok: true });
    // Somebody else has withdrawn one and asked anew.
    await test.succeed("wu", "orders.takeBack", { orderId: second.orderId, reason: "换人", key: newKey() });
    await test.succeed("wu", "orders.offer", { orderId: second.orderId, volunteerId: "p-chen", key: newKey() });
    expect(await test.call("wu", "dispatch.undo", { batchId, key: newKey() })).toMatchObject({ code: "NOT_FOUND" });
    const key = newKey();
    const undone = await test.succeed("sun", "dispatch.undo", { batchId, key });
    expect(new Map(undone.results.map(({ orderId, outcome }) => [orderId, outcome]))).toEqual(
      new Map(pairs.map(({ orderId }, place) => [orderId, place === 2 ? "withdrawn" : "answered"])),
    );
    expect(await test.succeed("sun", "dispatch.undo", { batchId, key })).toEqual(undone);
    expect((await orderOf(first.orderId)).status).toBe("taken");
    expect((await orderOf(second.orderId)).offer?.personIds).toEqual(["p-chen"]);
    expect((await orderOf(pairs[2]?.orderId ?? "")).status).toBe("open");
    await test.tick();
    const { messages } = await test.succeed(pairs[2]?.volunteerId.slice(2) ?? "", "inbox.list", {});
    expect(messages.find(({ title }) => title === "社区收回了这一单")?.sentence).toBe(
      "搬抬重物：这次先不用您去了，谢谢您。",
    );
  });

  it("says to whoever decides what sounds like danger, and who lives where", async () => {
    const urgent = await test.succeed("resident0", "orders.publish", {
      ...{ categoryId: "carrying", text: "胸口疼，帮我搬一下煤气罐", wanted: { kind: "soon" as const } },
      ...{ acknowledgedDanger: true, key: newKey() },
    });
    const { orders } = await propose([urgent.orderId, await publish("resident1")]);
    expect(orders.map(({ isUrgent }) => isUrgent)).toEqual([true, false]);
    for (const { volunteers } of orders) expect(volunteers[0]?.placeName).toMatch(/号楼/);
  });

  it("lets two of staff send out the same orders at once: each order is put before somebody once", async () => {
    for (let round = 0; round < 4; round += 1) {
      pass(61 * minuteMs);
      const orderIds = await publishMany(6);
      const pairs = pairsOf(await propose(orderIds));
      const replies = await Promise.all(
        ["sun", "wu"].map((who) => test.succeed(who, "dispatch.confirm", { pairs, key: newKey() })),
      );
      for (const orderId of orderIds) {
        const said = replies.map(({ results }) => results.find((one) => one.orderId === orderId)?.outcome).sort();
        expect(said).toEqual(["asked", "offered"]);
        const order = await orderOf(orderId);
        expect(order.journal.filter(({ event }) => event === "offered")).toHaveLength(1);
      }
      for (const [place, orderId] of orderIds.entries())
        await test.succeed(`resident${place}`, "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    }
  });

  it("keeps to one's own subtree, and says what is not to be had any more", async () => {
    const orderIds = await publishMany(2);
    const known = await propose([...orderIds, "0".repeat(32)]);
    expect(known.orders).toHaveLength(2);
    expect(known.goneOrderIds).toEqual(["0".repeat(32)]);
    // 赵's grid is the third; these stand in the first.
    const [orderId = ""] = orderIds;
    expect(await test.succeed("zhao", "dispatch.propose", { orderIds, fixed: [], without: [] })).toMatchObject({
      orders: [],
      goneOrderIds: orderIds,
    });
    expect((await test.succeed("zhao", "dispatch.listWaiting", {})).orders).toEqual([]);
    const pairs = [{ orderId, volunteerId: "p-chen" }];
    expect((await test.succeed("zhao", "dispatch.confirm", { pairs, key: newKey() })).results).toEqual([
      { orderId, outcome: "unknown" },
    ]);
    await test.succeed("chen", "orders.grab", { orderId: orderIds[0] ?? "", key: newKey() });
    expect((await propose(orderIds)).goneOrderIds).toEqual([orderIds[0]]);
    expect(await test.call("chen", "dispatch.listWaiting", {})).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await test.call("sun", "dispatch.propose", { orderIds: [], fixed: [], without: [] })).toMatchObject({
      code: "BAD_INPUT",
    });
  });

  it("arranges the others around whom staff chose", async () => {
    const orderIds = await publishMany(4);
    const before = await propose(orderIds);
    const [pair, next] = pairsOf(before);
    if (pair === undefined || next === undefined) throw new Error("too few were proposed");
    const fixed = [{ orderId: pair.orderId, volunteerId: next.volunteerId }];
    const without = [next];
    const after = await propose(orderIds, { fixed, without });
    const chosen = (orderId: string) => after.orders.find((one) => one.orderId === orderId)?.volunteers ?? [];
    expect(chosen(pair.orderId)).toMatchObject([{ volunteerId: next.volunteerId, isFixed: true }]);
    expect(chosen(next.orderId).map(({ volunteerId }) => volunteerId)).not.toContain(next.volunteerId);
    expect(after).toMatchObject({ emptySlots: 0, filledSlots: 4, refused: [] });
  });

  it("finds volunteers of before once the clock has come by at night", async () => {
    const dump = await test.cloud.database.dump();
    const old = (dump["people"] ?? []).map(({ homePoint: _place, ...one }) => ({ ...one, searchVersion: 1 }));
    await test.cloud.database.load({ ...dump, people: old });
    const [orderId = ""] = await publishMany(1);
    expect((await propose([orderId])).orders).toMatchObject([{ emptySlots: 1, whyEmpty: "附近没有志愿者" }]);
    const nowMs = test.cloud.clock.nowMs();
    const dayMs = 24 * 60 * minuteMs;
    const midnightMs = nowMs - ((nowMs + 8 * 60 * minuteMs) % dayMs) + dayMs;
    test.cloud.clock.set(midnightMs + 3 * 60 * minuteMs);
    await test.tick();
    const later = await publish("resident1");
    expect(await propose([later])).toMatchObject({ emptySlots: 0, filledSlots: 1 });
  });

  it("reads the volunteers of a neighbourhood once, and what waits for answers once, however many orders stand there", async () => {
    const orderIds = await publishMany(12);
    const tripsFor = async (ids: readonly string[]) => {
      await propose(ids);
      return test.cloud.callLog.at(-1)?.roundTrips;
    };
    expect([await tripsFor(orderIds.slice(0, 1)), await tripsFor(orderIds)]).toEqual([4, 4]);
  });
});

/** As if somebody had changed the volunteer meanwhile. */
async function changePerson({ cloud }: TestCloud, personId: string, volunteer: Record<string, unknown>): Promise<void> {
  const dump = await cloud.database.dump();
  const people = (dump["people"] ?? []) as unknown as { _id: string; volunteer: object | null }[];
  const changed = people.map((one) =>
    one._id === personId ? { ...one, volunteer: { ...one.volunteer, ...volunteer } } : one,
  );
  await cloud.database.load({ ...dump, people: changed });
}
