import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Output } from "../contract";
import { builtWeapp, type BuiltWeapp } from "../tests/weapp/harness/built-weapp";
import { openDataScreen } from "../tests/weapp/harness/data-screen";
import { startDemoCloud, type PhonesCloud } from "../tests/weapp/harness/demo-cloud";
import { pageWeight } from "../tests/weapp/harness/page-weight";
import { openPhone, type Phone } from "../tests/weapp/harness/phone";
import { atMost, endBench, printFigure } from "./figure";

const KILOBYTE = 1024;

/** What one page may cost, from the product's budgets; all below WeChat's own lines. */
const budget = {
  firstSetData: 64 * KILOBYTE,
  loadSetData: 128 * KILOBYTE,
  tapSetData: 16 * KILOBYTE,
  nodes: 600,
  depth: 24,
  children: 60,
};

type Ask = <Value>(who: string, call: string, input: object) => Promise<Value>;

type Measured = {
  readonly name: string;
  readonly who: string;
  /** The page's address, known only once the cloud has its orders. */
  readonly url: (ask: Ask) => string | Promise<string>;
  /** A row that is there when the page has come, so that an empty page is not measured for a full one. */
  readonly full: string;
  /** What a person would tap here; must change this page and not leave it. */
  readonly tap?: string;
  /** What brings another list of 20 rows into the same page; that is a load and not an answer to a tap. */
  readonly switchTo?: string;
  /** For lists: so many rows must be on the page. */
  readonly rows?: number;
};

const mine = async (ask: Ask, who: string, as: "requester" | "volunteer", status: string): Promise<string> => {
  const { orders } = await ask<Output<"orders.listMine">>(who, "orders.listMine", { as });
  const order = orders.find((one) => one.status === status);
  if (!order) throw new Error(`${who} has no order that is ${status}`);
  return order.orderId;
};

