import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { spawnSync } from "node:child_process";
import { runCommand } from "./run-command.mjs";
import { runNode } from "./run-node.mjs";
import { red, say } from "./say.mjs";
import { showProgress } from "./show-progress.mjs";

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const macApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

function knownPlaces() {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      macApplications.map((name) => join(folder, name)),
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap((root) => windowsPrograms.map((name) => join(root, name)));
  }
  return (process.env.PATH ?? "").split(delimiter).flatMap((folder) => onPath.map((name) => join(folder, name)));
}

const playwrightCaches = {
  linux: join(homedir(), ".cache", "ms-playwright"),
  darwin: join(homedir(), "Library", "Caches", "ms-playwright"),
  win32: join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
};
const insidePlaywright = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

function playwrightPlaces() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCaches[process.platform];
  if (!cache || !existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return versions
    .sort()
    .reverse()
    .flatMap((version) => insidePlaywright.map((inner) => join(cache, version, inner)));
}

// Chrome on Windows opens a window when asked for its version, so there its being there has to do.
function answers(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** The path of an installed Chrome, Chromium or Edge that starts; undefined when there is none. */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked && !answers(asked)) {
    say(red(`CHROME_PATH 指的 ${asked} 打不开。`), "CHROME_PATH names nothing that starts; looking elsewhere.");
  }
  return [asked, ...knownPlaces(), ...playwrightPlaces()].find((path) => path && answers(path));
}

async function installWithProgress(title, run) {
  const progress = showProgress(title);
  const result = await run(progress.step);
  progress.end();
  return result.code === 0;
}

function isDebianRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

// Without a Chinese font the pages would be tested with boxes for words.
async function installFromDebian(onLine) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await runCommand("apt-get", ["update"], { env, onLine });
  if (updated.code !== 0) return updated;
  return runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
    env,
    onLine,
  });
}

const waysToInstall = [
  {
    title: "playwright-core install chromium",
    isPossible: () => true,
    run: (onLine) => runNode("node_modules/playwright-core/cli.js", ["install", "chromium"], { onLine }),
  },
  { title: "apt-get install chromium", isPossible: isDebianRoot, run: installFromDebian },
];

/** The path of a browser for the tests; installs one when there is none, and ends the command when that fails too. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  say("没有找到 Chrome、Chromium 或 Edge，正在安装一个测试用的。", "No browser found; installing one for the tests.");
  for (const { title, isPossible, run } of waysToInstall) {
    if (!isPossible()) continue;
    const installed = (await installWithProgress(title, run)) && findBrowser();
    if (installed) return installed;
  }
  say(
    red(
      "测试需要一个浏览器，自动安装没有成功。请安装 Chrome、Chromium 或 Edge，或用 CHROME_PATH 指明它在哪里，然后再试。",
    ),
    "The tests need a browser and none could be installed. Install Chrome, Chromium or Edge, or set CHROME_PATH.",
  );
  process.exit(1);
}
