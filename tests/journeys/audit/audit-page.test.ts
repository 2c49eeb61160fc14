import type { Browser, Page } from "playwright-core";
import { launchBrowser, openEmptyPhone } from "../experience-phone";
import { openPlace } from "../open-place";
import { startWeek, type Week } from "../experience-week";
import { auditPage } from "./audit-page";
import { careRules, normalRules } from "./audit-rules";
import { findingKinds, type FindingKind } from "./finding";

type Plant = {
  readonly kind: FindingKind;
  readonly title: string;
  /** Put into the page's content. */
  readonly html?: string;
  /** These listen for clicks, as a framework would make them. */
  readonly clicked?: string;
  /** Changes what is there. */
  readonly script?: string;
};

const button = (style: string, words = "点这里"): string =>
  `<div class="planted" role="button" tabindex="0" style="font-size:24px;${style}">${words}</div>`;

const plants: readonly Plant[] = [
  {
    kind: "target-size",
    title: "a target of 20 px",
    html: button("width:20px;height:20px;font-size:16px", "点"),
    clicked: ".planted",
  },
  {
    kind: "main-size",
    title: "a main button of 50 px",
    html: `<div class="big-button-main">${button("width:200px;height:50px")}</div>`,
    clicked: ".planted",
  },
  {
    kind: "overlap",
    title: "two targets one over the other",
    html: button("width:100px;height:60px") + button("width:100px;height:60px;margin-top:-20px"),
    clicked: ".planted",
  },
  {
    kind: "covered",
    title: "a target under something else",
    html: `<div style="position:relative">${button("width:100px;height:60px")}<div style="position:absolute;inset:0"></div></div>`,
    clicked: ".planted",
  },
  { kind: "text-size", title: "text of 10 px", html: `<div style="font-size:10px">看不清的字</div>` },
  {
    kind: "body-size",
    title: "a sentence as small as a note",
    html: `<div style="font-size:19px">这句话是正文。</div>`,
  },
  {
    kind: "line-height",
    title: "lines that touch",
    html: `<div style="font-size:24px;line-height:1.1;width:100px">一行接一行，挤在一起。</div>`,
  },
  {
    kind: "cut-text",
    title: "words cut off by a button",
    html: button("width:80px;height:60px;overflow:hidden;white-space:nowrap", "打电话给社区工作人员"),
    clicked: ".planted",
  },
  {
    kind: "cut-text",
    title: "words that leave a button",
    html: button("width:80px;height:60px;white-space:nowrap", "打电话给社区工作人员"),
    clicked: ".planted",
  },
  {
    kind: "cut-text",
    title: "an example longer than its field",
    html: `<input aria-label="电话" placeholder="手机号后四位或姓名" style="width:120px;height:60px;font-size:24px">`,
  },
  { kind: "overflow", title: "a page wider than the phone", html: `<div style="width:900px;height:10px"></div>` },
  {
    kind: "icon-contrast",
    title: "an icon in a pale grey",
    html: `<div style="background:#fff"><div class="icon icon-phone" style="color:#aaa"></div></div>`,
  },
  {
    kind: "body-contrast",
    title: "a sentence in a middle grey",
    html: `<div style="font-size:23px;color:#666;background:#fff">这句话是正文。</div>`,
  },
  {
    kind: "axe",
    title: "text in a pale grey",
    html: `<div style="font-size:23px;color:#999;background:#fff">太浅的字</div>`,
  },
  {
    kind: "axe",
    title: "a field without a label",
    html: `<input type="text" style="width:200px;height:60px;font-size:24px">`,
  },
  { kind: "axe", title: "a button without a name", html: button("width:100px;height:60px", ""), clicked: ".planted" },
  {
    kind: "axe",
    title: "a picture without words",
    html: `<img width="80" height="80" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  },
  { kind: "letters", title: "an English word", html: `<div style="font-size:24px">OK 好的</div>` },
  { kind: "language", title: "a page that says it is English", script: `document.documentElement.lang = "en"` },
  {
    kind: "zoom",
    title: "a page that forbids to zoom",
    script: `document.querySelector("meta[name=viewport]").content += ",user-scalable=no"`,
  },
  {
    kind: "phone",
    title: "no way to call the community",
    script: `document.querySelector(".call-community").remove()`,
  },
  {
    kind: "phone",
    title: "the community's phone at another place",
    script: `document.querySelector(".call-community").style.marginLeft = "90px"`,
  },
];

describe("The audit of a page", () => {
  let week: Week;
  let browser: Browser;
  let page: Page;
  const home = { page: "pages/home/index", who: "wang", shows: "物品代购" } as const;

  beforeAll(async () => {
    [week, browser] = await Promise.all([startWeek(), launchBrowser()]);
    page = await openEmptyPhone(browser, { isCare: true });
  });
  afterAll(async () => {
    await browser.close();
    await week.close();
  });

  it("finds nothing where nothing is wrong", async () => {
    await openPlace(page, week, home);
    expect(await auditPage(page, { ...careRules, needsPhone: true })).toEqual([]);
  });

  it("asks more in 长辈版", async () => {
    const normal = await openEmptyPhone(browser);
    await openPlace(normal, week, home);
    expect(await auditPage(normal, { ...normalRules, needsPhone: true })).toEqual([]);
    const kinds = (await auditPage(normal, { ...careRules, needsPhone: true })).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["text-size", "body-size", "target-size"]));
  });

  it.each(plants)("reports $kind for $title", async ({ kind, html = "", clicked, script = "" }) => {
    await openPlace(page, week, home);
    await page.evaluate(
      (plant) => {
        document.querySelector(".page-content")?.insertAdjacentHTML("afterbegin", plant.html);
        if (plant.clicked) {
          for (const one of Array.from(document.querySelectorAll(plant.clicked)))
            one.addEventListener("click", () => undefined);
        }
      },
      { html, clicked },
    );
    await page.evaluate(script);
    const findings = await auditPage(page, { ...careRules, needsPhone: true });
    expect(findings.map((finding) => finding.kind)).toContain(kind);
  });

  it("does not need a role to see that something can be tapped", async () => {
    await openPlace(page, week, home);
    await page.evaluate(() => {
      const plain = document.createElement("div");
      plain.setAttribute("style", "width:20px;height:20px");
      plain.addEventListener("click", () => undefined);
      document.querySelector(".page-content")?.prepend(plain);
    });
    const findings = await auditPage(page, { ...careRules, needsPhone: true });
    expect(findings).toEqual([expect.objectContaining({ kind: "target-size", what: "20 × 20, less than 48" })]);
  });

  it("has an example of everything it may find", () => {
    expect(new Set(plants.map(({ kind }) => kind))).toEqual(new Set(findingKinds));
  });
});
