import { revealsPerDayMax } from "../domain/people/reveal-budget";
import { deletedName } from "../domain/people/deleted-person";
import { consentVersion } from "../domain/people/consent";
import {
  anEvaluatedOrder,
  anOpenOrder,
  aTakenOrder,
  startClockScenes,
  type ClockScenes,
} from "../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { newKey } from "../tests/harness/test-cloud";
import type { AuditRow } from "./api/store/audit-store";
import type { OrderDocument } from "./api/store/orders-store";
import type { PersonDocument } from "./api/store/person-document";
import type { ContactReading } from "./api/store/readings-store";

const dayMs = 86_400_000;
const wangsPhone = "13863700001";
const wangsDoor = "2 单元 301";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const wholeDump = async (): Promise<string> => JSON.stringify(await scenes.cloud.database.dump());
const order = (id: string) => scenes.row<OrderDocument>("orders", id);

/** Until three at night this many days later; orders and people stand still meanwhile. */
async function nightAfter(days: number): Promise<void> {
  const { clock } = scenes.cloud;
  clock.set(clock.nowMs() + days * dayMs + untilTimeOfDay(clock.nowMs(), 3));
  await scenes.runClock();
}

describe("Staff who reveal a contact", () => {
  const reveal = (who: string, orderId: string, reason = "核实求助内容", key = newKey()) =>
    scenes.call(who, "people.revealContact", { orderId, reason, key });

  it("read phone and door; the owner is told by whom and why, and the audit knows", async () => {
    const orderId = await anOpenOrder(scenes);
    const reply = await reveal("sun", orderId);
    expect(reply).toMatchObject({
      ok: true,
      value: { name: "王桂兰", phone: wangsPhone, address: expect.stringContaining(wangsDoor) as string },
    });
    const [row] = await scenes.rows<AuditRow>("audit", { outcome: "read", call: "people.revealContact" });
    expect(row).toMatchObject({ who: "p-sun", role: "communityStaff", target: "p-wang", reason: "核实求助内容" });
    const { messages } = await scenes.succeed("wang", "inbox.list", {});
    expect(messages[0]?.sentence).toBe("社区工作人员 孙* 查看了您的电话，原因：核实求助内容。有疑问请打电话给社区。");
    const { readings } = await scenes.succeed("wang", "people.showMyData", {});
    expect(readings).toMatchObject([{ byWhom: "社区工作人员 孙*", reason: "核实求助内容" }]);
  });

  it("get nothing when the row of the audit cannot be written", async () => {
    const orderId = await anOpenOrder(scenes);
    const { database } = scenes.cloud;
    const answer = database.handle.bind(database);
    database.handle = async (action, params) =>
      params["collectionName"] === "audit"
        ? { code: "SYS_ERR", message: "the connection is gone", requestId: "cut" }
        : answer(action, params);
    const reply = await reveal("sun", orderId);
    database.handle = answer;
    expect(reply).toMatchObject({ ok: false, code: "INTERNAL" });
    expect(JSON.stringify(reply)).not.toContain(wangsPhone);
  });

  it("may not, elsewhere, in a matter of their own, or as somebody who helped in it", async () => {
    const orderId = await aTakenOrder(scenes);
    expect(await reveal("zhang", orderId)).toMatchObject({ code: "NOT_ALLOWED" });
    const staff = [
      { role: "communityStaff", areaId: "zc.gangshan.houbali", shopId: null, grantedAtMs: 0, endsAtMs: null },
    ];
    for (const id of ["p-zhang", "p-wang"]) await scenes.edit("people", id, { roles: staff });
    expect(await reveal("zhang", orderId)).toMatchObject({ code: "OWN_MATTER" });
    expect(await reveal("wang", orderId)).toMatchObject({ code: "OWN_MATTER" });
    await scenes.edit("people", "p-liu", { roles: [{ ...staff[0], areaId: "zc.gangshan.tiedong" }] });
    expect(await reveal("liu", orderId)).toMatchObject({ code: "NOT_FOUND" });
    expect(await scenes.rows("readings")).toEqual([]);
  });

  it("reveal an applicant's phone by person, and need exactly one of order and person", async () => {
    const reason = "核对报名信息";
    const ask = (about: { orderId?: string; personId?: string }) =>
      scenes.call("sun", "people.revealContact", { ...about, reason, key: newKey() });
    expect(await ask({ personId: "p-ma" })).toMatchObject({ ok: true, value: { phone: "13863700010" } });
    expect(await ask({})).toMatchObject({ code: "BAD_INPUT" });
    expect(await ask({ personId: "p-ma", orderId: "x" })).toMatchObject({ code: "BAD_INPUT" });
    expect(await ask({ personId: "p-sun" })).toMatchObject({ code: "OWN_MATTER" });
  });

  it("have a budget for the day that two at once cannot exceed, and a new one tomorrow", async () => {
    const orderId = await anOpenOrder(scenes);
    const used = Array.from({ length: revealsPerDayMax - 1 }, (_, place) => `r${place}`);
    const dayEndMs = scenes.cloud.clock.nowMs() + untilTimeOfDay(scenes.cloud.clock.nowMs(), 24);
    await scenes.edit("people", "p-sun", { reveals: { dayEndMs, readingIds: used } });
    const last = newKey();
    const replies = await Promise.all([
      reveal("sun", orderId, "电话核实", last),
      ...[1, 2, 3].map(() => reveal("sun", orderId)),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.code === "REVEALED_TOO_MUCH")).toHaveLength(3);
    expect(await scenes.rows<ContactReading>("readings")).toHaveLength(1);
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + dayMs);
    expect(await reveal("sun", orderId)).toMatchObject({ ok: true, value: { leftToday: revealsPerDayMax - 1 } });
  });
});

