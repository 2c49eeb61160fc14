import path from "node:path";
import { loadCity } from "../localcloud/city/load-city";
import { shopIdOf } from "../localcloud/city/plan-people";
import { seedDemo } from "../localcloud/demo/seed-demo";
import type { LocalCloud } from "../localcloud/local-cloud";
import { startLocalCloud } from "../localcloud/start-local-cloud";
import { functionEnvironment } from "../scripts/function-environment";
import { functionOfCall } from "../src/cloud/function-of-call";
import type { CallName, Output } from "../contract/index";

/** What one call cost. */
export type CallCost = {
  readonly name: string;
  readonly trips: number;
  readonly examined: number;
  readonly returned: number;
  readonly bytes: number;
};

export type SizeCost = {
  readonly times: number;
  readonly documents: number;
  readonly seedSeconds: number;
  readonly costs: readonly CallCost[];
};

const community = "zc.gangshan.houbali";

/** The demo, with so many cities around it: what each of the product's busy calls costs there. Run as a program of its own. */
async function measure(times: number): Promise<SizeCost> {
  Object.assign(process.env, functionEnvironment);
  const cloud = await startLocalCloud({
    folder: null,
    port: 0,
    functionsRoot: path.resolve(__dirname, "../dist/cloudfunctions"),
    unindexedQueries: "refuse",
    environment: functionEnvironment,
    timers: "manual",
    timeoutSeconds: { api: 60, clock: 60, setup: 60 },
  });
  try {
    await seedDemo(cloud);
    const startedMs = performance.now();
    if (times > 0) await loadCity(cloud.database, { times, nowMs: cloud.clock.nowMs() });
    const seedSeconds = (performance.now() - startedMs) / 1000;
    const costs = await walk(cloud);
    let documents = 0;
    for (const name of cloud.database.collectionNames())
      documents += (await cloud.database.list(name, { limit: 0 })).total;
    return { times, documents, seedSeconds, costs };
  } finally {
    await cloud.close();
  }
}

type Ask = <T = Record<string, unknown>>(openid: string, call: CallName, input: object, label?: string) => Promise<T>;

async function walk(cloud: LocalCloud): Promise<readonly CallCost[]> {
  const costs: CallCost[] = [];
  const ask: Ask = async (openid, call, input, label) => {
    const reply = (await cloud.invoke(functionOfCall(call), { call, input }, { openid, source: "wx_client" })) as {
      ok: boolean;
      code?: string;
      value: never;
    };
    if (!reply.ok) throw new Error(`${openid} ${call}: ${reply.code ?? ""}\n${lastLogs(cloud)}`);
    const traces = cloud.callLog.at(-1)?.databaseCalls ?? [];
    costs.push({
      name: label ?? call,
      trips: traces.length,
      examined: traces.reduce((sum, { documentsExamined }) => sum + documentsExamined, 0),
      returned: traces.reduce((sum, { documentsReturned }) => sum + documentsReturned, 0),
      bytes: Buffer.byteLength(JSON.stringify(reply.value)),
    });
    return reply.value;
  };
  await publishThirty(cloud, ask);
  costs.length = 0;
  const people = await peopleOf(cloud);
  await walkAsResidents(ask, people);
  await walkAsStaff(ask, people);
  return costs;
}

const lastLogs = (cloud: LocalCloud): string => (cloud.callLog.at(-1)?.logs ?? []).map(({ text }) => text).join("\n");

let keys = 0;
const newKey = (): string => `scale-${String((keys += 1)).padStart(18, "0")}`;

/** So that the hall is full on every size: a page and a half. */
async function publishThirty(cloud: LocalCloud, ask: Ask): Promise<void> {
  for (const who of ["li", "zhao", "sun", "zhou", "wu", "chen"]) {
    for (let number = 0; number < 5; number += 1) {
      const wish = { categoryId: "errand", text: "请帮我买点菜。", wanted: { kind: "today" }, key: newKey() };
      await ask(`demo-${who}`, "orders.publish", wish);
      cloud.clock.set(cloud.clock.nowMs() + 20_000);
    }
  }
}

type Cast = { readonly busy: string; readonly admin: string; readonly keeper: string };

