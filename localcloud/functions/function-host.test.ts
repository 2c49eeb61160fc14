import { startFixtureCloud, type FixtureCloud } from "../fixtures/start-fixture-cloud";

describe("functions in the local cloud", () => {
  let local: FixtureCloud;

  beforeAll(async () => {
    local = await startFixtureCloud(["mirror", "trouble"], {
      timeoutSeconds: { trouble: 0.5 },
      environment: { PHONE_KEY: "secret" },
    });
  });
  afterAll(() => local.stop());

  type Seen = {
    before: Record<string, unknown>;
    after: Record<string, unknown>;
    visit: { openid: string };
    event: Record<string, unknown>;
  };

  it("tells the function who calls it, as WeChat does", async () => {
    const { result } = await local.call("mirror", { hello: 1 }, "o-lily");
    const { before, event } = result as Seen;
    expect(before).toMatchObject({
      OPENID: "o-lily",
      APPID: "wxlocal0linlibang0",
      SOURCE: "wx_client",
      ENV: "local-linlibang",
      CLIENTIP: "127.0.0.1",
    });
    expect(event).toEqual({ hello: 1, userInfo: { appId: "wxlocal0linlibang0", openId: "o-lily" } });
  });

  it("knows nobody when the phone names nobody, whatever the event claims", async () => {
    const { result } = await local.call("mirror", { userInfo: { openId: "o-boss" } });
    const { before, event } = result as Seen;
    expect(before).not.toHaveProperty("OPENID");
    expect(event.userInfo).toEqual({ appId: "wxlocal0linlibang0" });
  });

  it("gives an operator neither person nor source", async () => {
    const { before } = (await local.cloud.invoke("mirror", {})) as Seen;
    expect(before).not.toHaveProperty("OPENID");
    expect(before).not.toHaveProperty("SOURCE");
  });

  it("never mixes the contexts of 200 calls at once", async () => {
    const people = Array.from({ length: 200 }, (_, place) => `o-person-${place}`);
    const answers = await Promise.all(
      people.map((openid) => local.call("mirror", { visit: `visit-${openid}`, pauseMs: openid.length % 3 }, openid)),
    );
    const seen = answers.map(({ result }) => result as Seen);
    expect(seen.map(({ before }) => before.OPENID)).toEqual(people);
    expect(seen.map(({ after }) => after.OPENID)).toEqual(people);
    expect(seen.map(({ visit }) => visit.openid)).toEqual(people);
    expect(seen.map(({ event }) => (event.userInfo as { openId: string }).openId)).toEqual(people);
  });

  it("writes each database call into the log of the call that made it", async () => {
    const people = Array.from({ length: 20 }, (_, place) => `o-logged-${place}`);
    await Promise.all(people.map((openid) => local.call("mirror", { visit: `visit-${openid}` }, openid)));
    const entries = local.cloud.callLog.filter(({ openid }) => people.includes(openid ?? ""));
    expect(entries).toHaveLength(20);
    for (const entry of entries) {
      expect(entry).toMatchObject({ functionName: "mirror", ok: true, finished: true, roundTrips: 2 });
      expect(entry.databaseCalls.map(({ action }) => action)).toEqual([
        "database.insertDocument",
        "database.getDocument",
      ]);
    }
  });

  it.each([
    ["throw", -504002, "something broke"],
    ["reject-text", -504002, "only text"],
    ["circular", -504002, "circular"],
    ["exit", -504002, "Process exited"],
    ["hang", -504003, "timed out after 0.5 seconds"],
    ["spin", -504003, "timed out after 0.5 seconds"],
    ["big", -604001, "result size exceed limit"],
  ])("answers as the platform when a function ends by %s", async (kind, errCode, text) => {
    const answer = await local.call("trouble", { kind }, "o-lily");
    expect(answer).toMatchObject({ errCode, errMsg: expect.stringContaining(text) as string });
    expect(local.cloud.callLog.at(-1)).toMatchObject({ ok: false, code: String(errCode) });
    expect(await local.call("trouble", { kind: "nothing" }, "o-lily")).toEqual({ result: null });
  });

  it("keeps what the function printed with its call", async () => {
    await local.call("trouble", { kind: "log" }, "o-lily");
    expect(local.cloud.callLog.at(-1)?.logs).toEqual([
      { level: "log", text: "seen { order: 7 }" },
      { level: "error", text: "worse" },
    ]);
  });

  it("refuses a text above 100 KB from a phone, before the function sees it", async () => {
    const event = (bytes: number) => ({ text: "x".repeat(bytes) });
    expect(await local.call("trouble", event(100 * 1024), "o-lily")).toMatchObject({ errCode: -501007 });
    expect(await local.call("trouble", { kind: "nothing", ...event(99 * 1024) }, "o-lily")).toEqual({ result: null });
  });

  it("says that an unknown function is missing", async () => {
    expect(await local.call("nowhere", {}, "o-lily")).toMatchObject({ errCode: -501000 });
  });

  it("keeps module state in an instance while it is warm and takes new code on reload", async () => {
    const fresh = await startFixtureCloud(["trouble"], { workersPerFunction: 1 });
    try {
      expect(await fresh.cloud.invoke("trouble", { kind: "count" })).toBe(1);
      expect(await fresh.cloud.invoke("trouble", { kind: "count" })).toBe(2);
      const waiting = Promise.all([1, 2, 3].map(() => fresh.cloud.invoke("trouble", { kind: "count" })));
      fresh.fixtures.build(["mirror"]);
      await fresh.cloud.reloadFunctions();
      expect(await waiting).toEqual([3, 4, 5]);
      expect(await fresh.cloud.invoke("trouble", { kind: "count" })).toBe(1);
      expect(await fresh.cloud.invoke("mirror", {})).toHaveProperty("before");
    } finally {
      await fresh.stop();
    }
  });
});