describe("A person's own data", () => {
  it("are shown whole to herself and exported without anybody else's", async () => {
    await anEvaluatedOrder(scenes);
    const mine = await scenes.succeed("wang", "people.showMyData", {});
    expect(mine).toMatchObject({
      name: "王桂兰",
      phone: wangsPhone,
      address: { door: wangsDoor },
      consent: { version: consentVersion, isCurrent: true },
      counts: { ordersAsked: 1, ordersHelped: 0 },
    });
    for (const [who, others] of [
      ["wang", ["张建国", "13863700003", "3 单元 102", "孙丽"]],
      ["zhang", ["王桂兰", wangsPhone, wangsDoor, "孙丽"]],
    ] as const) {
      const file = await scenes.succeed(who, "people.exportMyData", {});
      expect(Object.keys(JSON.parse(file.json) as object)).toContain("pointMovements");
      for (const word of others) expect(JSON.stringify(file)).not.toContain(word);
    }
    const { summary } = await scenes.succeed("wang", "people.exportMyData", {});
    expect(summary).toContain(`电话：${wangsPhone}`);
  });

  const corrected = { name: "王桂兰", phone: "13900001111", areaId: "zc.gangshan.houbali.g03.b12", door: "2 单元 302" };

  it("are corrected with the household, and what is under way follows", async () => {
    const orderId = await aTakenOrder(scenes);
    const before = await scenes.row<PersonDocument>("people", "p-wang");
    await scenes.succeed("wang", "people.correctMyData", { ...corrected, key: newKey() });
    const after = await scenes.row<PersonDocument>("people", "p-wang");
    expect(after.version).toBe(before.version + 1);
    expect(after.householdId).not.toBe(before.householdId);
    const his = { ...corrected, name: "张建国", areaId: "zc.gangshan.houbali.g03.b07", phone: "13900002222" };
    await scenes.succeed("zhang", "people.correctMyData", { ...his, key: newKey() });
    const seenByHim = await scenes.succeed("zhang", "orders.show", { orderId });
    expect(seenByHim).toMatchObject({ phone: "13900001111", address: expect.stringContaining("302") as string });
    const seenByHer = await scenes.succeed("wang", "orders.show", { orderId });
    expect(seenByHer.takers[0]?.phone).toBe("13900002222");
  });

  it("let her move only when nothing is asked for the old place", async () => {
    const orderId = await anOpenOrder(scenes);
    const moved = { ...corrected, areaId: "zc.gangshan.houbali.g01.b01" };
    const move = () => scenes.call("wang", "people.correctMyData", { ...moved, key: newKey() });
    expect(await move()).toMatchObject({ code: "ORDERS_OPEN" });
    await scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    expect(await move()).toMatchObject({ ok: true });
    expect((await scenes.row<PersonDocument>("people", "p-wang")).ancestors).toContain("zc.gangshan.houbali.g01");
    expect(await scenes.call("wang", "people.correctMyData", { ...moved, areaId: "zc", key: newKey() })).toMatchObject({
      code: "AREA_UNKNOWN",
    });
  });

  it("may hold a phone that a neighbour has too", async () => {
    const shared = { ...corrected, phone: "13863700002" };
    expect(await scenes.call("wang", "people.correctMyData", { ...shared, key: newKey() })).toMatchObject({ ok: true });
  });

  it("are stored anew only after she agreed to the text in force", async () => {
    await scenes.edit("people", "p-wang", { consent: { version: "2020-01", atMs: 1 } });
    const wish = { categoryId: "medicine", text: "请帮我买药", wanted: { kind: "soon" as const } };
    const publish = () => scenes.call("wang", "orders.publish", { ...wish, key: newKey() });
    expect(await publish()).toMatchObject({ code: "CONSENT_OUTDATED" });
    expect(await scenes.call("wang", "people.correctMyData", { ...corrected, key: newKey() })).toMatchObject({
      code: "CONSENT_OUTDATED",
    });
    expect((await scenes.succeed("wang", "people.me", {})).person?.isConsentCurrent).toBe(false);
    expect(await scenes.call("wang", "people.agree", { consentVersion: "2020-01", key: newKey() })).toMatchObject({
      code: "CONSENT_OUTDATED",
    });
    await scenes.succeed("wang", "people.agree", { consentVersion, key: newKey() });
    expect((await scenes.succeed("wang", "people.me", {})).person?.isConsentCurrent).toBe(true);
    expect(await publish()).toMatchObject({ ok: true });
  });
});