/** Of the whole city where there is one, of the demo otherwise. */
async function peopleOf({ database }: LocalCloud): Promise<Cast> {
  const find = async (filter: object): Promise<readonly Record<string, unknown>[]> =>
    (await database.list("people", { filter: filter as Record<string, unknown>, limit: 100_000 })).documents;
  const openidOf = (rows: readonly Record<string, unknown>[], otherwise: string): string =>
    (rows[0]?.["openid"] as string | undefined) ?? otherwise;
  const { documents: accounts } = await database.list("accounts", { limit: 1_000_000 });
  const bySequence = new Map(accounts.map((one) => [one["_id"] as string, one["sequence"] as number]));
  const volunteers = await find({ ancestors: community, "volunteer.status": "approved" });
  const most = (row: Record<string, unknown>): number => bySequence.get(row["_id"] as string) ?? 0;
  return {
    busy: openidOf(
      [...volunteers].sort((one, other) => most(other) - most(one)),
      "demo-zhang",
    ),
    admin: openidOf(await find({ "roles.areaId": "zc" }), "demo-wu"),
    keeper: openidOf(await find({ "roles.shopId": shopIdOf(community) }), "demo-zhou"),
  };
}

async function walkAsResidents(ask: Ask, { busy }: Cast): Promise<void> {
  await ask("demo-wang", "people.me", {});
  await ask("demo-wang", "orders.showHome", {});
  await ask("demo-wang", "orders.listMine", { as: "requester" });
  await ask("demo-wang", "inbox.list", {});
  for (const sort of ["near", "soon", "points"] as const) {
    const first = await ask<{ nextCursor: string | null }>(
      busy,
      "orders.listHall",
      { sort },
      `orders.listHall ${sort}`,
    );
    const next = { sort, cursor: first.nextCursor };
    if (first.nextCursor !== null) await ask(busy, "orders.listHall", next, `orders.listHall ${sort}, next page`);
  }
  const { orders } = await ask<Output<"orders.listHall">>(busy, "orders.listHall", { sort: "soon" }, "again");
  const orderId = orders.find(({ whyNot }) => whyNot === null)?.orderId ?? "";
  await ask(busy, "orders.show", { orderId });
  await ask(busy, "orders.countNewInHall", { sinceMs: 0, shownIds: [orderId] });
  await ask(busy, "orders.listNearby", { orderId });
  await ask(busy, "orders.grab", { orderId, key: newKey() });
  await ask(busy, "orders.listMine", { as: "volunteer" }, "orders.listMine, a volunteer's");
  await ask(busy, "points.showAccount", {});
  await ask(busy, "records.listMine", {});
  await ask(busy, "stars.showMine", {});
  await ask(busy, "stars.showBoard", { areaId: community, period: "month", measure: "minutes" });
  await ask(busy, "mall.listOfferings", { kind: "goods" });
  await ask(busy, "mall.listMyRedemptions", {});
}

async function walkAsStaff(ask: Ask, { admin, keeper }: Cast): Promise<void> {
  for (const queue of ["open", "toEvaluate"] as const) {
    await ask("demo-sun", "orders.listQueue", { queue }, `orders.listQueue ${queue}, the community's`);
    await ask(admin, "orders.listQueue", { queue }, `orders.listQueue ${queue}, the city's`);
  }
  await ask(admin, "teams.list", {});
  await ask(admin, "organisations.list", {});
  await ask("demo-sun", "people.findCaller", { query: "0001" });
  await ask("demo-sun", "people.findCaller", { query: "wgl" }, "people.findCaller by initials");
  await ask("demo-sun", "people.listApplicants", {});
  await ask("demo-sun", "callTasks.list", {});
  await ask(keeper, "mall.showShop", {});
  const waiting = await ask<{ orders: { orderId: string }[] }>("demo-sun", "dispatch.listWaiting", {});
  const orderIds = waiting.orders.map(({ orderId }) => orderId);
  await ask("demo-sun", "orders.listCandidates", { orderId: orderIds[0] });
  const wish = { orderIds, fixed: [], without: [] };
  const proposal = await ask<Output<"dispatch.propose">>(
    "demo-sun",
    "dispatch.propose",
    wish,
    "dispatch.propose, a page of orders",
  );
  const pairs = proposal.orders.flatMap(({ orderId, volunteers }) =>
    volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })),
  );
  const { batchId } = await ask<Output<"dispatch.confirm">>(
    "demo-sun",
    "dispatch.confirm",
    { pairs: pairs.slice(0, 2), key: newKey() },
    "dispatch.confirm, two orders",
  );
  await ask("demo-sun", "dispatch.listSent", {});
  await ask("demo-sun", "dispatch.readSent", { batchId });
}

measure(Number(process.argv[2] ?? 0)).then(
  (cost) => {
    process.stdout.write(`${JSON.stringify(cost)}\n`, () => process.exit(0));
  },
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
