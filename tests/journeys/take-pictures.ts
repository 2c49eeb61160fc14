import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser, openEmptyPhone, type PhoneWish } from "./experience-phone";
import type { Place } from "./experience-place";
import { openPlace } from "./open-place";
import { startWeek, type Week } from "./experience-week";

/** Takes the pictures of the README from the demo's week: `npx tsx tests/journeys/take-pictures.ts`. */
const folder = path.resolve(__dirname, "../../docs/pictures");
const finder = pathToFileURL(path.resolve(__dirname, "../../scripts/find-browser.mjs")).href;

type Wish = {
  readonly name: string;
  readonly place: Place;
  readonly prepare?: (page: Page) => Promise<void>;
} & PhoneWish;

const order = (who: string, words: string) => async (week: Week) => `orderId=${await week.orderOf(who, words)}`;

const towel = async (week: Week) => {
  const { redemptions } = await week.succeed("zhang", "mall.listMyRedemptions", {});
  return `redemptionId=${redemptions.find(({ offeringTitle }) => offeringTitle.includes("毛巾"))?.redemptionId ?? ""}`;
};

const evaluated = async (page: Page) => {
  await page.getByText("部分解决", { exact: true }).last().click();
  await page.getByLabel("4 星，良好").click();
};

const counted = async (page: Page) => {
  for (const digit of "98") await page.getByRole("button", { name: digit, exact: true }).click();
};

const wishes: readonly Wish[] = [
  { name: "home", place: { page: "pages/home/index", who: "wang", shows: "物品代购" } },
  { name: "home-care", place: { page: "pages/home/index", who: "wang", shows: "物品代购" }, isCare: true },
  {
    name: "publish",
    place: { page: "packages/order/publish/index", who: "wang", query: "categoryId=repair", shows: "发布" },
  },
  { name: "hall", place: { page: "pages/hall/index", who: "zhang", shows: "我来帮忙" } },
  {
    name: "order",
    place: { page: "packages/order/detail/index", who: "liu", query: order("liu", "胃药"), shows: "有人接单了" },
  },
  {
    name: "evaluate",
    place: { page: "packages/staff/evaluate/index", who: "sun", query: order("liu", "下盘棋"), shows: "提交评单" },
    prepare: evaluated,
  },
  { name: "voucher", place: { page: "packages/mall/voucher/index", who: "zhang", query: towel, shows: "毛巾一条" } },
  {
    name: "counter",
    place: { page: "packages/staff/counter/index", who: "zhou", shows: "查这张券" },
    prepare: counted,
  },
  {
    name: "workbench-wide",
    place: {
      page: "packages/staff/workbench/index",
      who: "sun",
      shows: "志愿者审批",
      then: { tap: /^待抢\d*$/, shows: "青菜" },
    },
    width: 1280,
    height: 720,
  },
];

async function take(page: Page, name: string): Promise<void> {
  // What has the focus after a tap would wear a blue ring.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${name}.png ${Math.round(statSync(file).size / 1024)} KB\n`);
}

/** The console in the middle of the circle: she waits at home with her code, he has just won the order. */
async function takeConsole(browser: Browser, week: Week): Promise<void> {
  const page = await openEmptyPhone(browser, { width: 1440, height: 900 });
  await page.goto(`${week.cloud.url}/console/`);
  const phoneOf = (who: string): FrameLocator => page.frameLocator(`iframe[src*="demo-${who}"]`);
  const tap = (phone: FrameLocator, text: string) =>
    phone.getByText(text, { exact: true }).filter({ visible: true }).last().click();
  const wang = phoneOf("wang");
  const zhang = phoneOf("zhang");
  await tap(wang, "水电小修");
  await tap(wang, "发布");
  await wang.getByText("已发出").filter({ visible: true }).last().waitFor();
  await tap(zhang, "抢单");
  await zhang.getByText(/王\*/).filter({ visible: true }).last().waitFor();
  const hers = zhang.locator(".hall-card").filter({ hasText: /王\*/, visible: true });
  await hers
    .getByRole("button", { name: /我来帮忙，水电小修/ })
    .last()
    .click();
  await zhang.getByText("抢到了，谢谢您").filter({ visible: true }).last().waitFor();
  await page.getByRole("button", { name: "刷新" }).first().click();
  await tap(wang, "家里有东西坏了，请来看一看。");
  await wang.getByText("服务码", { exact: true }).filter({ visible: true }).last().waitFor();
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
  await take(page, "console");
}

async function main(): Promise<void> {
  const { findBrowser } = (await import(finder)) as { findBrowser: () => string | undefined };
  mkdirSync(folder, { recursive: true });
  const [week, browser] = await Promise.all([
    startWeek(),
    launchBrowser(process.env["LINLIBANG_BROWSER"] ?? findBrowser()),
  ]);
  try {
    for (const { name, place, prepare, ...phone } of wishes) {
      const page = await openEmptyPhone(browser, phone);
      await openPlace(page, week, place);
      await prepare?.(page);
      await take(page, name);
      await page.context().close();
    }
    await takeConsole(browser, week);
  } finally {
    await browser.close();
    await week.close();
  }
}

void main();
