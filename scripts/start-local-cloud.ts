import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { demoPeople, seedDemo } from "../localcloud/demo/seed-demo";
import type { LocalCloud } from "../localcloud/local-cloud";
import { startLocalCloud } from "../localcloud/start-local-cloud";
import { type DataFolder, openDataFolder } from "./data-folder";
import { freePort } from "./free-port";
import { functionEnvironment } from "./function-environment";
import { timeoutSeconds } from "./timeout-seconds";
import { openInBrowser } from "./open-in-browser";

const usualPort = 8787;
const root = resolve(__dirname, "..");
const startedAtMs = Date.now() - performance.now();

function tell(chinese: string, english: string): void {
  process.stdout.write(`${chinese}\n  ${english}\n`);
}

function refuse(chinese: string, english: string): never {
  process.stderr.write(`${chinese}\n  ${english}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: String(usualPort) },
        data: { type: "string", default: ".localcloud" },
        reset: { type: "boolean", default: false },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      refuse(`端口要是 1 到 65535 的数字，不是 ${values.port}。`, "--port wants a number from 1 to 65535.");
    }
    return { port, folder: resolve(root, values.data), reset: values.reset, open: !values["no-open"] };
  } catch {
    return refuse(
      "看不懂这个选项。可以用：--port 8787、--reset（清空重来）、--no-open（不打开浏览器）、--data 目录。",
      "Options: --port 8787, --reset (start afresh), --no-open, --data FOLDER.",
    );
  }
}

async function choosePort(wished: number): Promise<number> {
  const port = await freePort(wished);
  if (port === undefined) return refuse(`从 ${wished} 起的端口都被占用了。`, `All ports from ${wished} on are taken.`);
  if (port !== wished) tell(`端口 ${wished} 有人在用，换成 ${port}。`, `Port ${wished} is taken, using ${port}.`);
  return port;
}

async function chooseFolder(folder: string, empty: boolean): Promise<DataFolder> {
  const opened = await openDataFolder(folder, { empty });
  if (!("code" in opened)) return opened;
  if (opened.code === "RUNNING") {
    return refuse(
      `邻里帮已经在运行：${opened.url}/ 。要再开一个，请加 --data 另一个目录。`,
      `It is already running at that address; for a second one give another --data folder.`,
    );
  }
  return refuse(
    `${folder} 里有别的东西（${opened.found}），没有动它。请用 --data 换一个目录。`,
    `That folder holds something else; it was left untouched. Choose another with --data.`,
  );
}

async function open(folder: string, port: number, dataFolder: DataFolder): Promise<LocalCloud> {
  try {
    return await startLocalCloud({
      folder,
      port,
      functionsRoot: resolve(root, "dist/cloudfunctions"),
      staticRoots: { h5: resolve(root, "dist/h5"), console: resolve(root, "dist/console") },
      unindexedQueries: "allow",
      people: demoPeople,
      environment: functionEnvironment,
      timeoutSeconds: timeoutSeconds(),
      afterReset: async (cloud) => {
        dataFolder.forgetSeeded();
        await seedDemo(cloud);
        dataFolder.markSeeded();
      },
    });
  } catch (error) {
    return refuse(
      `本地云没有启动：${(error as Error).message}\n要清空重来，请运行 npm start -- --reset。`,
      "To start afresh: npm start -- --reset.",
    );
  }
}

async function fill(cloud: LocalCloud): Promise<void> {
  tell("正在放入演示用的人和数据……", "Filling in the demo.");
  try {
    await cloud.reset();
  } catch (error) {
    await cloud.close().catch(() => undefined);
    refuse(`演示数据没有放好：${(error as Error).message}`, "The demo could not be filled in; the reason is above.");
  }
}

function closeOnSignal(cloud: LocalCloud, dataFolder: DataFolder): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    tell("\n正在保存并关闭……", "Closing.");
    // Nothing acknowledged is lost even so; waiting longer would only keep the person waiting.
    setTimeout(() => process.exit(1), 8000).unref();
    cloud.close().then(
      () => {
        dataFolder.release();
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, close);
}

async function start(): Promise<void> {
  const options = readOptions();
  const dataFolder = await chooseFolder(options.folder, options.reset);
  const cloud = await open(options.folder, await choosePort(options.port), dataFolder);
  dataFolder.claim(cloud.url);
  closeOnSignal(cloud, dataFolder);
  if (!dataFolder.isSeeded()) await fill(cloud);
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  tell(
    `\n邻里帮已经准备好（${seconds} 秒），请在浏览器里打开：\n\n    ${cloud.url}/\n`,
    "Open this address in a browser.\n",
  );
  tell(
    "接下来：选一位居民点单，再选一位志愿者抢单，页面上有五步提示。按 Ctrl-C 结束，数据会留着。",
    "Next: order help as a resident, grab it as a volunteer; the page shows five steps. Ctrl-C ends, the data stays.",
  );
  if (options.open) openInBrowser(`${cloud.url}/`);
}

void start();
