import { redemptionMessages } from "../../domain/messages/redemption-messages";
import type { RedemptionEntry } from "../../domain/mall/redemption";
import { unchained } from "../api/store/audit-store";
import { toRedemption, type RedemptionDocument } from "../api/store/redemptions-store";
import type { News } from "./news";

/** What a voucher's journal says beyond what was passed on already. */
export const redemptionNews = (document: RedemptionDocument): readonly News[] =>
  document.journal.filter((entry) => entry.version > document.relayedVersion).map((entry) => newsOf(document, entry));

function newsOf(document: RedemptionDocument, entry: RedemptionEntry): News {
  const redemptionId = document._id;
  return {
    eventId: `${redemptionId}:${entry.version}`,
    atMs: entry.atMs,
    audit: {
      _id: `redemption:${redemptionId}:${entry.version}`,
      atMs: entry.atMs,
      who: entry.byPersonId,
      role: entry.role,
      scope: document.shopId,
      call: entry.event,
      target: redemptionId,
      outcome: "done",
      code: "",
      reason: entry.reason ?? "",
      ...unchained,
    },
    messages: redemptionMessages(toRedemption(document), entry),
    orderId: null,
    redemptionId,
    page: `packages/mall/voucher/index?redemptionId=${redemptionId}`,
  };
}
