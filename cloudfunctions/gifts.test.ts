import { startJudgementScenes } from "../tests/harness/judgement-scenes";
import { newKey } from "../tests/harness/test-cloud";
import { inStep } from "../tests/security/in-step";

jest.setTimeout(60_000);

type Scenes = Awaited<ReturnType<typeof startJudgementScenes>>;
type Test = Scenes["test"];

/** Points between 李敏 and her mother 王桂兰, through the built functions. */
describe("Points within the family", () => {
  let test: Test;
  let faults: Scenes["faults"];
  let start: Awaited<ReturnType<Test["cloud"]["database"]["dump"]>>;
  beforeAll(async () => {
    ({ faults, test } = await startJudgementScenes());
    await grant("li", 20);
    start = await test.cloud.database.dump();
  });
  afterEach(async () => {
    await test.cloud.database.load(start);
    test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
  });
  afterAll(() => test.close());

  /** 孙丽 asks for it and 吴建军 approves it. */
  const grant = async (who: string, points: number) => {
    const wish = { kind: "grant" as const, personId: `p-${who}`, points, minutes: 0, serviceDate: null };
    const words = { activity: "运动会帮忙", reason: "当天没有下单", evidence: "", requestId: null };
    const { entryId } = await test.succeed("sun", "entries.propose", { ...wish, ...words, key: newKey() });
    await test.succeed("wu", "entries.decide", { entryId, decision: "approve", words: "", key: newKey() });
  };
  const give = (from: string, to: string, points: number, key = newKey()) =>
    test.call(from, "points.giveToFamily", { toPersonId: `p-${to}`, points, key });
  const available = async (who: string) => (await test.succeed(who, "points.showAccount", {})).available;
  const newest = async (who: string) => (await test.succeed(who, "inbox.list", {})).messages[0];

  it("go at once, both are told, and each sees only the own balance", async () => {
    expect(await test.succeed("li", "points.showGiving", {})).toMatchObject({
      available: 20,
      leftThisYear: 200,
      family: [{ personId: "p-wang", nameMasked: "王*", relationWord: "母亲" }],
    });
    expect(await give("li", "wang", 15)).toMatchObject({ ok: true, value: { points: 15, balanceAfter: 5 } });
    expect(await available("wang")).toBe(15);
    expect(await newest("wang")).toMatchObject({
      title: "家人送来积分",
      sentence: "家人李*送给您 15 分，现在就能用。",
    });
    expect(await newest("li")).toMatchObject({ sentence: "已送给母亲王* 15 分。" });
    const [received] = (await test.succeed("wang", "points.showAccount", {})).postings;
    expect(received).toMatchObject({ title: "家人送来的积分", delta: 15, balanceAfter: 15 });
    const [given] = (await test.succeed("li", "points.showAccount", {})).postings;
    expect(given).toMatchObject({ title: "送给家人的积分", delta: -15, balanceAfter: 5 });
    expect((await test.succeed("li", "points.showGiving", {})).leftThisYear).toBe(185);
    const { json } = await test.succeed("wang", "people.exportMyData", {});
    expect((JSON.parse(json) as { pointMovements: unknown[] }).pointMovements).toMatchObject([
      { kind: "gift", points: 15, availableAfter: 15 },
    ]);
    expect(await faults()).toEqual([]);
    // And the mother may give some back.
    expect(await give("wang", "li", 5)).toMatchObject({ ok: true, value: { balanceAfter: 10 } });
  });

  it("go once, however often it is asked", async () => {
    const key = newKey();
    const first = await give("li", "wang", 15, key);
    expect(await give("li", "wang", 15, key)).toMatchObject({ ok: true, value: first.ok ? first.value : null });
    expect(await give("li", "wang", 1, key)).toMatchObject({ code: "KEY_REUSED" });
    const end = inStep(test.cloud.database, 3);
    const again = newKey();
    const replies = await Promise.all([1, 2, 3].map(() => give("li", "wang", 4, again))).finally(end);
    expect(replies.map((reply) => (reply.ok ? reply.value.balanceAfter : reply.code))).toEqual([1, 1, 1]);
    expect(await available("wang")).toBe(19);
  });

  it.each([
    ["to somebody who is not bound", "liu", 5, "NOT_YOUR_FAMILY"],
    ["to oneself", "li", 5, "NOT_YOUR_FAMILY"],
    ["of more than there is", "wang", 21, "NOT_ENOUGH_POINTS"],
    ["of more than the year allows", "wang", 201, "GIFT_YEAR_FULL"],
  ] as const)("do not go %s", async (_what, to, points, code) => {
    expect(await give("li", to, points)).toMatchObject({ code });
    expect(await available("li")).toBe(20);
  });

  it("do not go from or to an account that is being checked", async () => {
    await grant("wang", 1);
    await test.edit("accounts", "p-wang", { isFrozen: true });
    expect(await give("li", "wang", 5)).toMatchObject({ code: "RECEIVER_NOT_READY" });
    await test.edit("accounts", "p-wang", { isFrozen: false });
    await test.edit("accounts", "p-li", { isFrozen: true });
    expect(await give("li", "wang", 5)).toMatchObject({ code: "ACCOUNT_FROZEN" });
  });

  it("never fall below zero though two go at once", async () => {
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([give("li", "wang", 15), give("li", "wang", 15)]).finally(end);
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual(["NOT_ENOUGH_POINTS", "ok"]);
    expect([await available("li"), await available("wang")]).toEqual([5, 15]);
    expect(await faults()).toEqual([]);
  });

  it("cross each other without harm", async () => {
    await grant("wang", 20);
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([give("li", "wang", 10), give("wang", "li", 4)]).finally(end);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect([await available("li"), await available("wang")]).toEqual([14, 26]);
    expect(await faults()).toEqual([]);
  });

  it("do not go when the binding ends between the look and the commit", async () => {
    const { database } = test.cloud;
    const answer = database.handle.bind(database);
    let isEnded = false;
    database.handle = async (action, params) => {
      if (!isEnded && action === "database.startTransaction") {
        isEnded = true;
        await test.succeed("wang", "family.revoke", { personId: "p-li", as: "actor", key: newKey() });
      }
      return answer(action, params);
    };
    const given = await give("li", "wang", 5).finally(() => {
      database.handle = answer;
    });
    expect(isEnded).toBe(true);
    expect(given).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    expect(await available("wang")).toBe(0);
  });
});
