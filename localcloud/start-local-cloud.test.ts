import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFixtures } from "./fixtures/build-fixtures";
import { startFixtureCloud } from "./fixtures/start-fixture-cloud";
import { startLocalCloud } from "./start-local-cloud";

const hourMs = 60 * 60_000;

describe("a local cloud with a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "linlibang-cloud-"));
  const fixtures = buildFixtures(["mirror", "post-office"]);
  const start = () =>
    startLocalCloud({
      folder,
      functionsRoot: fixtures.functionsRoot,
      port: 0,
      unindexedQueries: "allow",
      timers: "manual",
    });

  afterAll(() => {
    fixtures.remove();
    rmSync(folder, { recursive: true });
  });

  it("finds documents, files, consents, messages and its own time again after a restart", async () => {
    const before = await start();
    await before.invoke("mirror", { visit: "kept" }, { openid: "o-lily" });
    await before.storage.put("kept.txt", Buffer.from("kept"));
    before.consent("o-lily", ["t-kept", "t-kept-too"]);
    const message = { api: "subscribeMessage.send", given: messageTo("t-kept") };
    expect(await before.invoke("post-office", message, { openid: "o-lily" })).toHaveProperty("answer");
    await before.clock.travel(30 * hourMs);
    await before.close();

    const after = await start();
    expect((await after.database.list("visits")).documents).toEqual([{ _id: "kept", openid: "o-lily" }]);
    expect((await after.storage.get("kept.txt"))?.toString()).toBe("kept");
    expect(after.messages).toEqual([expect.objectContaining({ templateId: "t-kept" })]);
    const second = { api: "subscribeMessage.send", given: messageTo("t-kept-too") };
    expect(await after.invoke("post-office", message, { openid: "o-lily" })).toMatchObject({ errCode: 43101 });
    expect(await after.invoke("post-office", second, { openid: "o-lily" })).toHaveProperty("answer");
    expect(after.clock.nowMs() - Date.now()).toBeGreaterThan(29 * hourMs);
    await after.close();
  });

  it("gives way when its port is taken, and holds nothing back", async () => {
    const first = await startLocalCloud({
      folder: null,
      functionsRoot: fixtures.functionsRoot,
      port: 0,
      unindexedQueries: "allow",
    });
    const port = Number(new URL(first.url).port);
    const second = { folder, functionsRoot: fixtures.functionsRoot, port, unindexedQueries: "allow" } as const;
    await expect(startLocalCloud(second)).rejects.toThrow("EADDRINUSE");
    await first.close();
    await (await startLocalCloud(second)).close();
  });
});

describe("a reset", () => {
  it("lets running calls end, empties everything, returns to the present and fills again", async () => {
    const filled: string[] = [];
    const local = await startFixtureCloud(["mirror"], {
      afterReset: async (cloud) => {
        await cloud.invoke("mirror", { visit: "seed" }, { openid: "o-seed" });
        filled.push(cloud.url);
      },
    });
    try {
      await local.cloud.clock.travel(100 * hourMs);
      const late = local.cloud.invoke("mirror", { visit: "late", pauseMs: 300 }, { openid: "o-lily" });
      await Promise.all([local.cloud.reset(), local.cloud.reset()]);
      expect(await late).toHaveProperty("visit");
      expect((await local.cloud.database.list("visits")).documents).toEqual([{ _id: "seed", openid: "o-seed" }]);
      expect(Math.abs(local.cloud.clock.nowMs() - Date.now())).toBeLessThan(1000);
      expect(local.cloud.callLog.map(({ openid }) => openid)).toEqual(["o-seed"]);
      expect(filled).toEqual([local.cloud.url]);
    } finally {
      await local.stop();
    }
    expect(existsSync(local.fixtures.functionsRoot)).toBe(false);
  });
});

function messageTo(templateId: string) {
  return { touser: "o-lily", templateId, data: { thing1: { value: "买菜" } } };
}
