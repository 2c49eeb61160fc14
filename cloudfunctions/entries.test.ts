import { dayNumberAt } from "../domain/calendar/shanghai-day";
import type { Input } from "../contract/index";
import { dateOf } from "../domain/calendar/calendar-day";
import { anEvaluatedOrder, startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey } from "../tests/harness/test-cloud";
import { inStep } from "../tests/security/in-step";

jest.setTimeout(60_000);

const dayMs = 86_400_000;

/** What two people of the staff enter by hand, through the built functions. 赵志强 asks, 孙丽 and 吴建军 decide. */
describe("Entries by hand", () => {
  let test: ClockScenes;
  let start: Awaited<ReturnType<ClockScenes["cloud"]["database"]["dump"]>>;
  beforeAll(async () => {
    test = await startClockScenes();
    start = await test.cloud.database.dump();
  });
  afterEach(async () => {
    await test.cloud.database.load(start);
    test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
  });
  afterAll(() => test.close());

  type Wish = Omit<Input<"entries.propose">, "key">;
  const yesterday = () => dateOf(dayNumberAt(test.cloud.clock.nowMs()) - 1);
  const hours = (more: Partial<Wish> = {}): Wish => ({
    kind: "backfill",
    personId: "p-zhang",
    points: 0,
    minutes: 120,
    serviceDate: yesterday(),
    activity: "环境整治",
    reason: "当天没有下单",
    evidence: "签到表第三行",
    requestId: null,
    ...more,
  });
  const grant = (more: Partial<Wish> = {}): Wish =>
    hours({ kind: "grant", points: 20, minutes: 0, serviceDate: null, activity: "运动会帮忙", ...more });
  const ask = (who: string, wish: Wish = hours()) => test.call(who, "entries.propose", { ...wish, key: newKey() });
  const asked = async (who: string, wish: Wish = hours()) =>
    (await test.succeed(who, "entries.propose", { ...wish, key: newKey() })).entryId;
  const decide = (who: string, entryId: string, decision: "approve" | "refuse" = "approve", words = "") =>
    test.call(who, "entries.decide", { entryId, decision, words, key: newKey() });
  const titles = async (who: string) =>
    (await test.succeed(who, "inbox.list", {})).messages.map(({ title, sentence }) => `${title}：${sentence}`);
  const account = (who: string) => test.succeed(who, "points.showAccount", {});

  it("give hours that a colleague approved: in the record as entered afterwards, without points, and everybody is told", async () => {
    const entryId = await asked("zhao");
    await test.runClock();
    expect((await titles("sun"))[0]).toBe("有一笔入账等您审：环境整治：加 2 小时。请在工作台看看。");
    expect(await account("zhang")).toMatchObject({ minutes: 0, available: 0 });
    const [waiting] = (await test.succeed("sun", "entries.list", { which: "waiting" })).entries;
    expect(waiting).toMatchObject({ entryId, name: "张建国", minutes: 120, actions: ["approve", "refuse"] });
    expect(await test.succeed("sun", "entries.count", {})).toEqual({ waiting: 1, requests: 0 });

    expect(await decide("sun", entryId)).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await account("zhang")).toMatchObject({ minutes: 120, available: 0 });
    expect(await test.rows("records", { personId: "p-zhang" })).toMatchObject([
      { source: "backfill", minutes: 120, categoryName: "环境整治", serviceDate: yesterday(), entryId },
    ]);
    await test.runClock();
    expect((await titles("zhang"))[0]).toContain("补录时长，已入账：环境整治：加 2 小时");
    expect((await titles("zhao"))[0]).toContain("您提的入账通过了");
    const [done] = (await test.succeed("zhao", "entries.list", { which: "done" })).entries;
    expect(done).toMatchObject({ state: "approved", endedByWhom: "社区工作人员 孙*", actions: [] });
    const audit = await test.rows("audit", { target: entryId });
    expect(audit.map(({ call, who }) => `${String(call)} ${String(who)}`).sort()).toEqual([
      "entry.approved p-sun",
      "entry.proposed p-zhao",
    ]);
  });

  it("give points that another approved, and name both in the transfer", async () => {
    const entryId = await asked("sun", grant());
    expect(await decide("wu", entryId)).toMatchObject({ ok: true });
    expect(await account("zhang")).toMatchObject({ available: 20, minutes: 0 });
    const [transfer] = await test.rows("transfers");
    expect(transfer).toMatchObject({ _id: `grant:${entryId}`, byPersonId: "p-sun", approvedByPersonId: "p-wu" });
    expect(await test.rows("records")).toEqual([]);
  });

  it.each([
    ["the asker herself", "sun", "p-zhang", "sun", "SECOND_PERSON_NEEDED"],
    ["the one it is about", "wu", "p-sun", "sun", "OWN_MATTER"],
  ] as const)("are never approved by %s", async (_who, asker, personId, decider, code) => {
    const entryId = await asked(asker, grant({ personId }));
    expect(await decide(decider, entryId)).toMatchObject({ ok: false, code });
    expect(await decide(decider, entryId, "refuse", "不合适")).toMatchObject({ ok: false, code });
    expect(await test.rows("transfers")).toEqual([]);
  });

  it("are never approved by somebody who moved in with the asker, or with the one it is about", async () => {
    const entryId = await asked("sun", grant());
    await test.edit("people", "p-wu", { householdId: "home-of-sun" });
    await test.edit("people", "p-sun", { householdId: "home-of-sun" });
    expect(await ask("wu", grant({ personId: "p-sun" }))).toMatchObject({ code: "OWN_MATTER" });
    const after = await asked("sun", grant());
    expect(await decide("wu", after)).toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    await test.edit("people", "p-zhang", { householdId: "home-of-sun" });
    expect(await decide("wu", entryId)).toMatchObject({ code: "OWN_MATTER" });
    expect(await ask("sun", grant())).toMatchObject({ code: "OWN_MATTER" });
  });

  it.each([
    ["a grid worker gives points", () => grant(), "NOT_ALLOWED"],
    ["hours come with points", () => hours({ points: 5 }), "ENTRY_UNFIT"],
    ["they are more than a working day", () => hours({ minutes: 481 }), "ENTRY_TOO_LARGE"],
    ["the day is to come", () => hours({ serviceDate: "2099-01-01" }), "DAY_UNFIT"],
    ["she is no volunteer", () => hours({ personId: "p-wang" }), "NOT_FOUND"],
    ["nobody is called so", () => hours({ personId: "p-nobody" }), "NOT_FOUND"],
  ] as const)("are refused when %s", async (_what, wish, code) => {
    expect(await ask("zhao", wish())).toMatchObject({ code });
    expect(await test.rows("entries")).toEqual([]);
  });

  it("are approved once by two at once, and the other is told", async () => {
    const entryId = await asked("zhao");
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([decide("sun", entryId), decide("wu", entryId)]).finally(end);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: "ENTRY_DECIDED" });
    expect(await test.rows("transfers")).toHaveLength(1);
    expect(await test.rows("records")).toHaveLength(1);
    expect(await account("zhang")).toMatchObject({ minutes: 120 });
  });

  it("are either approved or withdrawn when both happen at once", async () => {
    const entryId = await asked("zhao");
    const end = inStep(test.cloud.database, 2);
    const [approved, withdrawn] = await Promise.all([
      decide("sun", entryId),
      test.call("zhao", "entries.withdraw", { entryId, key: newKey() }),
    ]).finally(end);
    expect([approved.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    expect(await test.rows("transfers")).toHaveLength(approved.ok ? 1 : 0);
  });

  it("hold a month's bound though two are approved at once by two", async () => {
    // 500 points a month: 400 are gone, two of 60 are asked.
    const month = new Date(test.cloud.clock.nowMs() + 8 * 3_600_000).toISOString().slice(0, 7);
    const other = await asked("sun", grant({ points: 100 }));
    await decide("wu", other);
    await test.edit("entryBudgets", `p-sun:${month}:asked`, { points: 400 });
    const [one, two] = [await asked("sun", grant({ points: 60 })), await asked("sun", grant({ points: 60 }))];
    expect(await ask("sun", grant({ points: 101 }))).toMatchObject({ code: "ENTRY_TOO_LARGE" });
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([decide("wu", one), decide("wu", two)]).finally(end);
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual(["ENTRIES_OF_MONTH_FULL", "ok"]);
    expect(await test.row("entryBudgets", `p-sun:${month}:asked`)).toMatchObject({ points: 460 });
    expect(await test.row("entryBudgets", `p-wu:${month}:approved`)).toMatchObject({ points: 160 });
  });

  it("say the same again to a repeat, and refuse another body under its key", async () => {
    const entryId = await asked("zhao");
    const key = newKey();
    const yes = { entryId, decision: "approve" as const, words: "", key };
    const first = await test.succeed("sun", "entries.decide", yes);
    expect(await test.succeed("sun", "entries.decide", yes)).toEqual(first);
    expect(await test.call("sun", "entries.decide", { ...yes, decision: "refuse", words: "不对" })).toMatchObject({
      code: "KEY_REUSED",
    });
    expect(await test.rows("transfers")).toHaveLength(1);
  });

  it("take points that are gone as a debt, no hours by themselves, and nothing from a frozen account", async () => {
    const wrong = { kind: "correction" as const, points: -30, serviceDate: null };
    await decide("wu", await asked("sun", grant()));
    expect(await ask("sun", grant({ ...wrong, minutes: -30 }))).toMatchObject({ code: "ENTRY_UNFIT" });
    await test.edit("accounts", "p-zhang", { isFrozen: true });
    const small = await asked("sun", grant({ ...wrong, points: -10 }));
    expect(await decide("wu", small)).toMatchObject({ code: "ACCOUNT_FROZEN" });
    await test.edit("accounts", "p-zhang", { isFrozen: false });
    expect(await decide("wu", small)).toMatchObject({ ok: true });
    expect(await account("zhang")).toMatchObject({ available: 10, owed: 0 });
    await decide("wu", await asked("sun", grant(wrong)));
    expect(await account("zhang")).toMatchObject({ available: 0, owed: 20 });
  });

  it("take back hours entered wrongly once, whole, with the record", async () => {
    const wrong = await asked("zhao");
    await decide("sun", wrong);
    const back = grant({ kind: "correction", points: 0, minutes: -120, undoesEntryId: wrong });
    expect(await ask("sun", { ...back, minutes: -60 })).toMatchObject({ code: "ENTRY_UNFIT" });
    expect(await ask("sun", { ...back, undoesEntryId: null })).toMatchObject({ code: "ENTRY_UNFIT" });
    const [one, two] = [await asked("sun", back), await asked("sun", back)];
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([decide("wu", one), decide("wu", two)]).finally(end);
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual(["ENTRY_DECIDED", "ok"]);
    expect(await account("zhang")).toMatchObject({ minutes: 0 });
    expect(await test.rows("records")).toMatchObject([{ minutes: 120, reversed: true }]);
    const { entries } = await test.succeed("sun", "entries.list", { which: "done" });
    expect(entries.find(({ entryId }) => entryId === wrong)).toMatchObject({ isUndone: true });
    expect(await ask("sun", back)).toMatchObject({ code: "ENTRY_UNFIT" });
  });

  it("stand in public for fifteen days with masked names, in their own community only", async () => {
    const entryId = await asked("zhao", hours({ reason: "张建国当天没有下单，电话 13963710009" }));
    await decide("sun", entryId);
    const { entries } = await test.succeed("wang", "entries.listPublic", {});
    expect(entries).toMatchObject([
      {
        nameMasked: "张*",
        minutes: 120,
        reason: "张*当天没有下单，电话 ****",
        askedByRole: "gridWorker",
        approvedByRole: "communityStaff",
      },
    ]);
    test.cloud.clock.set(test.cloud.clock.nowMs() + 15 * dayMs + 1);
    expect((await test.succeed("wang", "entries.listPublic", {})).entries).toEqual([]);
  });

  it("keep no evidence of whoever left, and wait for nobody any more", async () => {
    await decide("sun", await asked("zhao"));
    const waiting = await asked("zhao");
    await test.succeed("zhang", "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    const left = await test.rows<{ _id: string; evidence: string; isOpen: boolean }>("entries");
    expect(left.map(({ evidence, isOpen }) => [evidence, isOpen])).toEqual([
      ["", false],
      ["", false],
    ]);
    expect(await decide("sun", waiting)).toMatchObject({ code: "ENTRY_DECIDED" });
    expect(await test.rows("transfers")).toHaveLength(1);
  });

  describe("after a volunteer said that something is wrong", () => {
    const say = (about: Input<"points.requestCorrection">["about"], words = "应该是两小时") =>
      test.call("zhang", "points.requestCorrection", { about, words, key: newKey() });
    const said = async (about: Input<"points.requestCorrection">["about"]) => {
      const reply = await say(about);
      if (!reply.ok) throw new Error(reply.code);
      return reply.value.requestId;
    };
    const mine = async () => (await test.succeed("zhang", "points.listMyCorrections", {})).requests[0];

    it("correct it, and he sees every step", async () => {
      const orderId = await anEvaluatedOrder(test);
      const requestId = await said({ subject: "order", orderId });
      expect(await say({ subject: "order", orderId })).toMatchObject({ code: "ALREADY_ASKED" });
      await test.runClock();
      expect((await titles("sun"))[0]).toContain("有志愿者说账不对");
      const [request] = (await test.succeed("sun", "entries.listRequests", {})).requests;
      expect(request).toMatchObject({ requestId, name: "张建国", subject: "order", orderId });

      const correction = grant({ kind: "correction", points: 10, minutes: 40, requestId });
      const first = await asked("sun", correction);
      expect(await ask("wu", correction)).toMatchObject({ code: "REQUEST_TAKEN" });
      expect(await mine()).toMatchObject({ state: "proposed" });
      await decide("wu", first, "refuse", "再核一下时间");
      expect(await mine()).toMatchObject({ state: "waiting" });
      const before = await account("zhang");
      await decide("wu", await asked("sun", correction));
      expect(await mine()).toMatchObject({
        state: "corrected",
        steps: [
          { event: "corrected", byWhom: "街道管理员 吴*" },
          { event: "proposed", byWhom: "社区工作人员 孙*" },
          { event: "sentBack", byWhom: "街道管理员 吴*" },
          { event: "proposed", byWhom: "社区工作人员 孙*" },
          { event: "asked", byWhom: "", words: "应该是两小时" },
        ],
      });
      const after = await account("zhang");
      expect(after.minutes - before.minutes).toBe(40);
      await test.runClock();
      expect((await titles("zhang"))[0]).toContain("更正，已入账");
    });

    it("stay away when staff say why", async () => {
      const requestId = await said({ subject: "missing" });
      const words = "当天的签到表上没有您";
      const key = newKey();
      await test.succeed("sun", "entries.refuseRequest", { requestId, words, key });
      await test.succeed("sun", "entries.refuseRequest", { requestId, words, key });
      expect(await mine()).toMatchObject({ state: "refused", steps: [{ words }, { event: "asked" }] });
      expect(await ask("wu", hours({ requestId }))).toMatchObject({ code: "REQUEST_TAKEN" });
      await test.runClock();
      expect((await titles("zhang"))[0]).toContain(words);
    });

    it("are proposed or refused, never both, when two of the staff act at once", async () => {
      const requestId = await said({ subject: "missing" });
      const end = inStep(test.cloud.database, 2);
      const [proposed, refused] = await Promise.all([
        ask("sun", hours({ requestId })),
        test.call("wu", "entries.refuseRequest", { requestId, words: "没有签到", key: newKey() }),
      ]).finally(end);
      expect([proposed.ok, refused.ok].filter(Boolean)).toHaveLength(1);
      expect(await test.rows("entries")).toHaveLength(proposed.ok ? 1 : 0);
    });

    it("are not asked about what is another's, or what nobody has judged", async () => {
      const orderId = await anEvaluatedOrder(test);
      const [transfer] = await test.rows("transfers");
      const foreign = { subject: "transfer" as const, transferId: transfer?._id ?? "" };
      const words = "应该是两小时";
      for (const about of [foreign, { subject: "order" as const, orderId }])
        expect(await test.call("chen", "points.requestCorrection", { about, words, key: newKey() })).toMatchObject({
          code: "NOT_FOUND",
        });
      expect(await say(foreign)).toMatchObject({ ok: true });
    });
  });
});
