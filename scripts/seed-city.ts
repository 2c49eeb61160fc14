import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCity } from "../localcloud/city/load-city";
import { demoPeople, seedDemo } from "../localcloud/demo/seed-demo";
import { startLocalCloud } from "../localcloud/start-local-cloud";
import { openDataFolder } from "./data-folder";
import { functionEnvironment } from "./function-environment";
import { timeoutSeconds } from "./timeout-seconds";

const root = resolve(__dirname, "..");
const timesMax = 100;

const tell = (chinese: string, english: string): void => {
  process.stdout.write(`${chinese}\n  ${english}\n`);
};

function refuse(chinese: string, english: string): never {
  process.stderr.write(`${chinese}\n  ${english}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { times: { type: "string", default: "1" }, data: { type: "string", default: ".cache/city" } },
    });
    const times = Number(values.times);
    if (Number.isInteger(times) && times >= 1 && times <= timesMax)
      return { times, folder: resolve(root, values.data) };
  } catch {
    // Said below.
  }
  return refuse(
    `看不懂这个选项。可以用：--times 10（十座城市，最多 ${timesMax} 座）、--data 目录。`,
    `Options: --times 10 (ten cities, at most ${timesMax}), --data FOLDER.`,
  );
}

async function emptyFolder(folder: string) {
  const opened = await openDataFolder(folder, { empty: true });
  if (!("code" in opened)) return opened;
  return opened.code === "RUNNING"
    ? refuse(`这个目录正在使用：${opened.url}/ 。请先关掉。`, "A local cloud uses that folder; stop it first.")
    : refuse(
        `${folder} 里有别的东西（${opened.found}），没有动它。`,
        "That folder holds something else; left untouched.",
      );
}

/** The demo, and around it one city or several with half a year behind them. */
async function seed(): Promise<void> {
  const { folder, times } = readOptions();
  // The cloud's functions and this program must read each other's fields.
  Object.assign(process.env, functionEnvironment);
  const dataFolder = await emptyFolder(folder);
  const cloud = await startLocalCloud({
    folder,
    port: 0,
    functionsRoot: resolve(root, "dist/cloudfunctions"),
    unindexedQueries: "allow",
    people: demoPeople,
    environment: functionEnvironment,
    timeoutSeconds: timeoutSeconds(),
    timers: "manual",
    afterReset: seedDemo,
  });
  tell("先放入演示社区……", "The demo first.");
  await cloud.reset();
  const nowMs = cloud.clock.nowMs();
  const onCity = (cityNumber: number) => tell(`第 ${cityNumber} 座城市排好了。`, `City ${cityNumber} is planned.`);
  const loaded = await loadCity(cloud.database, { times, nowMs, onCity });
  dataFolder.markSeeded();
  await cloud.close();
  const counted = Object.entries(loaded).filter(([, count]) => count > 0);
  tell(counted.map(([collection, count]) => `${collection} ${count}`).join("，"), `In ${folder}.`);
  const data = relative(root, folder);
  tell(`看一看：npm start -- --data ${data}`, `To look at it: npm start -- --data ${data}`);
}

seed().catch((failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
