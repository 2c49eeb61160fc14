import { orderMessages } from "../../domain/messages/order-messages";
import type { JournalEntry } from "../../domain/orders/journal-entry";
import { unchained } from "../api/store/audit-store";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import type { News } from "./news";

/** What an order's journal says beyond what was passed on already. */
export const orderNews = (document: OrderDocument): readonly News[] =>
  unrelayedEntries(document).map((entry) => newsOf(document, entry));

export const unrelayedEntries = (document: OrderDocument): readonly JournalEntry[] =>
  document.journal.filter((entry) => entry.version > document.relayedVersion);

function newsOf(document: OrderDocument, entry: JournalEntry): News {
  const orderId = document._id;
  return {
    eventId: `${orderId}:${entry.version}`,
    atMs: entry.atMs,
    audit: {
      _id: `order:${orderId}:${entry.version}`,
      atMs: entry.atMs,
      who: entry.byPersonId,
      role: entry.role,
      scope: document.areaId,
      call: entry.event,
      target: orderId,
      outcome: "done",
      code: "",
      reason: entry.reason ?? "",
      ...unchained,
    },
    messages: orderMessages(toOrder(document), entry),
    orderId,
    redemptionId: null,
    page: `packages/order/detail/index?orderId=${orderId}`,
  };
}
