import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFixtureCloud, type FixtureCloud } from "../fixtures/start-fixture-cloud";
import { isCloudPath } from "./cloud-path";

const fileId = (path: string) => `cloud://local.local-linlibang/${path}`;

describe.each(["memory", "folder"])("files in %s", (place) => {
  let local: FixtureCloud;
  const folder = place === "memory" ? null : mkdtempSync(join(tmpdir(), "linlibang-storage-"));

  beforeAll(async () => {
    local = await startFixtureCloud(["post-office"], { folder });
  });
  afterAll(async () => {
    await local.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  const ask = async (event: Record<string, unknown>) =>
    (await local.call("post-office", event, "o-lily")).result as { answer?: unknown; errMsg?: string };
  const uploadFromPhone = (path: string, body: string | Buffer, openid?: string) =>
    fetch(`${local.cloud.url}/storage/file`, {
      method: "POST",
      headers: {
        "x-cloud-path": encodeURIComponent(path),
        "content-type": "image/png",
        ...(openid ? { "x-demo-person": openid } : {}),
      },
      body: body as never,
    });

  it("gives back what a function stored, under a name in any script", async () => {
    expect(await ask({ upload: { cloudPath: "照片/苹果 1.txt", text: "红苹果" } })).toMatchObject({
      answer: { fileID: fileId("照片/苹果 1.txt") },
    });
    expect(await ask({ download: fileId("照片/苹果 1.txt") })).toEqual({ answer: "红苹果" });
  });

  it("replaces a file stored again under its path", async () => {
    await ask({ upload: { cloudPath: "note.txt", text: "one" } });
    await ask({ upload: { cloudPath: "note.txt", text: "two" } });
    expect(await ask({ download: fileId("note.txt") })).toEqual({ answer: "two" });
  });

  it("takes a picture from a phone and shows it, to be looked at and never to be run", async () => {
    const response = await uploadFromPhone("o-lily/a.svg", "<svg/>", "o-lily");
    expect(await response.json()).toMatchObject({ fileID: fileId("o-lily/a.svg") });
    const shown = await fetch(`${local.cloud.url}/storage/file/o-lily/a.svg`);
    expect(await shown.text()).toBe("<svg/>");
    expect(shown.headers.get("content-type")).toBe("image/svg+xml");
    expect(shown.headers.get("content-security-policy")).toBe("sandbox");
  });

  it("gives addresses that end with their time", async () => {
    await ask({ upload: { cloudPath: "day.txt", text: "day" } });
    const { answer } = await ask({ addresses: [fileId("day.txt")] });
    const url = (answer as { fileList: { tempFileURL: string }[] }).fileList[0]?.tempFileURL ?? "";
    expect(await (await fetch(url)).text()).toBe("day");
    expect((await fetch(url.replace("day.txt", "note.txt"))).status).toBe(403);
    await local.cloud.clock.travel(25 * 60 * 60_000);
    expect((await fetch(url)).status).toBe(403);
  });

  it("deletes, and says which files were not there", async () => {
    await ask({ upload: { cloudPath: "old.txt", text: "old" } });
    expect(await ask({ remove: [fileId("old.txt"), fileId("never.txt")] })).toMatchObject({
      answer: {
        fileList: [
          { fileID: fileId("old.txt"), status: 0 },
          { fileID: fileId("never.txt"), status: -503003 },
        ],
      },
    });
    expect(await ask({ addresses: [fileId("old.txt")] })).toMatchObject({
      answer: { fileList: [{ tempFileURL: "" }] },
    });
  });

  it("refuses paths that lead outside, strangers, and uploads that were not begun", async () => {
    expect((await uploadFromPhone("../secret", "x", "o-lily")).status).toBe(400);
    expect((await uploadFromPhone("fine.txt", "x")).status).toBe(401);
    expect((await fetch(`${local.cloud.url}/storage/upload/fine.txt`, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(`${local.cloud.url}/storage/file/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    expect(await ask({ upload: { cloudPath: "/root.txt", text: "x" } })).toHaveProperty("errMsg");
  });

  it("is empty after a reset", async () => {
    await ask({ upload: { cloudPath: "gone.txt", text: "x" } });
    await local.cloud.reset();
    expect(await local.cloud.storage.list()).toEqual([]);
  });
});

describe("a cloud path", () => {
  it.each(["a", "a/b.png", "照片/苹果 1.jpg", "a..b"])("may be %s", (path) => expect(isCloudPath(path)).toBe(true));
  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    ".",
    "a/../b",
    "..",
    "a\\b",
    "a?b",
    "a#b",
    "a%2fb",
    "a\u0000",
    "x".repeat(201),
    7,
    undefined,
  ])("may not be %p", (path) => expect(isCloudPath(path)).toBe(false));
});
