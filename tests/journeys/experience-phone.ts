import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Browser, type Page, type Request } from "playwright-core";
import { demoPeople } from "../../localcloud/demo/demo-people";

/** The browser of the tests, found by `npm test`. */
export async function launchBrowser(executablePath = process.env["LINLIBANG_BROWSER"]): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error("LINLIBANG_BROWSER names no browser: run npm test, which finds one");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
}

export type PhoneWish = {
  readonly isCare?: boolean;
  readonly width?: number;
  readonly height?: number;
};

/** An empty phone; whoever's page is opened on it has chosen 长辈版 or has not. */
export async function openEmptyPhone(browser: Browser, wish: PhoneWish = {}): Promise<Page> {
  const { isCare = false, width = 375, height = 812 } = wish;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  countRequests(page);
  if (isCare) {
    await page.addInitScript(
      (openids) => {
        if (location.protocol.startsWith("http"))
          for (const openid of openids) localStorage.setItem(`${openid}:care-mode`, JSON.stringify({ data: "on" }));
      },
      [...demoPeople.map(({ openid }) => openid), "demo-ma", "demo-liu"],
    );
  }
  return page;
}

type Traffic = { readonly underWay: Set<Request>; changedAtMs: number };
const traffic = new WeakMap<Page, Traffic>();

function countRequests(page: Page): void {
  const counted: Traffic = { underWay: new Set(), changedAtMs: 0 };
  traffic.set(page, counted);
  const note = (change: (request: Request) => void) => (request: Request) => {
    change(request);
    counted.changedAtMs = performance.now();
  };
  const end = note((request) => counted.underWay.delete(request));
  page.on(
    "request",
    note((request) => counted.underWay.add(request)),
  );
  page.on("requestfinished", end);
  page.on("requestfailed", end);
}

const quietMs = 120;

/** Waits until the page has asked for nothing for a moment and has everything it asked for. */
export async function untilQuiet(page: Page): Promise<void> {
  const counted = traffic.get(page);
  if (counted === undefined) throw new Error("this page was not opened by openEmptyPhone");
  while (counted.underWay.size > 0 || performance.now() - counted.changedAtMs < quietMs) await sleep(20);
}
