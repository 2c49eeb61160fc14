import { startOfDayMs } from "../domain/calendar/shanghai-day";
import { anEvaluatedOrder, startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey } from "../tests/harness/test-cloud";
import { inStep } from "../tests/security/in-step";
import type { CertificateDocument } from "./api/store/certificates-store";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const dayMs = 86_400_000;
const nowMs = () => scenes.cloud.clock.nowMs();
const thisYear = () => ({ fromMs: startOfDayMs(nowMs()) - 200 * dayMs, untilMs: startOfDayMs(nowMs()) + dayMs });
const issue = (who = "zhang", key = newKey(), period = thisYear()) =>
  scenes.call(who, "certificates.issue", { ...period, key });
async function issued(): Promise<{ certificateId: string; serial: string }> {
  await scenes.cloud.clock.travel(1_000);
  const reply = await issue();
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
const verify = (serial: string, who = "stranger") => scenes.succeed(who, "certificates.verify", { serial });
const messagesOf = async (personId: string) =>
  (await scenes.rows<{ title: string }>("inbox", { personId })).map(({ title }) => title);

describe("My service record", () => {
  it("lists what the community confirmed, and what was taken back beside it without counting it", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    const record = await scenes.succeed("zhang", "records.listMine", {});
    expect(record.records).toMatchObject([{ activity: "买药送药", minutes: 20, source: "order", isReversed: false }]);
    expect(record).toMatchObject({
      minutes: 20,
      services: 1,
      ratingWords: expect.stringContaining("1 次评价") as string,
    });
    await scenes.succeed("wang", "orders.dispute", { orderId, story: "药买错了", key: newKey() });
    await scenes.succeed("wu", "orders.decideDispute", {
      orderId,
      verdict: "overturn",
      words: "核实过",
      key: newKey(),
    });
    const after = await scenes.succeed("zhang", "records.listMine", {});
    expect(after.records).toMatchObject([{ isReversed: true }]);
    expect(after).toMatchObject({ minutes: 0, services: 0 });
    expect((await scenes.succeed("wang", "records.listMine", {})).records).toEqual([]);
  });
});

