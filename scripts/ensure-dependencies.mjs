import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./project-root.mjs";
import { runNpm } from "./npm-command.mjs";
import { bold, red, say } from "./say.mjs";
import { showProgress } from "./show-progress.mjs";
import { withLock } from "./with-lock.mjs";

const stampFile = inProject("node_modules", ".linlibang-stamp");
const neededNode = [20, 19];

function wantedStamp() {
  const lockfile = readFileSync(inProject("package-lock.json"));
  // Native parts (lmdb, esbuild) are made for one machine.
  const machine = `${process.platform} ${process.arch}`;
  return createHash("sha256").update(lockfile).update(machine).digest("hex");
}

const isStamped = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === wantedStamp();

/** Whether what npm wrote about the installed packages is what the lockfile asks; true as well after a plain `npm install`. */
function installedAsLocked() {
  const installedList = inProject("node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    if (!installed[path]) return Boolean(optional || devOptional);
    return installed[path].version === version && existsSync(inProject(path));
  });
}

async function install() {
  say(bold("正在安装依赖，第一次约一两分钟。"), "Installing dependencies, a minute or two the first time.");
  const progress = showProgress("npm ci");
  const { code, output } = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"], {
    onLine: progress.step,
    // A production setting of the person's shell would leave the build tools out.
    env: { NODE_ENV: "development" },
  });
  const seconds = progress.end();
  if (code !== 0) {
    process.stderr.write(output);
    say(
      red("依赖没有装好。请检查网络或镜像源，然后再试一次。"),
      "Installing failed; check the network or the registry and try again.",
    );
    process.exit(1);
  }
  say(`依赖已装好（${seconds} 秒）。`, "Dependencies are installed.");
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return;
  say(
    red(`需要 Node ${neededNode.join(".")} 或更新，现在是 ${process.versions.node}。请到 nodejs.org 安装。`),
    `Node ${neededNode.join(".")} or newer is needed.`,
  );
  process.exit(1);
}

/** Installs by the lockfile when packages are missing or the lockfile changed; otherwise takes milliseconds. */
export async function ensureDependencies() {
  refuseOldNode();
  if (isStamped()) return;
  await withLock(
    "dependencies",
    async () => {
      if (isStamped()) return;
      if (!installedAsLocked()) await install();
      writeFileSync(stampFile, wantedStamp());
    },
    { onWait: () => say("另一个命令正在安装依赖，请稍候。", "Another command is installing; waiting.") },
  );
}

/** For the doctor: whether the packages are those of the lockfile, without installing anything. */
export const dependenciesAreCurrent = () => isStamped() || installedAsLocked();
