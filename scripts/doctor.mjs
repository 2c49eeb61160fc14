import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { buildTargets } from "./build/build-targets.mjs";
import { isBuilt } from "./build/ensure-builds.mjs";
import { dependenciesAreCurrent } from "./ensure-dependencies.mjs";
import { findBrowser } from "./find-browser.mjs";
import { inProject } from "./project-root.mjs";
import { green, red, say } from "./say.mjs";
import { npmVersion } from "./npm-command.mjs";

const wishedPort = 8787;
const fine = (what) => ({ holds: true, what });
const wrong = (what, mend) => ({ holds: false, what, mend });
const later = (what) => ({ holds: undefined, what });

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > 20 || (major === 20 && minor >= 19);
  const what = `Node ${process.versions.node}`;
  return isNewEnough ? fine(what) : wrong(what, "请从 nodejs.org 安装 Node 20.19 或更新。Install Node 20.19 or newer.");
}

async function checkNpm() {
  const version = await npmVersion();
  return version
    ? fine(`npm ${version}`)
    : wrong("npm", "没有找到 npm，请重装 Node。npm is missing; install Node again.");
}

function checkDependencies() {
  if (dependenciesAreCurrent()) return fine("依赖 dependencies");
  return wrong("依赖 dependencies", "请运行 npm start 或 npm ci。Run npm start or npm ci.");
}

function checkBrowser() {
  const path = findBrowser();
  if (path) return fine(`浏览器 browser: ${path}`);
  return wrong(
    "浏览器 browser",
    "npm test 会自己装一个；也可以安装 Chrome，或设置 CHROME_PATH。npm test installs one.",
  );
}

function checkPort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () =>
      resolve(later(`端口 ${wishedPort} 已被占用，npm start 会换一个。Port taken; another is picked.`)),
    );
    server.listen(wishedPort, "127.0.0.1", () => server.close(() => resolve(fine(`端口 port ${wishedPort}`))));
  });
}

function checkBuild(name) {
  if (isBuilt(name)) return fine(`构建 build ${name}`);
  return later(`构建 ${name} 不是最新的，用到时会自动构建。It is built when it is needed.`);
}

function checkDataFolder() {
  const folder = inProject(".localcloud");
  if (!existsSync(folder)) return later("数据目录还没有，npm start 会建。npm start makes the data folder.");
  try {
    for (const name of readdirSync(folder))
      if (name.endsWith(".json")) JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
    return fine("数据目录 data folder .localcloud/");
  } catch {
    return wrong(
      "数据目录 .localcloud/",
      "内容读不出来，请运行 npm start -- --reset 重新开始。Start afresh with --reset.",
    );
  }
}

function checkLockfile() {
  const named = /"resolved":/.test(readFileSync(inProject("package-lock.json"), "utf8"));
  if (!named) return fine("package-lock.json");
  return wrong(
    "package-lock.json",
    "里面写了下载地址，请删去 resolved。The lockfile names a registry; drop `resolved`.",
  );
}

const results = [
  checkNode(),
  await checkNpm(),
  checkDependencies(),
  checkLockfile(),
  checkBrowser(),
  await checkPort(),
  ...Object.keys(buildTargets).map(checkBuild),
  checkDataFolder(),
];
for (const { holds, what, mend } of results) {
  const mark = holds === undefined ? "·" : holds ? green("✓") : red("✗");
  process.stdout.write(`${mark} ${what}${mend ? `\n    ${mend}` : ""}\n`);
}
const allWell = results.every((result) => result.holds !== false);
say(allWell ? "一切正常。" : "请按上面的提示处理。", allWell ? "All is well." : "Mend what is marked above.");
process.exitCode = allWell ? 0 : 1;
