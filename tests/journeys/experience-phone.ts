import { chromium, type Browser, type Page } from "playwright-core";
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
