import type { CallTaskDocument } from "./api/store/call-tasks-store";
import type { PersonDocument } from "./api/store/person-document";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

jest.setTimeout(60_000);

/** 电话登记 for somebody without WeChat, through the built functions. 赵志强 looks after her grid. */
describe("Orders told by phone", () => {
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

  const building = "zc.gangshan.houbali.g03.b12";
  const caller = { name: "曾庆兰", phone: "13700004321", areaId: building, door: "8 单元 808", reason: "电话里同意" };
  const register = (who = "zhao", key = newKey()) => test.call(who, "people.registerCaller", { ...caller, key });
  const registered = async () => {
    const reply = await register();
    if (!reply.ok) throw new Error(reply.code);
    return reply.value.personId;
  };
  const find = async (query: string, who = "zhao") => (await test.succeed(who, "people.findCaller", { query })).callers;
  const told = (beneficiaryId: string, key = newKey()) => ({
    beneficiaryId,
    categoryId: "medicine",
    text: "请帮我买降压药",
    wanted: { kind: "soon" as const },
    callbackName: "邻居老高",
    callbackPhone: "13700005555",
    readBack: true as const,
    key,
  });
  const rows = async (collection: string) => (await test.cloud.database.dump())[collection] ?? [];

  it("finds a caller by four digits or initials, masked, and writes down that somebody looked", async () => {
    expect(await find("wgl")).toMatchObject([
      { personId: "p-wang", nameMasked: "王*", phoneMasked: "138****0001", hasWechat: true },
    ]);
    expect((await find("0001")).map(({ personId }) => personId)).toEqual(["p-wang"]);
    const personId = await registered();
    for (const query of ["ZQL", "zql", "4321"]) {
      expect(await find(query)).toMatchObject([{ personId, nameMasked: "曾*", hasWechat: false }]);
    }
    const readings = (await rows("audit")).filter(({ call }) => call === "people.findCaller");
    expect(readings).toHaveLength(5);
    expect(JSON.stringify(readings)).not.toMatch(/4321|zql|wgl/i);
  });

  it("finds nobody beyond one's own area", async () => {
    const { people } = await test.cloud.database.dump();
    const away = people?.map((one) => (one["_id"] === "p-wang" ? { ...one, ancestors: ["zc", "zc.elsewhere"] } : one));
    await test.cloud.database.load({ ...start, people: away ?? [] });
    expect(await find("wgl")).toEqual([]);
  });

  it("finds people of before once the clock has come by at night", async () => {
    const { people } = await test.cloud.database.dump();
    const old = people?.map(({ initials: _i, searchVersion: _v, tailHash: _t, ...one }) => one);
    await test.cloud.database.load({ ...start, people: old ?? [] });
    expect(await find("wgl")).toEqual([]);
    const dayMs = 86_400_000;
    const shanghaiMs = 8 * 3_600_000;
    const nowMs = test.cloud.clock.nowMs();
    const night = nowMs - ((nowMs + shanghaiMs) % dayMs) + dayMs + 3 * 3_600_000;
    test.cloud.clock.set(night);
    await test.tick();
    expect(await find("wgl")).toHaveLength(1);
    expect(await find("0001")).toHaveLength(1);
  });

  it("makes one person of two who write her down at once, and none of somebody known or from elsewhere", async () => {
    const replies = await Promise.all([register("zhao"), register("sun")]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: "CALLER_KNOWN" });
    const written = (await rows("people")).filter(({ name }) => name === caller.name) as unknown as PersonDocument[];
    expect(written).toHaveLength(1);
    expect(written[0]?.openid).toBe(`none:${written[0]?._id}`);
    expect(JSON.stringify(written)).not.toContain(caller.phone);
    const away = { ...caller, name: "别人", areaId: "zc.gangshan.tiedong.g01.b01", key: newKey() };
    expect(await test.call("zhao", "people.registerCaller", away)).toMatchObject({ code: "AREA_UNKNOWN" });
  });

  it("is hers, entered by staff, with somebody to ring up and a code staff can read out", async () => {
    const personId = await registered();
    const { orderId } = await test.succeed("zhao", "orders.publishForCaller", told(personId));
    const [order] = await rows("orders");
    expect(order).toMatchObject({ requesterId: personId, beneficiaryId: personId, source: "phone" });
    expect(order?.["journal"]).toMatchObject([{ event: "published", role: "gridWorker", byPersonId: "p-zhao" }]);
    expect(JSON.stringify(order)).not.toMatch(/13700005555|老高/);
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const shown = await test.succeed("zhao", "orders.show", { orderId });
    expect(shown).toMatchObject({
      relation: "staff",
      source: "phone",
      callback: { name: "邻居老高", phone: "13700005555" },
      phone: null,
    });
    expect(shown.serviceCode).toMatch(/^\d{4}$/);
    const readings = (await rows("audit")).filter(({ call, who }) => call === "orders.show" && who === "p-zhao");
    expect(readings).toHaveLength(1);
    expect((await test.succeed("zhang", "orders.show", { orderId })).serviceCode).toBeNull();
    const arrival = { orderId, serviceCode: shown.serviceCode ?? "", key: newKey() };
    expect(await test.succeed("zhang", "orders.arrive", arrival)).toMatchObject({ status: "serving" });
  });

  it("keeps the code of an order made by WeChat from staff", async () => {
    const { orderId } = await test.succeed("wang", "orders.publish", {
      categoryId: "medicine",
      text: "请帮我买药",
      wanted: { kind: "soon" },
      key: newKey(),
    });
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    expect(await test.succeed("zhao", "orders.show", { orderId })).toMatchObject({
      source: "wechat",
      callback: null,
      serviceCode: null,
    });
  });

  it("is never one's own household's, and needs to have been read back", async () => {
    await test.cloud.database.load({
      ...start,
      people: (start["people"] ?? []).map((one) =>
        one["_id"] === "p-liu" ? { ...one, householdId: personOf("p-zhao")["householdId"] } : one,
      ),
    });
    expect(await test.call("zhao", "orders.publishForCaller", told("p-liu"))).toMatchObject({ code: "OWN_MATTER" });
    const unread = { ...told("p-wang"), readBack: false } as unknown as ReturnType<typeof told>;
    expect(await test.call("zhao", "orders.publishForCaller", unread)).toMatchObject({ code: "BAD_INPUT" });
  });
  const personOf = (id: string) => (start["people"] ?? []).find((one) => one["_id"] === id) ?? {};

  it("makes one call of each thing she must hear, and lets one of two finish it", async () => {
    const personId = await registered();
    const { orderId } = await test.succeed("zhao", "orders.publishForCaller", told(personId));
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    await test.tick();
    await test.tick();
    const stored = (await rows("callTasks")) as unknown as CallTaskDocument[];
    expect(stored.map(({ title }) => title)).toEqual(["有志愿者接单了"]);
    expect(JSON.stringify(stored)).not.toMatch(/13700004321|曾庆兰/);
    const { tasks } = await test.succeed("zhao", "callTasks.list", {});
    expect(tasks).toMatchObject([{ name: "曾庆兰", phone: "13700004321", orderId, triesCount: 0 }]);
    const taskId = tasks[0]?.taskId ?? "";
    const end = (who: string, result: "told" | "noAnswer") =>
      test.call(who, "callTasks.finish", { taskId, result, note: "", key: newKey() });
    expect(await end("zhao", "noAnswer")).toMatchObject({ ok: true, value: { isDone: false } });
    expect((await test.succeed("sun", "callTasks.list", {})).tasks).toMatchObject([{ triesCount: 1 }]);
    const replies = await Promise.all([end("zhao", "told"), end("sun", "told")]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: "WRONG_STATUS" });
    expect((await test.succeed("zhao", "callTasks.list", {})).tasks).toEqual([]);
  });
});
