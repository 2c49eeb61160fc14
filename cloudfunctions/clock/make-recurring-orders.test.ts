import { dayNumberAt } from "../../domain/calendar/shanghai-day";
import type { Output } from "../../contract/index";
import { dateOf, weekdayOf } from "../../domain/calendar/calendar-day";
import { newKey } from "../../tests/harness/test-cloud";
import { anOpenOrder, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import type { OrderDocument } from "../api/store/orders-store";
import type { RecurrenceDocument } from "../api/store/recurrences-store";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe("Weekly requests", () => {
  let scenes: ClockScenes;
  let today: number;

  beforeEach(async () => {
    scenes = await startClockScenes();
    today = dayNumberAt(scenes.cloud.clock.nowMs());
  });
  afterEach(() => scenes.close());

  /** In so many days from today; it is ten in the morning, so nine o'clock of the third day is 71 hours away. */
  const onDay = (ahead: number) => ({ date: dateOf(today + ahead), weekday: weekdayOf(today + ahead) as 1 });
  const wish = (weekdays: readonly number[] = [onDay(3).weekday]) => ({
    categoryId: "medicine",
    text: "请帮我买一盒降压药",
    weekdays: [...weekdays] as 1[],
    from: "09:00",
    until: "11:00",
    key: newKey(),
  });
  const save = async (more: object = {}, who = "wang"): Promise<string> =>
    (await scenes.succeed(who, "recurrences.save", { ...wish(), ...more })).recurrenceId;
  const made = async (recurrenceId: string): Promise<readonly OrderDocument[]> =>
    (await scenes.rows<OrderDocument>("orders")).filter((order) => order.recurrence?.recurrenceId === recurrenceId);
  const stored = (recurrenceId: string) => scenes.row<RecurrenceDocument>("recurrences", recurrenceId);
  const inbox = async (who: string): Promise<readonly string[]> =>
    (await scenes.succeed(who, "inbox.list", {})).messages.map(({ title }) => title);
  const own = async (who = "wang"): Promise<Output<"recurrences.list">["recurrences"]> =>
    (await scenes.succeed(who, "recurrences.list", {})).recurrences;
  /** To two days before the turn, without any tick on the way. */
  const comeDue = (recurrenceId: string) => scenes.edit("recurrences", recurrenceId, { nextAtMs: 1 });
  const travelDue = async () => {
    await scenes.cloud.clock.travel(23 * hourMs + 30_000);
  };

  it("becomes one order two days ahead, said as every week, and the next one a week later", async () => {
    const recurrenceId = await save();
    await scenes.runClock();
    expect(await made(recurrenceId)).toEqual([]);
    expect(await own()).toMatchObject([
      { categoryName: "买药送药", latest: null, turns: [{ date: onDay(3).date }, { date: onDay(10).date }, {}] },
    ]);

    await travelDue();
    const [order] = await made(recurrenceId);
    expect(order).toMatchObject({ status: "open", requesterId: "p-wang", beneficiaryId: "p-wang" });
    expect(order?.journal).toMatchObject([{ event: "published", byPersonId: "clock", role: "clock" }]);
    const shown = await scenes.succeed("wang", "orders.show", { orderId: order?._id ?? "" });
    expect(shown.recurrence).toEqual({ recurrenceId, sentence: (await own())[0]?.sentence });
    expect(new Date(shown.wanted.fromMs + 8 * hourMs).toISOString()).toBe(`${onDay(3).date}T09:00:00.000Z`);
    expect((await scenes.succeed("zhang", "orders.show", { orderId: shown.orderId })).recurrence).toBeNull();
    expect(await inbox("wang")).toContain("每周的求助已发出");
    await scenes.succeed("zhang", "orders.grab", { orderId: shown.orderId, key: newKey() });

    await scenes.cloud.clock.travel(6 * dayMs);
    expect(await made(recurrenceId)).toHaveLength(1);
    await scenes.cloud.clock.travel(dayMs);
    expect((await made(recurrenceId)).map(({ wanted }) => dateOf(dayNumberAt(wanted.fromMs)))).toEqual([
      onDay(3).date,
      onDay(10).date,
    ]);
  });

  it("makes one order though several clocks run at once", async () => {
    const recurrenceId = await save({ weekdays: [onDay(1).weekday] });
    await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock()]);
    expect(await made(recurrenceId)).toHaveLength(1);
    const { journal } = await stored(recurrenceId);
    expect(journal.map(({ event }) => event)).toEqual(["saved", "made"]);
  });

  it.each(["lost", "done"] as const)("makes order and step together, wherever a tick ends (%s)", async (last) => {
    const recurrenceId = await save({ weekdays: [onDay(1).weekday] });
    let cut = 0;
    for (; cut < 30; cut += 1) {
      const mend = scenes.cutAfter(cut, last);
      await scenes.runClock();
      await scenes.cloud.clock.travel(31_000);
      mend();
      const orders = await made(recurrenceId);
      expect((await stored(recurrenceId)).latest?.orderId ?? null).toBe(orders[0]?._id ?? null);
      if (orders.length > 0) break;
    }
    expect(cut).toBeGreaterThan(5);
    await scenes.runClock();
    expect(await made(recurrenceId)).toHaveLength(1);
  });

  it("leaves a turn out, once and for good; an order that is out is told to be cancelled itself", async () => {
    const recurrenceId = await save({ weekdays: [onDay(1).weekday] });
    const skip = (date: string) => scenes.call("wang", "recurrences.skip", { recurrenceId, date, key: newKey() });
    expect(await skip(onDay(2).date)).toMatchObject({ ok: false, code: "NO_SUCH_TURN" });
    expect(await skip(onDay(8).date)).toMatchObject({ ok: true });
    expect(await skip(onDay(8).date)).toMatchObject({ ok: true });
    await scenes.runClock();
    expect(await skip(onDay(1).date)).toMatchObject({ ok: false, code: "ALREADY_MADE" });
    expect((await own())[0]?.turns.map(({ date, isSkipped }) => [date, isSkipped])).toEqual([
      [onDay(8).date, true],
      [onDay(15).date, false],
      [onDay(22).date, false],
    ]);
    await scenes.cloud.clock.travel(8 * dayMs);
    expect((await made(recurrenceId)).map(({ _id }) => _id.slice(-8))).toEqual([onDay(1).date.replaceAll("-", "")]);
  });

  it("lets her and the clock meet on one turn: either it is left out or its order is made", async () => {
    for (let round = 0; round < 6; round += 1) {
      const recurrenceId = await save({ weekdays: [onDay(1).weekday] });
      const date = onDay(1).date;
      const skip = scenes.call("wang", "recurrences.skip", { recurrenceId, date, key: newKey() });
      const [reply] = await Promise.all([skip, scenes.runClock()]);
      await scenes.runClock();
      const orders = await made(recurrenceId);
      expect(reply.ok ? "skipped" : reply.code).toBe(orders.length === 0 ? "skipped" : "ALREADY_MADE");
      for (const { _id } of orders) {
        await scenes.succeed("wang", "orders.cancel", { orderId: _id, reason: "不用了", key: newKey() });
      }
      await scenes.succeed("wang", "recurrences.end", { recurrenceId, key: newKey() });
      await scenes.cloud.clock.travel(61_000);
    }
  });

  it.each([
    {
      what: "she has too many unfinished ones",
      hinder: async () => {
        for (let count = 0; count < 5; count += 1) await anOpenOrder(scenes);
      },
      reason: "tooMany",
    },
    {
      what: "the kind of help is gone",
      hinder: () => scenes.edit("categories", "medicine", { isShown: false }),
      reason: "categoryGone",
    },
  ])("passes a turn over and says so once when $what", async ({ hinder, reason }) => {
    const recurrenceId = await save({ weekdays: [onDay(1).weekday] });
    await hinder();
    await scenes.runClock();
    await scenes.runClock();
    expect(await made(recurrenceId)).toEqual([]);
    expect((await stored(recurrenceId)).journal).toMatchObject([
      { event: "saved" },
      { event: "missed", date: onDay(1).date, reason },
    ]);
    expect((await inbox("wang")).filter((title) => title === "这一次没有发出")).toHaveLength(1);
    expect((await own())[0]?.turns[0]).toMatchObject({ date: onDay(8).date });
  });

  it("is set up for a family member, who sees it and may end it; it stops with the binding", async () => {
    const recurrenceId = await save({ beneficiaryId: "p-wang", weekdays: [onDay(1).weekday] }, "li");
    expect(await own("li")).toMatchObject([{ recurrenceId, beneficiaryName: "王*", requesterName: null }]);
    expect(await own("wang")).toMatchObject([{ recurrenceId, beneficiaryName: null, requesterName: "李*" }]);
    await scenes.succeed("wang", "family.revoke", { personId: "p-li", as: "actor", key: newKey() });
    await scenes.runClock();
    expect(await made(recurrenceId)).toEqual([]);
    expect(await stored(recurrenceId)).toMatchObject({ state: "ended", endReason: "tieRevoked", nextAtMs: null });
    expect(await inbox("li")).toContain("每周的求助停了");
    expect(await own("wang")).toEqual([]);
  });

  it("is refused for somebody who is no family, and to strangers who found its id", async () => {
    const stranger = await scenes.call("zhang", "recurrences.save", { ...wish(), beneficiaryId: "p-wang" });
    expect(stranger).toMatchObject({ ok: false, code: "NOT_YOUR_FAMILY" });
    const recurrenceId = await save();
    const end = await scenes.call("zhang", "recurrences.end", { recurrenceId, key: newKey() });
    expect(end).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });

  it("is had three times at most, also when five are asked for at once", async () => {
    const five = Array.from({ length: 5 }, () => scenes.call("wang", "recurrences.save", wish()));
    const replies = await Promise.all(five);
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual([
      "TOO_MANY_RECURRENCES",
      "TOO_MANY_RECURRENCES",
      "ok",
      "ok",
      "ok",
    ]);
    const [first] = await own();
    await scenes.succeed("wang", "recurrences.end", { recurrenceId: first?.recurrenceId ?? "", key: newKey() });
    await scenes.cloud.clock.travel(61_000);
    expect(await save()).not.toBe("");
  });

  it("tells a week before its end, and then ends", async () => {
    const recurrenceId = await save({ endsOn: onDay(10).date });
    await scenes.cloud.clock.travel(3 * dayMs);
    expect(await inbox("wang")).toContain("每周的求助快到期了");
    await scenes.cloud.clock.travel(8 * dayMs);
    expect(await made(recurrenceId)).toHaveLength(2);
    expect(await stored(recurrenceId)).toMatchObject({ state: "ended", endReason: "over" });
    expect(await own()).toEqual([]);
    const again = await scenes.call("wang", "recurrences.end", { recurrenceId, key: newKey() });
    expect(again).toMatchObject({ ok: true });
  });

  it("goes with the person who deletes herself", async () => {
    const recurrenceId = await save({}, "ma");
    expect(JSON.stringify(await scenes.succeed("ma", "people.exportMyData", {}))).toContain("请帮我买一盒降压药");
    await scenes.succeed("ma", "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    expect(await scenes.rows("recurrences", { _id: recurrenceId })).toEqual([]);
    await scenes.runClock();
    expect(await made(recurrenceId)).toEqual([]);
  });

  it("is looked at by staff each time when the text check was in doubt", async () => {
    const recurrenceId = await save({ text: "要不要我先转账给您", weekdays: [onDay(1).weekday] });
    await scenes.runClock();
    expect(await made(recurrenceId)).toMatchObject([{ status: "inReview" }]);
    await comeDue(recurrenceId);
    await scenes.runClock();
    expect(await made(recurrenceId)).toHaveLength(1);
  });
});
