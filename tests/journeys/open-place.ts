import type { Page } from "playwright-core";
import { untilQuiet } from "./experience-phone";
import type { Place } from "./experience-place";
import type { Week } from "./experience-week";

/** Shows the place on a page and waits until it is filled. */
export async function openPlace(page: Page, week: Week, place: Place): Promise<void> {
  const query = typeof place.query === "function" ? await place.query(week) : (place.query ?? "");
  // A new document each time: a changed hash alone would put one page on top of the other.
  await page.goto("about:blank");
  await page.goto(`${week.cloud.url}/phone/demo-${place.who}/#/${place.page}?${query}`);
  await sees(page, place.shows);
  for (const step of [place.then ?? []].flat()) {
    await page.getByText(step.tap, { exact: true }).filter({ visible: true }).last().click();
    await sees(page, step.shows);
  }
  await untilQuiet(page);
}

const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).last().waitFor();
