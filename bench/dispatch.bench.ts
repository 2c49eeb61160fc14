import path from "node:path";
import type { Output } from "../contract/index";
import { loadCity } from "../localcloud/city/load-city";
import { seedDemo } from "../localcloud/demo/seed-demo";
import type { LocalCloud } from "../localcloud/local-cloud";
import { startLocalCloud } from "../localcloud/start-local-cloud";
import { functionEnvironment } from "../scripts/function-environment";
import { timeoutSeconds } from "../scripts/timeout-seconds";
import { atMost, endBench, exactly, printFigure } from "./figure";

/** The whole proposal for a thousand orders of a city, in the built function: reads, scores, best assignment, answer. */
const ordersWanted = 1_000;
const rounds = 5;
const hourMs = 3_600_000;
/** What the platform lets a function answer. */
const answerBytesMax = 1_048_576;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

async function main(): Promise<void> {
  Object.assign(process.env, functionEnvironment);
  const cloud = await startLocalCloud({
    folder: null,
    port: 0,
    functionsRoot: path.resolve(__dirname, "../dist/cloudfunctions"),
    unindexedQueries: "refuse",
    environment: functionEnvironment,
    timers: "manual",
    timeoutSeconds: timeoutSeconds(),
  });
  try {
    await seedDemo(cloud);
    await loadCity(cloud.database, { times: 1, nowMs: cloud.clock.nowMs() });
    const orderIds = await openAgain(cloud, ordersWanted);
    await measure(cloud, orderIds);
  } finally {
    await cloud.close();
  }
}

/** The city's newest orders as if they were all asked for now: as many as no city ever has open at once. */
async function openAgain({ clock, database }: LocalCloud, count: number): Promise<readonly string[]> {
  const dump = await database.dump();
  const nowMs = clock.nowMs();
  const all = (dump["orders"] ?? []) as unknown as { _id: string; createdAtMs: number; slotCount: number }[];
  const newest = [...all].sort((one, other) => other.createdAtMs - one.createdAtMs).slice(0, count);
  const chosen = new Set(newest.map(({ _id }) => _id));
  const until = nowMs + 12 * hourMs;
  const orders = all.map((order) =>
    chosen.has(order._id)
      ? {
          ...order,
          ...{ status: "open", takers: [], waiting: [], offer: null, freeSlots: order.slotCount, isFinished: false },
          ...{ wanted: { kind: "soon", fromMs: nowMs, untilMs: until }, dueAtMs: until, clockAtMs: until },
        }
      : order,
  );
  await database.load({ ...dump, orders });
  return newest.map(({ _id }) => _id);
}

async function measure(cloud: LocalCloud, orderIds: readonly string[]): Promise<void> {
  const times: number[] = [];
  const cpu: number[] = [];
  let value: Output<"dispatch.propose"> | null = null;
  for (let round = 0; round <= rounds; round += 1) {
    const [startedMs, used] = [performance.now(), process.cpuUsage()];
    value = await propose(cloud, orderIds);
    // The first one starts the function.
    if (round > 0) {
      const { system, user } = process.cpuUsage(used);
      times.push(performance.now() - startedMs);
      cpu.push((user + system) / 1_000);
    }
    cloud.clock.set(cloud.clock.nowMs() + 61_000);
  }
  if (value === null) throw new Error("nothing was measured");
  const trips = cloud.callLog.at(-1)?.databaseCalls ?? [];
  const read = trips.reduce((sum, { documentsReturned }) => sum + documentsReturned, 0);
  const examined = trips.reduce((sum, { documentsExamined }) => sum + documentsExamined, 0);
  const bytes = Buffer.byteLength(JSON.stringify(value));
  printFigure(atMost("dispatch.propose, 1000 orders of a city", Math.round(median(times)), "ms", 2_000));
  printFigure(atMost("dispatch.propose, round trips", trips.length, "trips", 200));
  printFigure(atMost("dispatch.propose, documents examined for each read", examined / read, "ratio", 2));
  printFigure(atMost("dispatch.propose, answer", bytes, "bytes", answerBytesMax));
  printFigure(exactly("dispatch.propose, orders answered", value.orders.length, "orders", orderIds.length));
  printFigure(exactly("dispatch.propose, nothing better is possible", value.isOptimal ? 1 : 0, "yes", 1));
  process.stdout.write(
    // What the machine worked for it, function and database together: on a busy machine the time above says more of the others.
    `${JSON.stringify({ cpuMs: Math.round(median(cpu)), read, filledSlots: value.filledSlots, emptySlots: value.emptySlots, comparison: value.comparison })}\n`,
  );
}

/** Whose scope is the whole city. */
async function adminOf({ database }: LocalCloud): Promise<string> {
  const { documents } = await database.list("people", { filter: { "roles.areaId": "zc" }, limit: 1 });
  const [admin] = documents;
  if (admin === undefined) throw new Error("nobody looks after the whole city");
  return String(admin["openid"]);
}

async function propose(cloud: LocalCloud, orderIds: readonly string[]): Promise<Output<"dispatch.propose">> {
  const input = { orderIds, fixed: [], without: [] };
  const request = { call: "dispatch.propose", input };
  const reply = (await cloud.invoke("api", request, { openid: await adminOf(cloud), source: "wx_client" })) as {
    ok: boolean;
    code?: string;
    value: Output<"dispatch.propose">;
  };
  if (!reply.ok) throw new Error(`the proposal was refused: ${reply.code ?? ""}`);
  return reply.value;
}

main().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