const pages: readonly Measured[] = [
  { name: "home", who: "wang", url: () => "pages/home/index", full: "请帮我去药店", tap: "更多" },
  {
    name: "hall",
    who: "zhang",
    url: () => "pages/hall/index",
    full: "我来帮忙",
    switchTo: "积分高",
    tap: "我来帮忙",
    rows: 20,
  },
  { name: "mall", who: "zhang", url: () => "pages/mall/index", full: "家用小百货", switchTo: "换服务", rows: 20 },
  { name: "me", who: "zhang", url: () => "pages/me/index", full: "张建国", tap: "长辈版" },
  {
    name: "order.publish",
    who: "wang",
    url: () => "packages/order/publish/index?categoryId=medicine",
    full: "发布",
    tap: "约时间",
  },
  {
    name: "order.detail",
    who: "wang",
    url: async (ask) => `packages/order/detail/index?orderId=${await mine(ask, "wang", "requester", "taken")}`,
    full: "张建国",
  },
  {
    name: "order.confirm",
    who: "wang",
    url: async (ask) => `packages/order/confirm/index?orderId=${await mine(ask, "wang", "requester", "served")}`,
    full: "已解决",
    tap: "没解决",
  },
  {
    name: "order.mine",
    who: "wang",
    url: () => "packages/order/mine/index",
    full: "请帮我去药店",
    rows: 20,
  },
  {
    name: "volunteer.serve",
    who: "zhang",
    url: async (ask) => `packages/volunteer/serve/index?orderId=${await mine(ask, "zhang", "volunteer", "taken")}`,
    full: "王桂兰",
  },
  {
    name: "volunteer.taken",
    who: "zhang",
    url: () => "packages/volunteer/taken/index",
    full: "请帮我去药店",
    rows: 20,
  },
  { name: "mall.offering", who: "zhang", url: () => "packages/mall/offering/index?offeringId=soap", full: "洗衣皂" },
  { name: "mall.vouchers", who: "zhang", url: () => "packages/mall/vouchers/index", full: "家用小百货", rows: 20 },
  {
    name: "mall.voucher",
    who: "zhang",
    url: async (ask) => {
      const { redemptions } = await ask<Output<"mall.listMyRedemptions">>("zhang", "mall.listMyRedemptions", {});
      return `packages/mall/voucher/index?redemptionId=${redemptions[0]?.redemptionId ?? ""}`;
    },
    full: "家用小百货",
  },
  {
    name: "staff.workbench",
    who: "sun",
    url: () => "packages/staff/workbench/index",
    full: "请帮我去药店",
    switchTo: "待评20",
    rows: 20,
  },
  {
    name: "staff.evaluate",
    who: "sun",
    url: async (ask) => {
      const { orders } = await ask<Output<"orders.listQueue">>("sun", "orders.listQueue", { queue: "toEvaluate" });
      return `packages/staff/evaluate/index?orderId=${orders[0]?.orderId ?? ""}`;
    },
    full: "请帮我去药店",
  },
  { name: "staff.applicants", who: "sun", url: () => "packages/staff/applicants/index", full: "刚退休", rows: 20 },
  { name: "staff.counter", who: "zhou", url: () => "packages/staff/counter/index", full: "家用小百货", rows: 20 },
  { name: "me.inbox", who: "wang", url: () => "packages/me/inbox/index", full: "点开看看", rows: 20 },
  // The newest of its twenty rows tells of points that can be spent now.
  { name: "me.points", who: "zhang", url: () => "packages/me/points/index", full: "家用小百货", rows: 19 },
];

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  const sizes = entries.map((entry) => {
    const inside = path.join(folder, entry.name);
    return entry.isDirectory() ? sizeOf(inside) : statSync(inside).size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function measurePackages({ folder, packageRoots }: BuiltWeapp): void {
  const all = sizeOf(folder);
  const parts = packageRoots.map((root) => ({ root, size: sizeOf(path.join(folder, root)) }));
  const main = all - parts.reduce((sum, { size }) => sum + size, 0);
  const kilobytes = (size: number) => Math.ceil(size / KILOBYTE);
  printFigure(atMost("weapp.package.main", kilobytes(main), "KB", 800));
  for (const { root, size } of parts) {
    printFigure(atMost(`weapp.package.${path.basename(root)}`, kilobytes(size), "KB", 400));
  }
  printFigure(atMost("weapp.package.all", kilobytes(all), "KB", 2200));
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const occurrences = (text: string, words: string): number => text.split(words).length - 1;

async function measurePage(phone: Phone, page: Measured, url: string): Promise<void> {
  const { name, full, tap, switchTo, rows = 1 } = page;
  const say = (what: string, value: number, unit: string, most: number) =>
    printFigure(atMost(`weapp.${name}.${what}`, value, unit, most));
  phone.open(url);
  await phone.see(full);
  await phone.rest();
  const found = occurrences(phone.text(), full);
  if (found < rows) throw new Error(`"${full}" is there ${found} times, not ${rows}: ${phone.text()}`);
  const load = phone.page().setDataBytes;
  say("firstSetData", load[0] ?? 0, "bytes", budget.firstSetData);
  say("loadSetData", sum(load), "bytes", budget.loadSetData);
  const { nodes, depth, maxChildren } = pageWeight(phone.page().tree());
  say("nodes", nodes, "nodes", budget.nodes);
  say("depth", depth, "levels", budget.depth);
  say("children", maxChildren, "children", budget.children);
  if (switchTo !== undefined) say("switchSetData", await answerTo(phone, switchTo), "bytes", budget.loadSetData);
  if (tap !== undefined) say("tapSetData", await answerTo(phone, tap), "bytes", budget.tapSetData);
  if (phone.errors.length > 0) throw new Error(phone.errors.join("\n"));
}

/** Bytes that a tap put on the screen, until the page was at rest again. */
async function answerTo(phone: Phone, tap: string): Promise<number> {
  const shown = phone.page();
  const before = sum(shown.setDataBytes);
  await phone.tap(tap);
  await phone.rest();
  const answer = sum(shown.setDataBytes) - before;
  if (phone.page() !== shown || answer === 0) throw new Error(`a tap on "${tap}" changed nothing on this page`);
  return answer;
}

async function measurePages(built: BuiltWeapp, cloud: PhonesCloud): Promise<void> {
  const ask: Ask = async (who, call, input) => {
    const reply = (await cloud.invoke("api", { call, input }, `demo-${who}`)) as { ok: boolean; value: never };
    if (!reply.ok) throw new Error(`${who} ${call}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  for (const page of pages) {
    const callFunction = (name: string, data: unknown) => cloud.invoke(name, data, `demo-${page.who}`);
    const phone = openPhone({ built, openScreen: openDataScreen, callFunction });
    try {
      await measurePage(phone, page, await page.url(ask));
    } catch (error) {
      // A page that cannot be measured keeps no budget; the others are measured all the same.
      process.stderr.write(`${page.name}: ${error instanceof Error ? error.message : String(error)}\n`);
      printFigure({ name: `weapp.${page.name}.measured`, value: 0, unit: "pages", target: "= 1", holds: false });
    } finally {
      phone.close();
    }
  }
}

async function measure(): Promise<void> {
  const built = builtWeapp();
  measurePackages(built);
  const cloud = await startDemoCloud("busy");
  try {
    await measurePages(built, cloud);
  } finally {
    await cloud.close();
    await pause(0);
  }
  endBench();
}

void measure();
