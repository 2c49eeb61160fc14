import {
  aServedOrder,
  aTakenOrder,
  anOpenOrder,
  makeOverdue,
  startClockScenes,
  type ClockScenes,
} from "../../tests/harness/clock-scenes";
import { newKey } from "../../tests/harness/test-cloud";
import type { OrderDocument } from "../api/store/orders-store";
import type { PersonDocument } from "../api/store/person-document";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const aWaitingReview = (scenes: ClockScenes) => anOpenOrder(scenes, "escort");

const deadlines = [
  {
    what: "publishes what nobody reviewed",
    make: aWaitingReview,
    from: "inReview",
    event: "publishedByRule",
    to: "open",
  },
  {
    what: "expires what nobody took",
    make: (scenes: ClockScenes) => anOpenOrder(scenes),
    from: "open",
    event: "expired",
    to: "expired",
  },
  { what: "expires what was taken and never begun", make: aTakenOrder, from: "taken", event: "expired", to: "expired" },
  {
    what: "confirms what nobody confirmed",
    make: (scenes: ClockScenes) => aServedOrder(scenes),
    from: "served",
    event: "confirmedByRule",
    to: "confirmed",
  },
];

describe("Deadlines of orders", () => {
  let scenes: ClockScenes;
  const order = (id: string) => scenes.row<OrderDocument>("orders", id);
  const holds = async () => (await scenes.row<PersonDocument>("people", "p-zhang")).volunteer?.openOrders;

  beforeEach(async () => {
    scenes = await startClockScenes();
  });
  afterEach(() => scenes.close());

  describe.each(deadlines)("$what", ({ make, from, event, to }) => {
    it("when the time is over, not before", async () => {
      const orderId = await make(scenes);
      const { dueAtMs, status } = await order(orderId);
      expect(status).toBe(from);
      const leftMs = (dueAtMs ?? 0) - scenes.cloud.clock.nowMs();
      await scenes.cloud.clock.travel(leftMs - 2 * minuteMs);
      expect((await order(orderId)).status).toBe(from);
      await scenes.cloud.clock.travel(4 * minuteMs);
      const after = await order(orderId);
      expect(after.status).toBe(to);
      const entry = { status: to, byPersonId: "clock", role: "clock", key: null };
      expect(after.journal.find((one) => one.event === event)).toMatchObject(entry);
    });

    it("once, though the timer fires twice and several clocks run at once", async () => {
      const orderId = await make(scenes);
      await makeOverdue(scenes, orderId);
      await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock()]);
      await scenes.runClock();
      const after = await order(orderId);
      expect(after.status).toBe(to);
      expect(after.journal.filter((one) => one.event === event)).toHaveLength(1);
      expect(after.journal).toHaveLength(after.version);
      await scenes.runClock();
      expect(await order(orderId)).toEqual({ ...after, relayedVersion: after.version, hasUnrelayed: false });
    });
  });

  it("frees the volunteer together with the order", async () => {
    const orderId = await aTakenOrder(scenes);
    expect((await holds())?.map((held) => held.orderId)).toEqual([orderId]);
    await makeOverdue(scenes, orderId);
    await scenes.runClock();
    expect(await holds()).toEqual([]);
  });

  it("neither expires nor frees when it dies anywhere on the way, and does both the next time", async () => {
    const orderId = await aTakenOrder(scenes);
    await scenes.runClock();
    await makeOverdue(scenes, orderId);
    let cut = 0;
    for (; cut < 20; cut += 1) {
      const mend = scenes.cutAfter(cut, "lost");
      await scenes.runClock();
      // A transaction left open keeps its locks for half a minute.
      await scenes.cloud.clock.travel(31_000);
      mend();
      if ((await order(orderId)).status === "expired") break;
      expect((await holds())?.length).toBe(1);
    }
    // Listing, begin, order, volunteer, both writes, commit: every one of them has been the last.
    expect(cut).toBe(7);
    expect(await holds()).toEqual([]);
  });

  it("lets a person and the clock meet on one order: one wins, the other is told", async () => {
    for (let round = 0; round < 6; round += 1) {
      const orderId = await anOpenOrder(scenes);
      await makeOverdue(scenes, orderId);
      const cancel = scenes.call("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
      const [reply] = await Promise.all([cancel, scenes.runClock()]);
      const { journal, status } = await order(orderId);
      expect(journal).toHaveLength(2);
      expect(reply.ok ? "cancelled" : reply.code).toBe(status === "cancelled" ? "cancelled" : "WRONG_STATUS");
    }
  });

  it("goes on with the others when one document fails", async () => {
    const broken = await anOpenOrder(scenes);
    const sound = await anOpenOrder(scenes);
    await makeOverdue(scenes, broken);
    await scenes.edit("orders", broken, { clockAtMs: 1, takers: "no list" });
    await makeOverdue(scenes, sound);
    const report = await scenes.runClock();
    expect(report["deadlines"]).toMatchObject({ changed: 1, failed: 1 });
    expect((await order(sound)).status).toBe("expired");
  });

  it("leaves alone what waits for people: the community's judgement has a deadline but no rule", async () => {
    const orderId = await aServedOrder(scenes);
    await scenes.succeed("wang", "orders.confirm", {
      orderId,
      outcome: "solved",
      stars: 5,
      tags: [],
      comment: "",
      key: newKey(),
    });
    await scenes.cloud.clock.travel(30 * 24 * hourMs);
    expect((await order(orderId)).status).toBe("confirmed");
  });
});
