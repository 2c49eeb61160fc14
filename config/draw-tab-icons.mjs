// Draws the tab bar's icons (81 x 81, grey and brand red) with an installed Chromium: node config/draw-tab-icons.mjs
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const shapes = {
  home: '<path fill="none" d="M3 11.2 12 3.5l9 7.7"/><path d="M5.2 9.6V20h4.6v-5.6h4.4V20h4.6V9.6"/>',
  hall: '<path d="M4 13.2V8.6a1.6 1.6 0 0 1 3.2 0v2.6-6a1.6 1.6 0 0 1 3.2 0v5.6-7a1.6 1.6 0 0 1 3.2 0v7-5.4a1.6 1.6 0 0 1 3.2 0v9.2l1.3-2.2a1.5 1.5 0 0 1 2.6 1.5l-3 5.4A5 5 0 0 1 14 22h-2.6A7.4 7.4 0 0 1 4 14.6z"/>',
  mall: '<path d="M3.5 9.5 5 4h14l1.5 5.5"/><path d="M3.5 9.5a2.83 2.83 0 0 0 5.66 0 2.83 2.83 0 0 0 5.66 0 2.83 2.83 0 0 0 5.68 0"/><path d="M5 12.8V20h14v-7.2"/><path d="M9.5 20v-4.5h5V20"/>',
  me: '<circle cx="12" cy="8" r="4.2"/><path d="M3.8 20.5c.6-4.2 4-6.2 8.2-6.2s7.6 2 8.2 6.2z"/>',
};
const colours = { "": "#595959", "-on": "#C8102E" };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
for (const [name, shape] of Object.entries(shapes))
  for (const [suffix, colour] of Object.entries(colours)) {
    const fill = suffix ? `${colour}22` : "none";
    await page.setContent(
      `<body style="margin:0"><svg width="81" height="81" viewBox="-1 -1 26 26" fill="${fill}" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../src/assets/tab/${name}${suffix}.png`, import.meta.url), picture);
  }
await browser.close();
