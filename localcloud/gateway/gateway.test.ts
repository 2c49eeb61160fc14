import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFixtureCloud, type FixtureCloud } from "../fixtures/start-fixture-cloud";
import type { CloudEvent } from "./event-stream";

describe("the gateway", () => {
  let local: FixtureCloud;
  const pages = mkdtempSync(join(tmpdir(), "linlibang-pages-"));
  const people = [{ openid: "o-lily", name: "莉莉", role: "居民", blurb: "想找人买菜" }];

  beforeAll(async () => {
    for (const root of ["h5", "console"]) {
      mkdirSync(join(pages, root), { recursive: true });
      writeFileSync(join(pages, root, "index.html"), `<html lang="zh-CN">${root}</html>`);
    }
    writeFileSync(join(pages, "h5/app.0123abcd.js"), "run()");
    writeFileSync(join(pages, "secret.txt"), "secret");
    local = await startFixtureCloud(["mirror", "trouble", "post-office", "ticker"], {
      people,
      staticRoots: { h5: join(pages, "h5"), console: join(pages, "console") },
    });
  });
  afterAll(async () => {
    await local.stop();
    rmSync(pages, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(local.cloud.url + path, { redirect: "manual", headers });
  const getJson = async (path: string) => (await (await get(path)).json()) as Record<string, never>;
  const post = (path: string, body: unknown) =>
    fetch(local.cloud.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  describe("faults", () => {
    afterEach(() => post("/console/api/faults", { slowMs: 0, offline: false, functionErrorRate: 0, lostReplyRate: 0 }));

    it("loses the reply although the function ran", async () => {
      await post("/console/api/faults", { lostReplyRate: 1 });
      await expect(local.call("mirror", { visit: "lost" }, "o-lily")).rejects.toThrow();
      expect(local.cloud.callLog.at(-1)).toMatchObject({ functionName: "mirror", ok: true });
      expect((await local.cloud.database.list("visits")).documents).toEqual([expect.objectContaining({ _id: "lost" })]);
    });

    it("cuts the connection before anything runs while offline", async () => {
      const before = local.cloud.callLog.at(-1)?.sequence;
      await post("/console/api/faults", { offline: true });
      await expect(local.call("mirror", {}, "o-lily")).rejects.toThrow();
      expect(local.cloud.callLog.at(-1)?.sequence).toBe(before);
    });

    it("fails like a platform that cannot run the function", async () => {
      await post("/console/api/faults", { functionErrorRate: 1 });
      expect(await local.call("mirror", {}, "o-lily")).toMatchObject({ errCode: -504001 });
    });

    it("waits when slow", async () => {
      await post("/console/api/faults", { slowMs: 200 });
      const startMs = performance.now();
      await local.call("mirror", {}, "o-lily");
      expect(performance.now() - startMs).toBeGreaterThanOrEqual(195);
    });

    const wrongSwitches: Record<string, unknown>[] = [
      { slowMs: -1 },
      { lostReplyRate: 2 },
      { contentCheck: "maybe" },
      { unknown: true },
      { constructor: 1 },
    ];
    it.each(wrongSwitches)("accepts no switch %j", async (change) => {
      const before = { ...local.cloud.faults };
      expect((await post("/console/api/faults", { offline: true, ...change })).status).toBe(400);
      expect(local.cloud.faults).toEqual(before);
    });
  });

  describe("pages", () => {
    it("leads from the root to the console", async () => {
      expect((await get("/")).headers.get("location")).toBe("/console/");
      expect(await (await get("/console/")).text()).toContain("console");
    });

    it("gives each person a phone that is never kept by the browser", async () => {
      expect((await get("/phone/o-lily")).headers.get("location")).toBe("/phone/o-lily/");
      const page = await get("/phone/o-lily/");
      expect(await page.text()).toContain("h5");
      expect(page.headers.get("cache-control")).toBe("no-store");
    });

    it("lets the browser keep hashed files only", async () => {
      expect((await get("/app/app.0123abcd.js")).headers.get("cache-control")).toContain("immutable");
      const page = await get("/app/index.html");
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect((await get("/app/index.html", { "if-none-match": page.headers.get("etag") ?? "" })).status).toBe(304);
    });

    it.each(["/app/../secret.txt", "/app/%2e%2e/secret.txt", "/app/..%2fsecret.txt", "/app/nothing.js"])(
      "has nothing at %s",
      async (path) => {
        expect(await rawStatus(path, {})).toBe(404);
      },
    );
  });

  describe("who may ask", () => {
    it.each([
      ["another host name", { host: "evil.example" }, 403],
      ["a page of another origin", { host: "127.0.0.1:80", origin: "http://evil.example" }, 403],
      ["this machine by name", { host: "localhost:80" }, 200],
    ])("%s", async (_who, headers, status) => {
      expect(await rawStatus("/console/api/clock", headers)).toBe(status);
    });
  });

  function rawStatus(path: string, headers: Record<string, string>): Promise<number | undefined> {
    const { port } = new URL(local.cloud.url);
    return new Promise((resolve, reject) => {
      request({ port, host: "127.0.0.1", path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });
  }

  describe("the console", () => {
    it("lists people, calls, messages and documents", async () => {
      await local.call("mirror", { call: "orders.look", visit: "shown" }, "o-lily");
      expect(await getJson("/console/api/people")).toEqual({ people });
      const { calls } = await getJson("/console/api/calls?after=0");
      expect(calls).toContainEqual(
        expect.objectContaining({ functionName: "mirror", call: "orders.look", openid: "o-lily", roundTrips: 2 }),
      );
      expect(await getJson(`/console/api/calls?after=${local.cloud.callLog.at(-1)?.sequence}`)).toEqual({ calls: [] });
      expect(await getJson("/console/api/messages")).toEqual({ messages: [] });
      expect((await getJson("/console/api/collections")).collections).toContainEqual({
        name: "visits",
        total: expect.any(Number) as number,
      });
      const filter = encodeURIComponent(JSON.stringify({ _id: "shown" }));
      expect((await getJson(`/console/api/collections/visits?filter=${filter}`)).documents).toEqual([
        { _id: "shown", openid: "o-lily" },
      ]);
      expect((await get("/console/api/collections/visits?filter=[")).status).toBe(400);
      expect((await get("/console/api/collections/nothing")).status).toBe(404);
    });

    it("pushes calls, changed data and the clock to those who follow", async () => {
      const following = new AbortController();
      const stream = await fetch(`${local.cloud.url}/console/events`, { signal: following.signal });
      await local.call("mirror", { visit: "pushed" }, "o-lily");
      await post("/console/api/travel", { ms: 60_000 });
      const reader = stream.body?.getReader();
      const told = new Set<string>();
      let text = "";
      while (!["call", "clock", "visits"].every((what) => told.has(what))) {
        const piece = await reader?.read();
        if (piece?.value === undefined) break;
        text += Buffer.from(piece.value).toString("utf8");
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events.filter((line) => line.startsWith("data: "))) {
          const { kind, detail } = JSON.parse(event.slice("data: ".length)) as CloudEvent;
          // A timer may come due during the travel and write too: its collections are told beside this one.
          if (kind === "data-changed") (detail as { collections: string[] }).collections.forEach((of) => told.add(of));
          else told.add(kind);
        }
      }
      expect([...told]).toEqual(expect.arrayContaining(["call", "clock", "visits"]));
      following.abort();
    });

    it("travels, runs timers and starts over", async () => {
      const before = (await getJson("/console/api/clock")) as unknown as { offsetMs: number };
      const after = (await (await post("/console/api/travel", { ms: 3_600_000 })).json()) as {
        offsetMs: number;
        timerRuns: number;
      };
      expect(after.offsetMs - before.offsetMs).toBeGreaterThan(3_590_000);
      expect(after.timerRuns).toBe(6);
      expect(await (await post("/console/api/timers/run", {})).json()).toEqual({ timerRuns: 1 });
      expect((await post("/console/api/travel", { ms: -1 })).status).toBe(400);
      expect(await (await post("/console/api/reset", {})).json()).toMatchObject({ offsetMs: 0 });
      expect((await local.cloud.database.list("visits")).documents).toEqual([]);
    });
  });

  it("refuses what is not emulated, never with an empty success", async () => {
    expect(await (await post("/admin", { action: "wx.api" })).json()).toMatchObject({
      code: "SYS_ERR",
      message: "not emulated: wx.api",
    });
    expect(await (await post("/admin", { action: "storage.batchCopyFile" })).json()).toMatchObject({
      message: "not emulated: storage.batchCopyFile",
    });
  });

  it("lets a function call another one, which then knows nobody", async () => {
    const { result } = await local.call(
      "post-office",
      { callFunction: { name: "mirror", data: { deep: 1 } } },
      "o-lily",
    );
    const { answer } = result as { answer: { result: { before: Record<string, unknown>; event: unknown } } };
    expect(answer.result.before).not.toHaveProperty("OPENID");
    expect(answer.result.before).toMatchObject({ SOURCE: "scf" });
    expect(answer.result.event).toEqual({ deep: 1 });
  });
});