describe("A certificate of service", () => {
  it("says what was confirmed in its time, and a stranger who holds it can check it", async () => {
    expect(await issue()).toMatchObject({ code: "NOTHING_CONFIRMED" });
    await anEvaluatedOrder(scenes);
    const { certificateId, serial } = await issued();
    const shown = await scenes.succeed("zhang", "certificates.show", { certificateId });
    expect(shown).toMatchObject({
      serial,
      personName: "张建国",
      minutes: 20,
      services: 1,
      byCategory: [{ categoryName: "买药送药", minutes: 20, services: 1 }],
      issuerName: "后八里沟社区",
      standing: "valid",
      isMine: true,
      mayRevoke: false,
      qrText: `packages/me/verify/index?serial=${serial}`,
    });
    expect(await verify(serial.toLowerCase().replace(/-/g, " "))).toMatchObject({
      standing: "valid",
      certificate: { serial, nameMasked: "张*", minutes: 20, minutesNow: 20, revokedAtMs: null },
    });
    expect(JSON.stringify(await verify(serial))).not.toContain("张建国");
    // A neighbour cannot open the sheet itself.
    expect(await scenes.call("wang", "certificates.show", { certificateId })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("counts what was entered afterwards as one kind, and says of each that it was", async () => {
    await anEvaluatedOrder(scenes);
    const dump = await scenes.cloud.database.dump();
    const entered = ["河边清垃圾", "包粽子"].map((activity, at) => ({
      _id: `entry-${at}`,
      personId: "p-zhang",
      orderId: null,
      source: "backfill",
      activity,
      categoryName: activity,
      minutes: 90,
      atMs: nowMs() - 1 - at,
    }));
    await scenes.cloud.database.load({ ...dump, records: [...(dump["records"] ?? []), ...entered] });
    const said = await scenes.succeed("zhang", "certificates.preview", { personId: null, ...thisYear() });
    expect(said.byCategory).toEqual([
      { categoryName: "补录的活动", minutes: 180, services: 2 },
      { categoryName: "买药送药", minutes: 20, services: 1 },
    ]);
    expect(said.activities.map(({ activity, source }) => `${activity} ${source}`)).toEqual(
      expect.arrayContaining(["河边清垃圾 backfill", "包粽子 backfill", "买药送药 order"]),
    );
  });

  it("is the same for a repeat, and not more than five a day, also when asked for at once", async () => {
    await anEvaluatedOrder(scenes);
    await scenes.cloud.clock.travel(1_000);
    const key = newKey();
    const same = await Promise.all([1, 2, 3].map(() => issue("zhang", key)));
    expect(new Set(same.map((reply) => JSON.stringify(reply.ok && reply.value))).size).toBe(1);
    expect(await issue("zhang", key, { ...thisYear(), fromMs: 1_760_000_000_000 })).toMatchObject({
      code: "KEY_REUSED",
    });
    // Step by step beside each other, so that all have counted the day before any of them writes.
    const end = inStep(scenes.cloud.database, 6);
    const crowd = await Promise.all(Array.from({ length: 6 }, () => issue())).finally(end);
    expect(crowd.filter(({ ok }) => ok)).toHaveLength(4);
    const refused = crowd.flatMap((reply) => (reply.ok ? [] : [reply.code]));
    expect(new Set(refused)).toEqual(new Set(["TOO_MANY_CERTIFICATES"]));
    const all = await scenes.rows<CertificateDocument>("certificates");
    expect(new Set(all.map(({ serial }) => serial)).size).toBe(5);
    await scenes.cloud.clock.travel(dayMs);
    expect(await issue()).toMatchObject({ ok: true });
  });

  it("is said to be corrected, with today's figure, once one of its services was taken back", async () => {
    const orderId = await anEvaluatedOrder(scenes);
    const { certificateId, serial } = await issued();
    await scenes.succeed("wang", "orders.dispute", { orderId, story: "药买错了", key: newKey() });
    await scenes.succeed("wu", "orders.decideDispute", {
      orderId,
      verdict: "overturn",
      words: "核实过",
      key: newKey(),
    });
    expect(await verify(serial)).toMatchObject({ standing: "corrected", certificate: { minutes: 20, minutesNow: 0 } });
    expect(await scenes.succeed("zhang", "certificates.show", { certificateId })).toMatchObject({
      standing: "corrected",
    });
    expect(await issue()).toMatchObject({ code: "NOTHING_CONFIRMED" });
  });

  it("is revoked by the community with a reason its owner reads, once, and by nobody for himself", async () => {
    await anEvaluatedOrder(scenes);
    const { certificateId, serial } = await issued();
    const revoke = (who: string, reason = "时间填错了", key = newKey()) =>
      scenes.call(who, "certificates.revoke", { certificateId, reason, key });
    expect(await revoke("zhang")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await revoke("zhao")).toMatchObject({ code: "NOT_ALLOWED" });
    const end = inStep(scenes.cloud.database, 2);
    const both = await Promise.all([revoke("sun"), revoke("wu")]).finally(end);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "CERTIFICATE_REVOKED" });
    expect(await verify(serial)).toMatchObject({
      standing: "revoked",
      certificate: { revokedAtMs: expect.any(Number) as number },
    });
    expect(JSON.stringify(await verify(serial))).not.toContain("时间填错了");
    expect(await scenes.succeed("zhang", "certificates.show", { certificateId })).toMatchObject({
      state: "revoked",
      revokedReason: "时间填错了",
    });
    await scenes.runClock();
    await scenes.runClock();
    expect((await messagesOf("p-zhang")).filter((title) => title === "一份证明撤销了")).toHaveLength(1);
    expect(await scenes.rows("audit", { target: certificateId, call: "certificate.revoked" })).toHaveLength(1);
  });

  it("is issued by the community for somebody without a phone, in its own area only", async () => {
    await anEvaluatedOrder(scenes);
    await scenes.cloud.clock.travel(1_000);
    const issueFor = (who: string) =>
      scenes.call(who, "certificates.issueFor", { personId: "p-zhang", ...thisYear(), key: newKey() });
    expect(await issueFor("zhao")).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await issueFor("sun")).toMatchObject({ ok: true });
    await scenes.runClock();
    expect(await messagesOf("p-zhang")).toContain("社区给您开了证明");
    const { certificates } = await scenes.succeed("sun", "certificates.listIssued", { serial: null });
    expect(certificates).toMatchObject([{ personName: "张建国", minutes: 20, state: "valid" }]);
    const bySerial = async (serial: string) =>
      (await scenes.succeed("sun", "certificates.listIssued", { serial })).certificates;
    expect(await bySerial((certificates[0]?.serial ?? "").toLowerCase())).toEqual(certificates);
    expect(await bySerial("ZC-2026-0000-0000-0000-00")).toEqual([]);
    expect((await scenes.succeed("zhang", "certificates.listMine", {})).certificates).toHaveLength(1);
  });

  it.each([
    ["a figure", { content: { minutes: 9_000 } }],
    ["the name", { content: { personName: "别人" } }],
    ["the number it is known by", { seal: "0".repeat(64) }],
  ])("is not shown any more once %s of the stored copy was altered", async (_what, fields) => {
    await anEvaluatedOrder(scenes);
    const { certificateId, serial } = await issued();
    await scenes.edit("certificates", certificateId, fields);
    expect(await verify(serial)).toEqual({ standing: "altered", certificate: null });
    expect(await scenes.call("zhang", "certificates.show", { certificateId })).toMatchObject({
      code: "CERTIFICATE_ALTERED",
    });
  });

  it("cannot be found by guessing: every wrong number looks the same, and the looks of a person run out", async () => {
    await anEvaluatedOrder(scenes);
    const { serial } = await issued();
    const wrong = [
      "ZC-2026-0000-0000-0000-00",
      "ZC",
      serial.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ];
    for (const guess of wrong) expect(await verify(guess)).toEqual({ standing: "unknown", certificate: null });
    const codes: string[] = [];
    for (let look = 0; look < 40; look += 1) {
      await scenes.cloud.clock.travel(7_000);
      const reply = await scenes.call("stranger", "certificates.verify", { serial: "ZC-2026-0000-0000-0000-00" });
      codes.push(reply.ok ? "told" : reply.code);
    }
    expect(codes.filter((code) => code === "told").length).toBeLessThanOrEqual(27);
    expect(codes.at(-1)).toBe("TOO_MANY_TRIES");
    // Somebody else is not kept from checking.
    expect(await verify(serial, "wang")).toMatchObject({ standing: "valid" });
  });

  it("is printed as a PDF for its owner and the community, as long as it is good, and each printing is written down", async () => {
    await anEvaluatedOrder(scenes);
    const { certificateId } = await issued();
    const print = (who: string, key = newKey()) => scenes.call(who, "reports.makeCertificate", { certificateId, key });
    const key = newKey();
    const [made, again] = await Promise.all([print("zhang", key), print("zhang", key)]);
    if (!made.ok || !again.ok) throw new Error("not printed");
    expect(again.value).toEqual(made.value);
    const bytes = Buffer.from(await (await fetch(made.value.url)).arrayBuffer());
    expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");
    // Only the characters it uses: the whole font alone would be ten million bytes.
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await print("wang")).toMatchObject({ code: "NOT_FOUND" });
    expect(await print("sun")).toMatchObject({ ok: true });
    expect(await scenes.rows("audit", { call: "reports.makeCertificate", target: certificateId })).toHaveLength(3);
    await scenes.succeed("sun", "certificates.revoke", { certificateId, reason: "填错了", key: newKey() });
    expect(await print("zhang")).toMatchObject({ code: "CERTIFICATE_REVOKED" });
  });

  it("goes with its person when she deletes herself, and stands in what she takes with her", async () => {
    await anEvaluatedOrder(scenes);
    const { serial } = await issued();
    const { json } = await scenes.succeed("zhang", "people.exportMyData", {});
    expect(json).toContain(serial);
    const { person } = await scenes.succeed("zhang", "people.me", {});
    const givesUpPoints = person?.points.available ?? 0;
    await scenes.succeed("zhang", "people.deleteMe", { givesUpPoints, key: newKey() });
    expect(await verify(serial)).toEqual({ standing: "unknown", certificate: null });
  });
});
