import { inStep } from "../tests/security/in-step";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

jest.setTimeout(60_000);

/** Binding by code, acting for another, and ending it, through the built functions. 刘福生 and 陈晓雨 play the family. */
describe("Family", () => {
  let test: TestCloud;
  let start: Awaited<ReturnType<TestCloud["cloud"]["database"]["dump"]>>;
  beforeAll(async () => {
    test = await startTestCloud();
    start = await test.cloud.database.dump();
  });
  afterEach(async () => {
    await test.cloud.database.load(start);
    test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
  });
  afterAll(() => test.close());

  const elderInvites = () =>
    test.succeed("liu", "family.invite", { relationWord: "女儿", invitedAs: "actor", consents: true, key: newKey() });
  const accept = (who: string, code: string, consents = true) =>
    test.call(who, "family.accept", { code, relationWord: "父亲", consents, key: newKey() });
  const bound = async () => accept("chen", (await elderInvites()).code);
  const wish = { categoryId: "medicine", text: "请帮我买药", wanted: { kind: "soon" as const } };
  const publish = (who: string, beneficiaryId: string | null = "p-liu") =>
    test.call(who, "orders.publish", { ...wish, beneficiaryId, key: newKey() });
  const sentences = async (who: string) =>
    (await test.succeed(who, "inbox.list", {})).messages.map(({ sentence }) => sentence);

  it("is bound by a code that the elder made, and both are told", async () => {
    const { code, invitedAs } = await elderInvites();
    expect(code).toMatch(/^\d{6}$/);
    expect(invitedAs).toBe("actor");
    expect(await test.succeed("chen", "family.lookUp", { code })).toMatchObject({
      inviterNameMasked: "刘*",
      invitedAs: "actor",
    });
    expect(await accept("chen", code)).toMatchObject({ ok: true, value: { personId: "p-liu" } });
    expect((await test.succeed("chen", "family.list", {})).actFor).toMatchObject([
      { personId: "p-liu", nameMasked: "刘*", relationWord: "父亲" },
    ]);
    expect((await test.succeed("liu", "family.list", {})).actors).toMatchObject([
      { personId: "p-chen", nameMasked: "陈*", relationWord: "女儿" },
    ]);
    expect((await sentences("liu"))[0]).toContain("女儿现在可以替您求助");
    expect((await sentences("chen"))[0]).toContain("替父亲求助");
  });

  it("needs the elder's yes when the daughter made the code, and hers alone", async () => {
    const asked = { relationWord: "父亲", invitedAs: "beneficiary", consents: false, key: newKey() } as const;
    const { code } = await test.succeed("chen", "family.invite", asked);
    expect(await accept("liu", code, false)).toMatchObject({ code: "CONSENT_NEEDED" });
    expect(await publish("chen")).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    expect(await accept("liu", code)).toMatchObject({ ok: true });
    expect(await publish("chen")).toMatchObject({ ok: true });
    const invite = { relationWord: "女儿", invitedAs: "actor", consents: false, key: newKey() } as const;
    expect(await test.call("liu", "family.invite", invite)).toMatchObject({ code: "CONSENT_NEEDED" });
  });

  it("never lets the daughter serve her father and confirm it herself, whichever of both came first", async () => {
    const own = async () => {
      const order = await test.succeed("liu", "orders.publish", { ...wish, key: newKey() });
      return order.orderId;
    };
    const before = await own();
    await test.succeed("chen", "orders.grab", { orderId: before, key: newKey() });
    const { serviceCode } = await test.succeed("liu", "orders.show", { orderId: before });
    await bound();
    expect(await test.succeed("chen", "orders.show", { orderId: before })).toMatchObject({
      relation: "taker",
      serviceCode: null,
    });
    const code = serviceCode ?? "";
    await test.succeed("chen", "orders.arrive", { orderId: before, serviceCode: code, key: newKey() });
    await test.succeed("chen", "orders.leave", { orderId: before, workDone: "买好了", key: newKey() });
    const praise = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    expect(await test.call("chen", "orders.confirm", { orderId: before, ...praise, key: newKey() })).toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|WRONG_STATUS/) as string,
    });
    await test.succeed("liu", "orders.confirm", { orderId: before, ...praise, key: newKey() });
    expect(await test.call("chen", "orders.grab", { orderId: await own(), key: newKey() })).toMatchObject({
      code: "OWN_HOUSEHOLD",
    });
  });

  it("takes a code once, within half an hour, and never one's own", async () => {
    const { code } = await elderInvites();
    expect(await accept("liu", code)).toMatchObject({ code: "OWN_INVITATION" });
    expect(await accept("chen", code)).toMatchObject({ ok: true });
    expect(await accept("ma", code)).toMatchObject({ code: "INVITATION_UNKNOWN" });
    const late = await elderInvites();
    test.cloud.clock.set(test.cloud.clock.nowMs() + 30 * 60_000);
    expect(await accept("ma", late.code)).toMatchObject({ code: "INVITATION_UNKNOWN" });
  });

  it("lets nobody guess on", async () => {
    const { code } = await elderInvites();
    const wrong = code === "000000" ? "000001" : "000000";
    for (let guess = 0; guess < 5; guess += 1) await accept("ma", wrong);
    for (let guess = 0; guess < 5; guess += 1) await test.call("ma", "family.lookUp", { code: wrong });
    expect(await accept("ma", code)).toMatchObject({ code: "TOO_MANY_TRIES" });
    test.cloud.clock.set(test.cloud.clock.nowMs() + 10 * 60_000);
    expect(await accept("ma", code)).toMatchObject({ ok: true });
  });

  it("gives one code to one of two who enter it at once", async () => {
    const { code } = await elderInvites();
    const end = inStep(test.cloud.database, 2);
    const replies = await Promise.all([accept("chen", code), accept("ma", code)]).finally(end);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: "INVITATION_UNKNOWN" });
    expect((await test.succeed("liu", "family.list", {})).actors).toHaveLength(1);
  });

  it("lets the daughter ask, cancel and confirm for him, and tells both", async () => {
    await bound();
    const order = await publish("chen");
    if (!order.ok) throw new Error(order.code);
    const { orderId } = order.value;
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    await test.tick();
    for (const who of ["liu", "chen"]) expect((await sentences(who))[0]).toContain("把服务码告诉他");
    const { serviceCode } = await test.succeed("liu", "orders.show", { orderId });
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    await test.succeed("zhang", "orders.leave", { orderId, workDone: "买好了", key: newKey() });
    const rating = { orderId, outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    expect(await test.succeed("chen", "orders.confirm", { ...rating, key: newKey() })).toMatchObject({
      status: "confirmed",
    });
    const other = await publish("chen");
    if (!other.ok) throw new Error(other.code);
    const ending = { orderId: other.value.orderId, reason: "不用了", key: newKey() };
    expect(await test.succeed("chen", "orders.cancel", ending)).toMatchObject({ status: "cancelled" });
  });

  it("tells the daughter what he asks for himself", async () => {
    await bound();
    const order = await publish("liu", null);
    if (!order.ok) throw new Error(order.code);
    await test.succeed("zhang", "orders.grab", { orderId: order.value.orderId, key: newKey() });
    await test.tick();
    expect((await sentences("chen"))[0]).toMatch(/^您家人的求助/);
  });

  it("tells her no more of what she asked for him, once they are not bound", async () => {
    await bound();
    const order = await publish("chen");
    if (!order.ok) throw new Error(order.code);
    await test.tick();
    await test.succeed("liu", "family.revoke", { personId: "p-chen", as: "actor", key: newKey() });
    await test.succeed("zhang", "orders.grab", { orderId: order.value.orderId, key: newKey() });
    await test.tick();
    expect((await sentences("liu")).some((sentence) => sentence.includes("志愿者会按约定上门"))).toBe(true);
    expect((await sentences("chen")).some((sentence) => sentence.includes("志愿者会按约定上门"))).toBe(false);
  });

  it.each([
    ["the elder", "liu", "p-chen", "actor"],
    ["the daughter", "chen", "p-liu", "beneficiary"],
  ] as const)("ends at once when %s ends it, also for what is on its way", async (_who, by, personId, as) => {
    await bound();
    const order = await publish("chen");
    if (!order.ok) throw new Error(order.code);
    const { orderId } = order.value;
    await test.succeed(by, "family.revoke", { personId, as, key: newKey() });
    expect(await publish("chen")).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    // As a volunteer she may still look at what lies open in the pool, like everybody.
    expect(await test.succeed("chen", "orders.show", { orderId })).toMatchObject({
      relation: "stranger",
      phone: null,
      address: null,
    });
    expect(await test.call("chen", "orders.cancel", { orderId, reason: "不用了", key: newKey() })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await test.succeed("chen", "orders.listMine", { as: "requester" })).orders).toEqual([]);
    expect((await test.succeed("liu", "orders.show", { orderId })).actions).toContain("cancel");
    expect((await sentences("liu"))[0]).toContain("不再替您求助");
    expect((await test.succeed("liu", "family.list", {})).actors).toEqual([]);
    expect((await test.succeed("chen", "family.list", {})).actFor).toEqual([]);
  });

  it("lets a revocation and a request race without both winning in the wrong order", async () => {
    await bound();
    const end = inStep(test.cloud.database, 2);
    const revoke = test.call("liu", "family.revoke", { personId: "p-chen", as: "actor", key: newKey() });
    const [revoked, published] = await Promise.all([revoke, publish("chen")]).finally(end);
    expect(revoked.ok).toBe(true);
    const { people, orders } = await test.cloud.database.dump();
    const chen = people?.find(({ _id }) => _id === "p-chen");
    expect(chen?.["family"]).toEqual([]);
    expect((orders ?? []).length).toBe(published.ok ? 1 : 0);
    if (!published.ok) expect(published.code).toBe("NOT_YOUR_FAMILY");
    expect(await publish("chen")).toMatchObject({ code: "NOT_YOUR_FAMILY" });
  });

  it("fails a request whose binding ended between its first look and its commit", async () => {
    await bound();
    const { database } = test.cloud;
    const answer = database.handle.bind(database);
    let isEnded = false;
    database.handle = async (action, params) => {
      if (!isEnded && action === "database.startTransaction") {
        isEnded = true;
        await test.succeed("liu", "family.revoke", { personId: "p-chen", as: "actor", key: newKey() });
      }
      return answer(action, params);
    };
    const published = await publish("chen").finally(() => {
      database.handle = answer;
    });
    expect(isEnded).toBe(true);
    expect(published).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    expect((await database.dump())["orders"] ?? []).toEqual([]);
  });

  it("is bound by staff on paper, within their area, and both are told", async () => {
    const paper = {
      elderPersonId: "p-liu",
      actorPersonId: "p-ma",
      relationWord: "其他亲友",
      actorWord: "其他亲友",
      reason: "本人在纸上签了字",
    } as const;
    expect(await test.call("zhao", "family.bindByStaff", { ...paper, key: newKey() })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(await test.call("sun", "family.bindByStaff", { ...paper, key: newKey() })).toMatchObject({ ok: true });
    expect(await publish("ma")).toMatchObject({ ok: true });
    expect((await sentences("liu"))[0]).toContain("替您求助");
    expect(await test.call("sun", "family.bindByStaff", { ...paper, key: newKey() })).toMatchObject({
      code: "ALREADY_BOUND",
    });
  });
});
