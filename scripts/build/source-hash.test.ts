import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(__dirname, "../..");
const inside = `.cache/source-hash-${process.pid}`;
const folder = join(root, inside);
const modulePath = pathToFileURL(resolve(__dirname, "source-hash.mjs")).href;

function hashNow(): string {
  const program = `import { sourceHash } from ${JSON.stringify(modulePath)}; console.log(sourceHash([${JSON.stringify(inside)}]));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }).trim();
}

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

beforeEach(() => {
  mkdirSync(join(folder, "orders"), { recursive: true });
  write("orders/grab.ts", "one");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("What makes a build old", () => {
  it.each([
    ["a changed content", () => write("orders/grab.ts", "two")],
    ["a new file", () => write("orders/publish.ts", "")],
    ["a new name", () => renameSync(join(folder, "orders/grab.ts"), join(folder, "orders/take.ts"))],
  ])("%s", (_what, change) => {
    const before = hashNow();
    change();
    expect(hashNow()).not.toBe(before);
  });

  it.each([
    ["the same content written again", () => write("orders/grab.ts", "one")],
    ["a test", () => write("orders/grab.test.ts", "it()")],
    ["a note", () => write("README.md", "words")],
  ])("but not %s", (_what, change) => {
    const before = hashNow();
    change();
    expect(hashNow()).toBe(before);
  });
});
