import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import type { PersonDocument } from "./api/store/person-document";

jest.setTimeout(120_000);

const minuteMs = 60_000;
const [first, second, third, fourth] = ["volunteer0", "volunteer1", "volunteer2", "volunteer3"] as const;

/** An order that needs several, call by call, through the built functions and the local cloud. */
describe("An order that needs several", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
    await installCrowd(test, 5, 1);
  });
  afterEach(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const publish = async (slotCount = 2) => {
    const wish = { categoryId: "carrying", text: "搬一个柜子", wanted: { kind: "soon" as const }, slotCount };
    return (await test.succeed("wang", "orders.publish", { ...wish, key: newKey() })).orderId;
  };
  const grab = (who: string, orderId: string) => test.succeed(who, "orders.grab", { orderId, key: newKey() });
  const show = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const join = (who: string, orderId: string) => test.succeed(who, "orders.joinWaiting", { orderId, key: newKey() });
  const giveBack = (who: string, orderId: string) =>
    test.succeed(who, "orders.giveBack", { orderId, reason: "临时有事", key: newKey() });
  const accept = (who: string, orderId: string) =>
    test.succeed(who, "orders.answerOffer", { orderId, decision: "accept", key: newKey() });
  const full = async (): Promise<string> => {
    const orderId = await publish();
    await grab(first, orderId);
    await grab(second, orderId);
    return orderId;
  };
  const volunteerOf = async (who: string) => {
    const { documents } = await test.cloud.database.list("people", { filter: { _id: `p-${who}` } });
    const [person] = documents as unknown as PersonDocument[];
    return person?.volunteer;
  };
  const heldBy = async (who: string) => (await volunteerOf(who))?.openOrders.map(({ orderId }) => orderId);
  const titlesOf = async (who: string) =>
    (await test.succeed(who, "inbox.list", {})).messages.map(({ title }) => title);

  it("shows the requester who comes and how many are missing, the others each other's surname", async () => {
    const orderId = await publish();
    await grab(first, orderId);
    expect(await show("wang", orderId)).toMatchObject({ status: "open", freeSlots: 1, slotCount: 2 });
    await grab(second, orderId);
    const hers = await show("wang", orderId);
    expect(hers.takers.map(({ name, volunteerId }) => [name, volunteerId])).toEqual([
      ["义0", `p-${first}`],
      ["义1", `p-${second}`],
    ]);
    const his = await show(first, orderId);
    expect(his.takers).toMatchObject([
      { isMe: true, name: "义0", volunteerId: null },
      { isMe: false, name: expect.stringMatching(/^义\D*$/) as string, phone: null, volunteerId: null },
    ]);
  });

  it("lets others wait in line, one after the other, with nothing shown that the hall does not show", async () => {
    const orderId = await full();
    expect(await show(third, orderId)).toMatchObject({
      relation: "stranger",
      phone: null,
      address: null,
      takers: [],
      actions: ["joinWaiting"],
    });
    const key = newKey();
    const joined = await test.succeed(third, "orders.joinWaiting", { orderId, key });
    expect(await test.succeed(third, "orders.joinWaiting", { orderId, key })).toEqual(joined);
    expect(await test.call(third, "orders.joinWaiting", { orderId, key: newKey() })).toMatchObject({
      code: "WRONG_STATUS",
    });
    await join(fourth, orderId);
    expect(await show(third, orderId)).toMatchObject({
      waiting: { count: 2, myPlace: 1 },
      phone: null,
      actions: ["leaveWaiting"],
    });
    const { orders } = await test.succeed(third, "orders.listMine", { as: "volunteer" });
    expect(orders).toMatchObject([{ orderId, myPart: "waiting" }]);
    await test.succeed(third, "orders.leaveWaiting", { orderId, key: newKey() });
    expect((await show(fourth, orderId)).waiting).toEqual({ count: 1, myPlace: 1 });
    expect((await show("wang", orderId)).waiting).toEqual({ count: 1, myPlace: null });
    expect(await test.call("liu", "orders.joinWaiting", { orderId, key: newKey() })).toMatchObject({
      code: "NOT_A_VOLUNTEER",
    });
  });

  it("puts a slot that becomes free before the first who waits, then before the next", async () => {
    const orderId = await full();
    await join(third, orderId);
    await join(fourth, orderId);
    await giveBack(first, orderId);
    expect(await show(third, orderId)).toMatchObject({ status: "offered", askedWhy: "waiting" });
    expect(await show(fourth, orderId)).toMatchObject({ askedWhy: null, waiting: { count: 1, myPlace: 1 } });
    await test.tick();
    expect(await titlesOf(third)).toEqual(["空出一个名额，轮到您了"]);
    expect(await titlesOf(fourth)).toEqual([]);
    await test.succeed(third, "orders.answerOffer", { orderId, decision: "decline", key: newKey() });
    pass(31 * minuteMs);
    await test.tick();
    // The next did not answer in time: nobody else waits, so the hall has it again.
    expect(await show("wang", orderId)).toMatchObject({ status: "open", freeSlots: 1, waiting: { count: 0 } });
    await grab(fourth, orderId);
    expect(await show("wang", orderId)).toMatchObject({ status: "taken", freeSlots: 0 });
    expect(await heldBy(first)).toEqual([]);
    expect(await heldBy(fourth)).toEqual([orderId]);
  });

  it("goes from hand to hand: the slot stays his until the other accepts", async () => {
    const orderId = await full();
    const { candidates } = await test.succeed(first, "orders.listHandOver", { orderId });
    expect(candidates.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([`p-${third}`, `p-${fourth}`]) as string[],
    );
    expect(candidates.map(({ personId }) => personId)).not.toContain(`p-${second}`);
    expect(JSON.stringify(candidates)).not.toMatch(/义\d|号楼|单元|139/);
    const toPersonId = `p-${third}`;
    await test.succeed(first, "orders.handOver", { orderId, toPersonId, reason: "家里有事", key: newKey() });
    expect(await show(first, orderId)).toMatchObject({ relation: "taker", offer: { why: "handOver" } });
    expect(await show(third, orderId)).toMatchObject({ askedWhy: "handOver", phone: null, offer: null });
    expect(await heldBy(first)).toEqual([orderId]);
    const key = newKey();
    const taken = await test.succeed(third, "orders.answerOffer", { orderId, decision: "accept", key });
    expect(await test.succeed(third, "orders.answerOffer", { orderId, decision: "accept", key })).toEqual(taken);
    expect([await heldBy(first), await heldBy(third)]).toEqual([[], [orderId]]);
    expect(await show(third, orderId)).toMatchObject({ relation: "taker", phone: "13863700001" });
    expect(await show(first, orderId)).toMatchObject({ relation: "stranger", phone: null });
    expect(await test.call(first, "orders.listHandOver", { orderId })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("has one end when the other accepts while he gives the slot back", async () => {
    for (let round = 0; round < 8; round += 1) {
      pass(61 * minuteMs);
      const orderId = await full();
      const toPersonId = `p-${third}`;
      await test.succeed(first, "orders.handOver", { orderId, toPersonId, reason: "家里有事", key: newKey() });
      const [yes, back] = await Promise.all([
        test.call(third, "orders.answerOffer", { orderId, decision: "accept", key: newKey() }),
        test.call(first, "orders.giveBack", { orderId, reason: "临时有事", key: newKey() }),
      ]);
      expect(yes.ok || back.ok).toBe(true);
      const { takers } = await show("wang", orderId);
      expect(takers.some(({ volunteerId }) => volunteerId === `p-${third}`)).toBe(yes.ok);
      expect(await heldBy(third)).toEqual(yes.ok ? [orderId] : []);
      expect(await heldBy(first)).toEqual([]);
      await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
      // Three times a day are enough for anybody.
      pass(24 * 60 * minuteMs);
    }
  });

  it("loses one volunteer and keeps the other, by staff's word or the requester's", async () => {
    const orderId = await full();
    await test.succeed("sun", "orders.takeBack", {
      orderId,
      reason: "换一位",
      volunteerId: `p-${first}`,
      key: newKey(),
    });
    expect((await show("wang", orderId)).takers.map(({ name }) => name)).toEqual(["义1"]);
    expect([await heldBy(first), await heldBy(second)]).toEqual([[], [orderId]]);
    await grab(third, orderId);
    pass(60 * minuteMs);
    const missed = { orderId, reason: "没有来", volunteerId: `p-${second}` };
    await test.succeed("wang", "orders.reportNoShow", { ...missed, key: newKey() });
    expect((await show("wang", orderId)).takers.map(({ name }) => name)).toEqual(["义2"]);
    expect((await volunteerOf(second))?.missedAtMs).toHaveLength(1);
    expect((await volunteerOf(third))?.missedAtMs ?? []).toEqual([]);
  });

  it("is put before a team: who says yes first comes, until enough have", async () => {
    const orderId = await publish();
    const memberIds = [first, second, third].map((who) => `p-${who}`);
    const team = { teamId: null, areaId: "zc.gangshan.houbali", name: "搬家队", version: 0 };
    const { teamId } = await test.succeed("sun", "teams.save", {
      ...{ ...team, leaderId: `p-${first}`, memberIds },
      key: newKey(),
    });
    // The grid's worker does not look after a team of the whole community.
    expect(await test.call("zhao", "orders.offerToTeam", { orderId, teamId, key: newKey() })).toMatchObject({
      code: "NOT_FOUND",
    });
    const key = newKey();
    const asked = await test.succeed("sun", "orders.offerToTeam", { orderId, teamId, key });
    expect(await test.succeed("sun", "orders.offerToTeam", { orderId, teamId, key })).toEqual(asked);
    expect(await show("sun", orderId)).toMatchObject({ status: "offered", offer: { name: "搬家队", why: "team" } });
    expect(await show(first, orderId)).toMatchObject({ askedWhy: "team", phone: null });
    const yes = [first, second, third].map((who) =>
      test.call(who, "orders.answerOffer", { orderId, decision: "accept", key: newKey() }),
    );
    const won = (await Promise.all(yes)).filter(({ ok }) => ok);
    expect(won).toHaveLength(2);
    expect(await show("wang", orderId)).toMatchObject({ status: "taken", freeSlots: 0 });
    const held = await Promise.all([first, second, third].map(heldBy));
    expect(held.flat()).toEqual([orderId, orderId]);
  });

  it("counts giving back as late only after the time to think it over", async () => {
    const orderId = await full();
    const { freeToGiveBackUntilMs } = await show(first, orderId);
    expect(freeToGiveBackUntilMs).toBeLessThanOrEqual(test.cloud.clock.nowMs() + 30 * minuteMs);
    await giveBack(first, orderId);
    expect(await volunteerOf(first)).not.toHaveProperty("lateGivenBackAtMs");
    pass(31 * minuteMs);
    await giveBack(second, orderId);
    expect((await volunteerOf(second))?.lateGivenBackAtMs).toHaveLength(1);
    expect(await volunteerOf(first)).not.toHaveProperty("lateGivenBackAtMs");
  });

  it("is accepted by the one who waits, and both serve", async () => {
    const orderId = await full();
    await join(third, orderId);
    await giveBack(second, orderId);
    await accept(third, orderId);
    const { serviceCode } = await show("wang", orderId);
    const at = { orderId, serviceCode: serviceCode ?? "" };
    await test.succeed(first, "orders.arrive", { ...at, key: newKey() });
    // The other is still on the way, and needs the code as well.
    expect((await show("wang", orderId)).serviceCode).toBe(serviceCode);
    await test.succeed(third, "orders.arrive", { ...at, key: newKey() });
    expect((await show("wang", orderId)).serviceCode).toBeNull();
    pass(20 * minuteMs);
    await test.succeed(first, "orders.leave", { orderId, workDone: "搬好了", key: newKey() });
    expect(await show("wang", orderId)).toMatchObject({ status: "serving" });
    await test.succeed(third, "orders.leave", { orderId, workDone: "搬好了", key: newKey() });
    expect(await show("wang", orderId)).toMatchObject({ status: "served" });
  });
});
