import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { openidOf, startTestCloud, type TestCloud } from "../harness/test-cloud";

const root = path.resolve(__dirname, "../..");
const patienceMs = 15_000;

/** A person's phone in the browser: found and tapped by what she reads. */
export type Phone = {
  readonly page: Page;
  goTo: (place: string) => Promise<void>;
  /** Taps the last visible thing with exactly this text: what lies on top comes last. */
  tap: (text: string) => Promise<void>;
  tapLabel: (label: string) => Promise<void>;
  sees: (text: string | RegExp) => Promise<void>;
  seesNot: (text: string) => Promise<void>;
  type: (placeholder: string, text: string) => Promise<void>;
  textOf: (selector: string) => Promise<string>;
};

export type Phones = {
  readonly test: TestCloud;
  /** Opens the phone of one of the demo's people. */
  open: (who: string, place?: string) => Promise<Phone>;
  /** Errors that any page wrote to its console or threw. */
  readonly errors: readonly string[];
  close: () => Promise<void>;
};

/** The demo's community in a memory cloud, and a browser to open its people's phones in. */
export const openPhones = (): Promise<Phones> => openPhonesIn(startTestCloud);

/** The same in a cloud that can do more, such as let its people own points. */
export async function openPhonesIn<Cloud extends TestCloud>(
  start: (options: Parameters<typeof startTestCloud>[0]) => Promise<Cloud>,
): Promise<Phones & { readonly test: Cloud }> {
  const executablePath = process.env["LINLIBANG_BROWSER"];
  if (executablePath === undefined)
    throw new Error("LINLIBANG_BROWSER names no browser: run npm test, which finds one");
  const h5 = path.join(root, "dist/h5");
  if (!existsSync(path.join(h5, "index.html"))) throw new Error("dist/h5 is missing: run npm run build");
  const test = await start({ staticRoots: { h5 } });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  const errors: string[] = [];
  return {
    test,
    errors,
    open: (who, place = "pages/home/index") => openPhone({ browser, test, errors }, who, place),
    async close() {
      await browser.close();
      await test.close();
    },
  };
}

type Table = { readonly browser: Browser; readonly test: TestCloud; readonly errors: string[] };

async function openPhone({ browser, test, errors }: Table, who: string, place: string): Promise<Phone> {
  // A context each: two phones do not share what is stored on them.
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.on("pageerror", (failure) => errors.push(`${who}: ${failure.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("favicon")) errors.push(`${who}: ${message.text()}`);
  });
  const goTo = async (to: string) => {
    await page.goto(`${test.cloud.url}/phone/${openidOf(who)}/#/${to}`);
  };
  await goTo(place);
  return {
    page,
    goTo,
    tap: (text) => page.getByText(text, { exact: true }).filter({ visible: true }).last().click(),
    tapLabel: (label) => page.getByLabel(label, { exact: true }).filter({ visible: true }).last().click(),
    async sees(text) {
      try {
        await page.getByText(text).filter({ visible: true }).last().waitFor();
      } catch (failure) {
        // What was there instead says more than that it was not there.
        throw new Error(`${who} does not see ${text} but: ${await page.innerText("body")}`, { cause: failure });
      }
    },
    async seesNot(text) {
      if ((await page.getByText(text).filter({ visible: true }).count()) > 0) throw new Error(`${who} sees ${text}`);
    },
    // The field itself: until it is drawn, Taro's element around it bears the placeholder too.
    type: (placeholder, text) =>
      page
        .getByPlaceholder(placeholder)
        .and(page.locator("input, textarea"))
        .filter({ visible: true })
        .last()
        .fill(text),
    textOf: async (selector) => (await page.locator(selector).filter({ visible: true }).last().textContent()) ?? "",
  };
}
