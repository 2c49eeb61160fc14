import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { callEnvironment, instanceEnvironment } from "../localcloud/functions/platform-environment";
import { readWorkbook } from "../tests/harness/read-workbook";
import { newKey, openidOf, startTestCloud, testEnvironment, type TestCloud } from "../tests/harness/test-cloud";
import { atMost, endBench, exactly, printFigure } from "./figure";

const orders = 10_000;
const dayMs = 86_400_000;

/** One real order of the demo, ten thousand times: each at its own moment, with the text of a busy neighbourhood. */
async function fill(test: TestCloud): Promise<void> {
  const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", wanted: { kind: "soon" as const }, key: newKey() };
  await test.succeed("wang", "orders.publish", wish);
  const dump = await test.cloud.database.dump();
  const [order] = dump["orders"] ?? [];
  const startedAtMs = test.cloud.clock.nowMs() - 300 * dayMs;
  const many = Array.from({ length: orders }, (_, at) => ({
    ...order,
    _id: at.toString(16).padStart(32, "0"),
    text: `请帮我把第 ${at} 件东西搬到楼下，两个人抬得动，麻烦带一副手套，下午都在家。`,
    createdAtMs: startedAtMs + at * 60_000,
    hasUnrelayed: false,
  }));
  await test.cloud.database.load({ ...dump, orders: many });
}

type OwnProcess = { readonly rows: number; readonly ms: number; readonly peakMb: number };

/** The built function alone in a process of its own, as on the platform, so that its memory can be told from the cloud's. */
async function exportInOwnProcess({ cloud }: TestCloud, event: unknown): Promise<OwnProcess> {
  const main = path.resolve(__dirname, "../dist/cloudfunctions/reports/index.js");
  const program = `
    const log = console.log;
    console.log = () => undefined;
    const startedMs = performance.now();
    require(${JSON.stringify(main)}).main(${JSON.stringify(event)}).then((reply) => {
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      const ms = Math.round(performance.now() - startedMs);
      log(JSON.stringify({ rows: reply.value.rows, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
      process.exit(0);
    });`;
  const env = {
    ...testEnvironment,
    ...instanceEnvironment(`${cloud.url}/admin`, {}),
    ...callEnvironment({ openid: openidOf("wu"), source: "wx_client" }),
  };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", program], { env });
  return JSON.parse(stdout) as OwnProcess;
}

async function measure(): Promise<void> {
  const test = await startTestCloud();
  try {
    await fill(test);
    const filter = {
      fromMs: 0,
      untilMs: test.cloud.clock.nowMs(),
      statuses: [],
      categoryIds: [],
      areaId: "zc.gangshan",
    };
    const input = { filter, isMasked: false, reason: "测量", key: newKey() };
    const { rows, url } = await test.succeed("wu", "reports.exportRegister", input);
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const [register] = readWorkbook(bytes);
    const entry = test.cloud.callLog.find(({ call }) => call === "reports.exportRegister");
    const own = await exportInOwnProcess(test, { call: "reports.exportRegister", input: { ...input, key: newKey() } });
    printFigure(exactly("register.rows", rows, "orders", orders));
    printFigure(exactly("register.rows.readAgain", (register?.rows.length ?? 0) - 3, "rows", orders));
    printFigure(exactly("register.rows.ownProcess", own.rows, "orders", orders));
    printFigure(atMost("register.time", own.ms, "ms", 10_000));
    printFigure(atMost("register.memory.peak", own.peakMb, "MB", 256));
    printFigure(atMost("register.file", Math.round(bytes.length / 1_024), "KB", 2_048));
    printFigure(atMost("register.roundTrips", entry?.roundTrips ?? Number.NaN, "trips", orders / 100 + 8));
  } finally {
    await test.close();
  }
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
