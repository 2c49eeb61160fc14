import path from "node:path";
import { buildSync } from "esbuild";
import type { CDPSession, Page } from "playwright-core";
import { clickTargetMark } from "./audit-targets";
import type { AuditRules, Finding } from "./finding";
import type { PageSide } from "./page-side";

const pageSide = buildSync({
  entryPoints: [path.join(__dirname, "page-side.ts")],
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
}).outputFiles[0]?.text;

/** Audits the page as it is shown now; the page is left as it was, but scrolled to its beginning. */
export async function auditPage(page: Page, rules: AuditRules): Promise<Finding[]> {
  await bringAuditor(page);
  return page.evaluate((given) => (window as unknown as PageSide).auditPage(given), rules);
}

/** Puts the auditor into a freshly loaded page and marks what listens for clicks; to be repeated when the page has changed. */
export async function bringAuditor(page: Page): Promise<void> {
  if (pageSide === undefined) throw new Error("the auditor could not be built");
  if (!(await page.evaluate(() => "auditPage" in window))) await page.evaluate(pageSide);
  const session = await page.context().newCDPSession(page);
  try {
    await markClickTargets(session);
  } finally {
    await session.detach();
  }
}

/**
 * Listeners are invisible to scripts in the page and so to axe: Taro's elements have neither role nor tag of a button. The
 * browser's debugger knows them.
 */
async function markClickTargets(session: CDPSession): Promise<void> {
  await session.send("DOM.getDocument", { depth: 0 });
  const { result } = await session.send("Runtime.evaluate", { expression: "document.body" });
  const { listeners } = await session.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId ?? "",
    depth: -1,
  });
  const clicked = listeners.flatMap(({ type, backendNodeId }) =>
    type === "click" && backendNodeId !== undefined ? [backendNodeId] : [],
  );
  const { nodeIds } = await session.send("DOM.pushNodesByBackendIdsToFrontend", {
    backendNodeIds: [...new Set(clicked)],
  });
  for (const nodeId of nodeIds) {
    await session.send("DOM.setAttributeValue", { nodeId, name: clickTargetMark, value: "yes" });
  }
}
