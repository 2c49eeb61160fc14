import { contract, type CallName } from "../../contract/index";
import { functionOfCall } from "../../src/cloud/function-of-call";
import { startSecurityCloud, type AnyReply, type SecurityCloud } from "../harness/security-cloud";
import { newKey, setupKey } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";
import { checkEndedRole, checkSource } from "./check-doors";
import { endWithoutLeaks } from "./end-without-leaks";
import { furtherOrganisation } from "./cast";
import { playOrder } from "./order-scenes";
import { changedCollections } from "./stored-change";

jest.setTimeout(120_000);

const callNames = Object.keys(contract) as CallName[];

describe("Doors through which nobody comes", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(() => endWithoutLeaks(test));

  /** Runs something that must be without effect. */
  const unchanged = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await test.snapshot();
    const value = await work();
    expect(changedCollections(before, await test.snapshot(), [])).toEqual([]);
    return value;
  };

  it.each([
    ["wx_devtools"],
    ["wx_http"],
    ["wx_trigger"],
    ["wx_unknown"],
    ["scf"],
    ["wx_client,scf"],
    ["wx_client,wx_http"],
    [" wx_client , "],
    ["WX_CLIENT"],
    ["wx_client2"],
    [""],
  ])("does not answer the source %p, whatever is asked", async (source) => {
    expect(await checkSource(test, source)).toEqual([]);
  });

  it("answers nobody without an openid", async () => {
    const codes = await unchanged(async () => {
      const seen = new Set<string | undefined>();
      for (const call of callNames) {
        seen.add((await test.ask("nobody", call, inputFor(call))).code);
        const empty = { openid: "", source: "wx_client" };
        seen.add(
          ((await test.cloud.invoke(functionOfCall(call), { call, input: inputFor(call) }, empty)) as AnyReply).code,
        );
      }
      return [...seen];
    });
    expect(codes).toEqual(["NOT_SIGNED_IN"]);
  });

  const organisation = {
    ...furtherOrganisation,
    people: [
      { ...furtherOrganisation.people[0], personId: "p-intruder", openid: "demo-intruder", phone: "13900000000" },
    ],
  };

  it.each([
    ["a WeChat user with the key", { setupKey, organisation }, { openid: "demo-wu", source: "wx_client" }],
    ["a WeChat user without openid", { setupKey, organisation }, { source: "wx_client" }],
    ["the developer tools", { setupKey, organisation }, { openid: "demo-wu", source: "wx_devtools" }],
    ["the open web", { setupKey, organisation }, { source: "wx_http" }],
    ["an operator without the key", { organisation }, {}],
    ["an operator with an empty key", { setupKey: "", organisation }, {}],
    ["an operator with half the key", { setupKey: setupKey.slice(0, -1), organisation }, {}],
    ["an operator with a key that is no text", { setupKey: { $ne: "" }, organisation }, {}],
  ])("does not install anything for %s", async (_who, event, caller) => {
    const reply = await unchanged(() => test.cloud.invoke("setup", event, caller));
    expect(reply).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });

  it.each([
    [{ openid: "demo-wu", source: "wx_client" }],
    [{ openid: "demo-wu", source: "wx_trigger" }],
    [{ source: "wx_client" }],
    [{ source: "wx_http" }],
    [{ source: "wx_trigger,wx_client" }],
    [{}],
  ])("does not let the clock run for %p", async (caller) => {
    await test.succeed("wang", "orders.publish", inputFor("orders.publish") as never);
    const reply = await unchanged(() => test.cloud.invoke("clock", {}, caller));
    expect(reply).toEqual({ ok: false, code: "UNSUPPORTED_SOURCE" });
    test.pass(61_000);
    await test.edit("orders", String((await lastOrder())["_id"]), { isFinished: true });
  });

  const lastOrder = async (): Promise<Record<string, unknown>> =>
    (await test.cloud.database.list("orders", { limit: 1_000 })).documents.at(-1) ?? {};
});

