import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataFolder, openDataFolder } from "./data-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "linlibang-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Opening the data folder", () => {
  it("remembers that the demo was filled in, until it is emptied", async () => {
    const first = (await openDataFolder(folder, { empty: false })) as DataFolder;
    expect(first.isSeeded()).toBe(false);
    first.markSeeded();
    const again = (await openDataFolder(folder, { empty: false })) as DataFolder;
    expect(again.isSeeded()).toBe(true);
    const emptied = (await openDataFolder(folder, { empty: true })) as DataFolder;
    expect(emptied.isSeeded()).toBe(false);
  });

  it.each([true, false])("leaves a folder with foreign files as it is (asked to empty it: %s)", async (empty) => {
    writeFileSync(join(folder, "letters.txt"), "mine");
    expect(await openDataFolder(folder, { empty })).toEqual({ code: "FOREIGN", found: "letters.txt" });
    expect(readdirSync(folder)).toEqual(["letters.txt"]);
  });

  it("is refused while the cloud that claimed it answers, and opens once it does not", async () => {
    const server = createServer((_request, response) => response.end("{}"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ((await openDataFolder(folder, { empty: false })) as DataFolder).claim(url);
    expect(await openDataFolder(folder, { empty: true })).toEqual({ code: "RUNNING", url });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect(await openDataFolder(folder, { empty: false })).toHaveProperty("isSeeded");
  });
});
