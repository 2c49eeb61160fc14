import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { builtWeapp } from "./harness/built-weapp";

const ensureBuilds = pathToFileURL(path.resolve(__dirname, "../../scripts/build/ensure-builds.mjs")).href;

test.each(["weapp", "functions"])("the %s build that is tested was made from the sources as they are now", (name) => {
  const program = `import { isBuilt } from ${JSON.stringify(ensureBuilds)}; console.log(isBuilt(${JSON.stringify(name)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect([stdout.trim(), stderr]).toEqual(["true", ""]);
});

test("every page that is declared was built", () => {
  const { folder, routes } = builtWeapp();
  const files = routes.flatMap((route) => ["js", "json", "wxml"].map((ending) => `${route}.${ending}`));
  expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

test("an absent build is a failure that says what to do", () => {
  expect(() => builtWeapp(path.join(__dirname, "nowhere"))).toThrow("npm run build");
});