describe("Roles that ended, and matters of one's own", () => {
  let test: SecurityCloud;
  let start: Awaited<ReturnType<SecurityCloud["snapshot"]>>;
  beforeAll(async () => {
    test = await startSecurityCloud();
    start = await test.snapshot();
  });
  beforeEach(async () => {
    test.pass(61_000);
    await test.restore(start);
  });
  afterAll(() => endWithoutLeaks(test));

  it.each([
    ["staff", "orders.evaluate"],
    ["staff", "people.listApplicants"],
    ["gridWorker", "orders.review"],
    ["gridWorker", "orders.listQueue"],
    ["keeper", "mall.showShop"],
    ["keeper", "mall.fulfil"],
  ] as const)("takes the role of the %s away for the very next %s once it ended", async (who, call) => {
    expect(await checkEndedRole(test, who, call)).toEqual([]);
  });

  it("does not let a suspended volunteer grab, nor show him as a volunteer", async () => {
    const { orderId } = await playOrder(test, "open");
    await test.edit("people", "p-chen", { "volunteer.status": "suspended" });
    expect(await test.call("chen", "orders.grab", { orderId, key: newKey() })).toMatchObject({ code: "SUSPENDED" });
  });

  it("does not let staff review or judge for the household they live in", async () => {
    const reviewed = await playOrder(test, "inReview");
    const review = { orderId: reviewed.orderId, decision: "approve" as const, key: newKey() };
    expect(await test.call("lodger", "orders.review", review)).toMatchObject({ code: "OWN_MATTER" });
    await test.restore(start);
    const confirmed = await playOrder(test, "confirmed");
    const judgement = { orderId: confirmed.orderId, outcome: "solved" as const, quality: 5 as const, key: newKey() };
    expect(await test.call("lodger", "orders.evaluate", judgement)).toMatchObject({ code: "OWN_MATTER" });
  });

  it("does not let staff judge what they did themselves", async () => {
    const { orderId } = await playOrder(test, "confirmed");
    const roles = [
      {
        role: "communityStaff",
        areaId: "zc.gangshan.houbali",
        shopId: null,
        grantedAtMs: 0,
        endsAtMs: null,
        placeName: "",
      },
    ];
    await test.edit("people", "p-zhang", { roles });
    const judgement = { orderId, outcome: "solved" as const, quality: 5 as const, key: newKey() };
    expect(await test.call("zhang", "orders.evaluate", judgement)).toMatchObject({ code: "OWN_MATTER" });
  });

  it("does not let somebody grab from his own household, nor ask in the name of a stranger", async () => {
    const { orderId } = await playOrder(test, "open");
    expect(await test.call("lodger", "orders.grab", { orderId, key: newKey() })).toMatchObject({
      code: "OWN_HOUSEHOLD",
    });
    const wish = { ...inputFor("orders.publish"), beneficiaryId: "p-wang", key: newKey() } as never;
    expect(await test.call("ma", "orders.publish", wish)).toMatchObject({ code: "NOT_YOUR_FAMILY" });
    expect(await test.call("li", "orders.publish", wish)).toMatchObject({ ok: true });
  });

  it("does not let an applicant be approved by herself or at home", async () => {
    await test.edit("people", "p-lodger", { volunteer: null });
    await test.succeed("lodger", "people.applyAsVolunteer", { skills: [], key: newKey() });
    const approval = { personId: "p-lodger", decision: "approve" as const, key: newKey() };
    expect(await test.call("lodger", "people.decideApplicant", approval)).toMatchObject({ code: "OWN_MATTER" });
  });
});

describe("Fields that only the cloud may fill", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(() => endWithoutLeaks(test));

  const smuggled: Readonly<Record<string, unknown>> = {
    openid: "demo-sun",
    _openid: "demo-sun",
    OPENID: "demo-sun",
    userInfo: { openId: "demo-sun", appId: "wx0" },
    personIdOfCaller: "p-sun",
    role: "admin",
    roles: [{ role: "admin", areaId: "zc", shopId: null }],
    pricePoints: 0,
    points: 1_000_000,
    balance: 1_000_000,
    status: "evaluated",
    version: 99,
    nowMs: 0,
    source: "wx_client",
    _id: "p-sun",
    requesterId: "p-sun",
    $set: { available: 1_000_000 },
  };

  it.each(callNames)("refuses each of them in %s, and nothing changes", async (call) => {
    const before = await test.snapshot();
    const codes = new Set<string | undefined>();
    for (const [field, value] of Object.entries(smuggled)) {
      if (field in inputFor(call)) continue;
      test.pass(15_000);
      codes.add((await test.ask("requester", call, { ...inputFor(call), [field]: value })).code);
    }
    expect([...codes]).toEqual(["BAD_INPUT"]);
    expect(changedCollections(before, await test.snapshot(), [])).toEqual([]);
  });

  it("ignores them beside the input: who calls comes from the platform alone", async () => {
    const plain = await test.send("requester", { call: "people.me", input: {} });
    const loaded = await test.send("requester", { ...smuggled, call: "people.me", input: {} });
    expect(loaded.value).toEqual(plain.value);
    expect(plain.value).toMatchObject({ person: { personId: "p-wang", roles: [] } });
  });
});
