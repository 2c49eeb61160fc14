import type { StockMatterEntry } from "../../domain/mall/stock-matter";
import { stockMessages } from "../../domain/messages/stock-messages";
import { findAreaStaff } from "../api/store/area-staff-store";
import { unchained } from "../api/store/audit-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import { listUnrelayedStockMatters, toStockMatter, type StockMatterDocument } from "../api/store/stock-matters-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Passes on what happened to write-offs and counts: to the audit, to who may decide, and to who asked or counted. */
export const relayStockMatters = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "stockNews",
    next: () => listUnrelayedStockMatters(batchRows),
    settle: (matter) => relay(matter, tick.nowMs),
  });

/** Every id follows from the matter and its step, so telling it again adds nothing. */
async function relay(document: StockMatterDocument, nowMs: number): Promise<boolean> {
  const staff = await findAreaStaff(document.ancestors, nowMs, ["communityStaff"]);
  const approverIds = staff.map(({ personId }) => personId);
  for (const entry of document.journal.filter(({ version }) => version > document.relayedVersion)) {
    const messages = stockMessages(toStockMatter(document), entry, approverIds);
    const recipients = await findRecipients(messages.map(({ personId }) => personId));
    await tellNews(newsOf(document, entry, messages), recipients, nowMs);
  }
  return markRelayed("stockMatters", document);
}

const newsOf = (document: StockMatterDocument, entry: StockMatterEntry, messages: News["messages"]): News => ({
  eventId: `${document._id}:${entry.version}`,
  atMs: entry.atMs,
  audit: {
    _id: `stock:${document._id}:${entry.version}`,
    atMs: entry.atMs,
    who: entry.byPersonId,
    role: entry.role,
    scope: document.shopId,
    call: `stock.${document.kind}.${entry.event}`,
    target: document.offeringId,
    outcome: "done",
    code: "",
    reason: [document.pieces === 0 ? "" : String(document.pieces), entry.reason].filter(Boolean).join(" "),
    ...unchained,
  },
  messages,
  orderId: null,
  redemptionId: null,
  page: "packages/shop/stock-approvals/index",
});
