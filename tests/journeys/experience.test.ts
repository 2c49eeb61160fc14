import type { Browser, Page } from "playwright-core";
import { auditPage, bringAuditor } from "./audit/audit-page";
import { careRules, normalRules } from "./audit/audit-rules";
import type { AuditRules, Finding } from "./audit/finding";
import { launchBrowser, openEmptyPhone } from "./experience-phone";
import type { Place } from "./experience-place";
import { isStaffPage, places } from "./experience-places";
import { openPlace } from "./open-place";
import { startWeek, type Week } from "./experience-week";

/** Every page, in both modes, on every width, for everybody who may see it, filled by the demo's week. */
describe("Every page can be read and tapped by everybody", () => {
  let week: Week;
  let browser: Browser;
  let phones: { normal: Page; care: Page };

  beforeAll(async () => {
    [week, browser] = await Promise.all([startWeek(), launchBrowser()]);
    phones = { normal: await openEmptyPhone(browser), care: await openEmptyPhone(browser, { isCare: true }) };
  });
  afterAll(async () => {
    await browser.close();
    await week.close();
  });

  it("leaves no page out", () => {
    expect(new Set(places.map(({ page }) => page))).toEqual(new Set(pagesOfConfig()));
  });

  it.each(places.map((place) => [sentenceOf(place), place] as const))("%s", async (_, place) => {
    const [plain, large] = await Promise.all([
      auditWidths(phones.normal, week, place, normalRules),
      auditWidths(phones.care, week, place, careRules),
    ]);
    expect({ normal: plain, care: large }).toEqual({ normal: [], care: [] });
  });
});

function pagesOfConfig(): string[] {
  // Taro's compiler puts this function in.
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
  const { default: config } = jest.requireActual<{ default: Taro.AppConfig }>("../../src/app.config");
  const packed = (config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...(config.pages ?? []), ...packed];
}

function sentenceOf({ page, who, query, shows, then }: Place): string {
  const taps = [then ?? []].flat().map(({ tap }) => `, ${String(tap)}`);
  return `${page} for ${who}${query ? `, ${String(shows)}` : ""}${taps.join("")}`;
}

/** What is wrong at any width, as lines to read. */
async function auditWidths(
  page: Page,
  week: Week,
  place: Place,
  rules: Omit<AuditRules, "needsPhone">,
): Promise<string[]> {
  await page.setViewportSize({ width: 375, height: 812 });
  await openPlace(page, week, place);
  await bringAuditor(page);
  const lines = new Set<string>();
  for (const width of isStaffPage(place) ? [320, 375, 414, 1280] : [320, 375, 414]) {
    await page.setViewportSize({ width, height: 812 });
    const findings = await auditPage(page, { ...rules, needsPhone: !isStaffPage(place) });
    for (const finding of findings) lines.add(lineOf(width, finding));
  }
  return [...lines];
}

const lineOf = (width: number, { kind, where, what }: Finding): string => `${width}: ${kind}: ${where}: ${what}`;