describe("Deleting oneself", () => {
  const leave = (who: string, givesUpPoints = 0, key = newKey()) =>
    scenes.call(who, "people.deleteMe", { givesUpPoints, key });

  it("waits until nothing is under way and she knows which points she lets go", async () => {
    const orderId = await aTakenOrder(scenes);
    expect(await leave("wang")).toMatchObject({ code: "ORDERS_OPEN" });
    expect(await leave("zhang")).toMatchObject({ code: "ORDERS_OPEN" });
    await scenes.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    expect(await leave("zhang", 3)).toMatchObject({ code: "POINTS_CHANGED" });
    expect(await leave("nobody-knows")).toMatchObject({ code: "NOT_REGISTERED" });
  });

  it("leaves nothing of her in the whole database but what she is called now, and the ledger as it was", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    const reason = "核实求助内容";
    await scenes.succeed("sun", "people.revealContact", { orderId, reason, key: newKey() });
    const ledger = await scenes.rows("transfers");
    const key = newKey();
    expect(await leave("wang", 0, key)).toMatchObject({ ok: true });
    expect(await scenes.row("people", "p-wang")).toMatchObject({
      phoneHash: "",
      tailHash: "",
      initials: "",
      roles: [],
    });
    const dump = await wholeDump();
    for (const word of ["王桂兰", wangsPhone, wangsDoor, "demo-wang", "请帮我买一盒降压药", "谢谢建国"]) {
      expect(dump).not.toContain(word);
    }
    expect(await order(orderId)).toMatchObject({ requesterName: deletedName, phoneCipher: "", addressCipher: "" });
    expect((await scenes.row<PersonDocument>("people", "p-li")).family).toEqual([]);
    expect(await scenes.row("people", "p-wang")).toMatchObject({ name: deletedName, isForgetting: false });
    expect(await scenes.rows("transfers")).toEqual(ledger);
    expect(await scenes.rows("inbox", { personId: "p-wang" })).toEqual([]);
    expect(await leave("wang", 0, key)).toMatchObject({ ok: true });
    expect(await leave("wang", 1, key)).toMatchObject({ code: "KEY_REUSED" });
    // Whoever still opens the order sees it without her.
    expect(await scenes.succeed("sun", "orders.show", { orderId })).toMatchObject({ requesterName: deletedName });
    expect(await scenes.call("sun", "people.revealContact", { orderId, reason, key: newKey() })).toMatchObject({
      code: "CONTACT_GONE",
    });
  });

  it("ends a volunteer, whose points stay under his number and whose name goes", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    const { person } = await scenes.succeed("zhang", "people.me", {});
    expect(await leave("zhang", person?.points.available)).toMatchObject({ ok: true });
    const dump = await wholeDump();
    for (const word of ["张建国", "13863700003", "3 单元 102", "demo-zhang"]) expect(dump).not.toContain(word);
    expect((await order(orderId)).takers[0]?.name).toBe(deletedName);
    expect((await order(orderId)).phoneCipher).not.toBe("");
    expect(await scenes.rows("accounts", { _id: "p-zhang" })).toHaveLength(1);
    expect(await scenes.rows("records", { personId: "p-zhang" })).toHaveLength(1);
  });

  it("lets the same WeChat user register anew as somebody new, whom an old repeat does not delete", async () => {
    const key = newKey();
    await leave("wang", 0, key);
    const { personId } = await scenes.succeed("wang", "people.register", {
      name: "王兰",
      phone: "13900003333",
      areaId: "zc.gangshan.houbali.g03.b12",
      door: "2 单元 303",
      consentVersion,
      key: newKey(),
    });
    expect(personId).not.toBe("p-wang");
    expect(await leave("wang", 0, key)).toMatchObject({ ok: true });
    expect((await scenes.succeed("wang", "people.me", {})).person?.name).toBe("王兰");
    expect((await scenes.succeed("wang", "people.showMyData", {})).counts.ordersAsked).toBe(0);
  });

  it("is finished by the clock at night when it was cut", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    const end = scenes.cutAfter(10, "done");
    await leave("wang");
    end();
    const person = await scenes.row<PersonDocument>("people", "p-wang");
    expect(person).toMatchObject({ name: deletedName, isForgetting: true });
    await nightAfter(1);
    expect(await scenes.row("people", "p-wang")).toMatchObject({ isForgetting: false });
    expect((await order(orderId)).requesterName).toBe(deletedName);
  });
});
