import type { Input, Output } from "../contract/index";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import { daysAhead, policyDraft } from "../tests/security/policy-draft";

const wish = (more: Partial<Input<"orders.publish">> = {}): Input<"orders.publish"> => ({
  categoryId: "medicine",
  text: "请帮我买一盒降压药",
  wanted: { kind: "today" },
  key: newKey(),
  ...more,
});
const saving = (more: Partial<Input<"categories.savePolicy">> = {}): Input<"categories.savePolicy"> => ({
  categoryId: "medicine",
  policy: policyDraft(),
  validFromMs: null,
  afterVersion: 1,
  why: "居民提了意见",
  key: newKey(),
  ...more,
});

/** Kinds of help as dated policies, through the built functions. */
describe("The rules of a kind of help", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const cardOf = async (categoryId = "medicine") =>
    (await test.succeed("wang", "orders.showHome", {})).categories.find((one) => one.categoryId === categoryId);
  const show = (categoryId = "medicine") => test.succeed("sun", "categories.show", { categoryId });
  const stored = async (collection: string) => (await test.cloud.database.list(collection, {})).documents;
  const pass = (days: number) => test.cloud.clock.set(daysAhead(test.cloud.clock.nowMs(), days));

  it("hold from their day on, without a clock, and an order keeps those it was made by", async () => {
    const before = await cardOf();
    const { orderId } = await test.succeed("wang", "orders.publish", wish());
    await test.succeed("wu", "categories.savePolicy", saving({ validFromMs: daysAhead(test.cloud.clock.nowMs(), 2) }));
    expect(await cardOf()).toEqual(before);
    expect((await show()).coming.map(({ version }) => version)).toEqual([2]);
    pass(3);
    expect(await cardOf()).toMatchObject({ plannedMinutes: 50, rules: { forbidden: ["不代取现金"] } });
    const { inForce, coming, history } = await show();
    expect([inForce?.version, coming.length]).toEqual([2, 0]);
    expect(history.map(({ isWithdrawn, version, why }) => [version, why, isWithdrawn])).toEqual([
      [2, "居民提了意见", false],
      [1, "最初的规则", false],
    ]);
    expect(history[0]?.changes).toContain("计划时长：40 分钟 → 50 分钟");
    const later = await test.succeed("wang", "orders.publish", wish({ categoryId: "medicine" }));
    const documents = await stored("orders");
    const versionOf = (id: string) =>
      (documents.find((one) => one["_id"] === id)?.["category"] as { policyVersion: number }).policyVersion;
    expect([versionOf(orderId), versionOf(later.orderId)]).toEqual([1, 2]);
    expect((await test.succeed("wang", "orders.show", { orderId })).rules.forbidden).toHaveLength(2);
  });

  it("are written once for a key, and of two who write at once one is told", async () => {
    const mine = saving();
    const [first, other] = await Promise.all([
      test.call("wu", "categories.savePolicy", mine),
      test.call("wu", "categories.savePolicy", saving({ why: "另一个主意" })),
    ]);
    expect([first, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([first, other].find(({ ok }) => !ok)).toMatchObject({ code: "POLICY_CHANGED" });
    const again = await test.call("wu", "categories.savePolicy", mine);
    expect(again.ok).toBe(first.ok);
    const rows = (await stored("categoryPolicies")).filter((row) => row["categoryId"] === "medicine");
    expect(rows.map((row) => row["_id"]).sort()).toEqual(["medicine:1", "medicine:2"]);
  });

  it("can be taken back until they begin, and their number is not given again", async () => {
    const validFromMs = daysAhead(test.cloud.clock.nowMs(), 2);
    await test.succeed("wu", "categories.savePolicy", saving({ validFromMs }));
    const back = { categoryId: "medicine", version: 2, why: "写错了", key: newKey() };
    await test.succeed("wu", "categories.withdrawPolicy", back);
    await test.succeed("wu", "categories.withdrawPolicy", back);
    expect(await test.call("wu", "categories.withdrawPolicy", { ...back, key: newKey() })).toMatchObject({
      code: "POLICY_WITHDRAWN",
    });
    pass(3);
    expect((await show()).inForce?.version).toBe(1);
    const { version } = await test.succeed("wu", "categories.savePolicy", saving({ afterVersion: 2 }));
    expect(version).toBe(3);
    expect(await test.call("wu", "categories.withdrawPolicy", { ...back, version: 3, key: newKey() })).toMatchObject({
      code: "POLICY_IN_FORCE",
    });
    expect((await show()).history.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, true, false]);
  });

  it("leave a row in the audit for each change", async () => {
    await test.succeed("wu", "categories.savePolicy", saving());
    const rows = (await stored("audit")).filter((row) => row["call"] === "categories.savePolicy");
    expect(rows).toEqual([
      expect.objectContaining({ who: "p-wu", role: "admin", target: "medicine:2", outcome: "done" }),
    ]);
  });

  it("are shown beforehand with what they would have changed last month", async () => {
    const asked = { categoryId: "medicine", validFromMs: null };
    await test.succeed("wang", "orders.publish", wish({ wanted: { kind: "soon" } }));
    const policy = { ...policyDraft(), deadlines: { reviewMinutes: 120, takenHours: 24, evaluatedDays: 7 } };
    const { changes, effect } = await test.succeed("wu", "categories.propose", { ...asked, policy });
    expect(changes).toContain("接单时限：12 小时 → 24 小时");
    expect(effect).toEqual({
      looked: 1,
      isCut: false,
      otherPoints: 0,
      pointsBefore: 0,
      pointsAfter: 0,
      otherDeadlines: 1,
      otherReview: 0,
    });
    const trips = test.cloud.callLog.find(({ call }) => call === "categories.propose")?.roundTrips;
    expect(trips).toBeLessThanOrEqual(2);
    expect((await show()).history).toHaveLength(1);
    const { inForce } = await show();
    expect(await test.call("wu", "categories.propose", { ...asked, policy: draftOf(inForce) })).toMatchObject({
      code: "NOTHING_CHANGED",
    });
  });

  it("hide a kind of help from the first screen and from publishing", async () => {
    await test.succeed("wu", "categories.savePolicy", saving({ policy: { ...policyDraft(), isShown: false } }));
    expect(await cardOf()).toBeUndefined();
    expect(await test.call("wang", "orders.publish", wish())).toMatchObject({ code: "CATEGORY_UNKNOWN" });
    const { categories } = await test.succeed("sun", "categories.list", {});
    expect(categories.find((one) => one.categoryId === "medicine")).toMatchObject({ isShown: false, version: 2 });
    expect(categories).toHaveLength(17);
  });

  it("ask their own questions, answered for those who help and for staff, not for the hall", async () => {
    const { orderId } = await test.succeed(
      "wang",
      "orders.publish",
      wish({ answers: [{ fieldId: "medicine", value: "硝苯地平缓释片" }] }),
    );
    const answersFor = async (who: string) => (await test.succeed(who, "orders.show", { orderId })).answers;
    const answers = [
      { fieldId: "prescription", label: "有没有处方", value: "见面说", unit: "" },
      { fieldId: "medicine", label: "药名", value: "硝苯地平缓释片", unit: "" },
    ];
    expect(await answersFor("wang")).toEqual(answers);
    expect(await answersFor("sun")).toEqual(answers);
    expect(await answersFor("zhang")).toEqual([]);
    expect(JSON.stringify(await test.succeed("zhang", "orders.listHall", { sort: "soon" }))).not.toContain("硝苯");
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    expect(await answersFor("zhang")).toEqual(answers);
    const trips = test.cloud.callLog.filter(({ call }) => call === "orders.publish").map((one) => one.roundTrips);
    expect(Math.max(...trips)).toBeLessThanOrEqual(6);
  });

  it("refuse answers that are none, and more people than a kind of help sends", async () => {
    const wrong = [{ fieldId: "prescription", value: "大概有吧" }];
    expect(await test.call("wang", "orders.publish", wish({ answers: wrong }))).toMatchObject({ code: "ANSWER_WRONG" });
    expect(await test.call("wang", "orders.publish", wish({ slotCount: 2 }))).toMatchObject({ code: "SLOTS_FIXED" });
    const { orderId } = await test.succeed("wang", "orders.publish", wish({ categoryId: "carrying", slotCount: 4 }));
    expect(await test.succeed("wang", "orders.show", { orderId })).toMatchObject({ slotCount: 4 });
  });

  it("check what was answered like any other word", async () => {
    const heard = [{ fieldId: "medicine", value: "胸口疼" }];
    const { orderId } = await test.succeed("wang", "orders.publish", wish({ answers: heard }));
    expect(await test.succeed("sun", "orders.show", { orderId })).toMatchObject({ isUrgent: true });
  });

  it("ask the same on the phone", async () => {
    const { orderId } = await test.succeed("sun", "orders.publishForCaller", {
      beneficiaryId: "p-liu",
      categoryId: "carrying",
      text: "柜子要搬上楼",
      wanted: { kind: "today" },
      answers: [{ fieldId: "floor", value: "6" }],
      slotCount: 2,
      callbackName: "邻居老高",
      callbackPhone: "13700002222",
      readBack: true,
      key: newKey(),
    });
    const view = await test.succeed("sun", "orders.show", { orderId });
    expect(view).toMatchObject({ slotCount: 2, answers: [{ label: "搬到几楼", value: "6", unit: "楼" }, {}] });
  });

  it("are read in documents older than dates as their first policy, which the first change keeps", async () => {
    const dump = await test.cloud.database.dump();
    const categories = (await stored("categories")).map(({ policies, latestVersion: _latest, ...rest }) => {
      const [policy] = policies as Record<string, unknown>[];
      const { templates, ...content } = policy ?? {};
      return { ...rest, ...content, usualText: (templates as string[])[0] };
    });
    await test.cloud.database.load({ ...dump, categories, categoryPolicies: [] });
    expect(await cardOf()).toMatchObject({ name: "买药送药", plannedMinutes: 40, form: [], slotCount: 1 });
    await test.succeed("wang", "orders.publish", wish());
    await test.succeed("wu", "categories.savePolicy", saving());
    expect((await show()).history.map(({ version }) => version)).toEqual([2, 1]);
    expect(await cardOf()).toMatchObject({ plannedMinutes: 50 });
  });
});

/** A policy as it would be sent again, without what the cloud gives it. */
function draftOf(policy: Output<"categories.show">["inForce"]): Input<"categories.propose">["policy"] {
  if (policy === null) throw new Error("no policy is in force");
  const { version: _version, validFromMs: _from, pointsRule, ...content } = policy;
  const { version: _rule, ...numbers } = pointsRule;
  return { ...content, pointsRule: numbers };
}
