import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { newKey } from "../tests/harness/test-cloud";
import type { OrderDocument } from "./api/store/orders-store";
import type { SignalDocument } from "./api/store/signals-store";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

/** One service from asking to judging. */
async function aService(volunteer: string, helped: string): Promise<string> {
  const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", wanted: { kind: "soon" as const } };
  const { orderId } = await scenes.succeed(helped, "orders.publish", { ...wish, key: newKey() });
  await scenes.succeed(volunteer, "orders.grab", { orderId, key: newKey() });
  const { serviceCode } = await scenes.succeed(helped, "orders.show", { orderId });
  await scenes.succeed(volunteer, "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
  scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 20 * 60_000);
  await scenes.succeed(volunteer, "orders.leave", { orderId, workDone: "办好了", key: newKey() });
  const rating = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
  await scenes.succeed(helped, "orders.confirm", { orderId, ...rating, key: newKey() });
  const judged = { outcome: "solved" as const, quality: 5 as const, comment: "" };
  await scenes.succeed("sun", "orders.evaluate", { orderId, ...judged, key: newKey() });
  return orderId;
}

/** Half past two in the morning, when the search runs. */
async function nightSearch(): Promise<void> {
  const { clock } = scenes.cloud;
  clock.set(clock.nowMs() + untilTimeOfDay(clock.nowMs(), 2) + hourMs / 2);
  await scenes.runClock();
}

const listed = async (who: string, which: "open" | "closed" = "open") =>
  (await scenes.succeed(who, "signals.list", { which })).signals;
const decide = (who: string, signalId: string, decision: "check" | "dismiss" | "act", key = newKey()) =>
  scenes.call(who, "signals.decide", { signalId, decision, reason: "问过了，情况属实", key });

/** 张建国 and 陈晓雨 help each other, three times each way, over three days. */
async function friends(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await aService("zhang", "chen");
    await aService("chen", "zhang");
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + dayMs);
  }
  // What they earned has come, so that nothing else moves.
  scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 3 * dayMs);
  for (let ticks = 0; ticks < 4; ticks += 1) await scenes.runClock();
}

describe("What looks like misuse", () => {
  it("is found by night, waits for the staff of the place, and changes nothing for anybody", async () => {
    await friends();
    const before = await scenes.rows("accounts");
    await nightSearch();
    const [signal, ...others] = await listed("sun");
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      kind: "mutualHelp",
      state: "open",
      words: "两个人互相帮忙，一边 3 次，一边 3 次",
      people: [{ nameMasked: "陈*" }, { nameMasked: "张*" }],
    });
    expect(signal?.orderIds).toHaveLength(6);
    expect(await scenes.rows("accounts")).toEqual(before);
    // A grid worker does not judge neighbours, and nobody is told.
    expect(await scenes.call("zhao", "signals.list", { which: "open" })).toMatchObject({ code: "NOT_ALLOWED" });
    const told = (await scenes.rows<{ sentence: string }>("inbox")).filter(({ sentence }) => sentence.includes("互相"));
    expect(told).toEqual([]);
    expect(await scenes.rows("audit", { call: "signals.list", who: "p-sun" })).not.toEqual([]);
  });

  it("is listed once however often the night searches, and not again after it was looked at", async () => {
    await friends();
    await nightSearch();
    await scenes.runClock();
    const [signal] = await listed("sun");
    expect(await decide("sun", signal?.signalId ?? "", "dismiss")).toMatchObject({ value: { state: "dismissed" } });
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + dayMs);
    await nightSearch();
    expect(await listed("sun")).toEqual([]);
    expect(await listed("sun", "closed")).toHaveLength(1);
    expect(await scenes.rows("signals")).toHaveLength(1);
  });

  it("is not found among neighbours who help each other now and then", async () => {
    await aService("zhang", "wang");
    await aService("chen", "zhang");
    await aService("zhang", "chen");
    await nightSearch();
    expect(await scenes.rows("signals")).toEqual([]);
  });

  it("is decided by one of two at once; the other reads that a colleague has looked", async () => {
    await friends();
    await nightSearch();
    const signalId = (await scenes.rows<SignalDocument>("signals"))[0]?._id ?? "";
    const both = await Promise.all([decide("sun", signalId, "dismiss"), decide("wu", signalId, "act")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "ALREADY_LOOKED" });
    const [signal] = await scenes.rows<SignalDocument>("signals");
    expect(signal?.journal).toHaveLength(1);
    // Nobody decided twice, and repeating it is the same answer.
    const key = newKey();
    await scenes.edit("signals", signalId, { state: "open", isOpen: true });
    const twice = await Promise.all([1, 2].map(() => decide("sun", signalId, "check", key)));
    expect(twice).toMatchObject([{ value: { state: "checking" } }, { value: { state: "checking" } }]);
    expect((await scenes.row<SignalDocument>("signals", signalId)).journal).toHaveLength(2);
  });

  it("is not shown to, nor decided by, whom it is about; of staff it goes to the level above", async () => {
    const orderIds: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      orderIds.push(await aService("zhang", ["wang", "ma", "liu", "wang"][round] ?? "wang"));
      scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + hourMs);
    }
    // Written down and judged by the same one of the staff.
    for (const orderId of orderIds) {
      const { journal } = await scenes.row<OrderDocument>("orders", orderId);
      await scenes.edit("orders", orderId, {
        journal: journal.map((entry) =>
          entry.event === "arrived" ? { ...entry, event: "arrivedForCaller", byPersonId: "p-sun" } : entry,
        ),
      });
    }
    await nightSearch();
    expect(await scenes.rows("signals")).toMatchObject([{ kind: "staffFavour", areaId: "zc.gangshan" }]);
    expect(await listed("sun")).toEqual([]);
    const [signal] = await listed("wu");
    expect(signal?.kind).toBe("staffFavour");
    expect(await decide("sun", signal?.signalId ?? "", "dismiss")).toMatchObject({ code: "OWN_MATTER" });
  });

  it("forgets who deleted himself", async () => {
    await friends();
    await nightSearch();
    const { available } = await scenes.row<{ available: number }>("accounts", "p-chen");
    const gone = await scenes.call("chen", "people.deleteMe", { givesUpPoints: available, key: newKey() });
    expect(gone).toMatchObject({ ok: true });
    await scenes.runClock();
    expect(await scenes.rows("signals")).toEqual([]);
  });
});
