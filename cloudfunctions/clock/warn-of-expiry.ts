import { expiryMessage } from "../../domain/messages/points-messages";
import { listDueAccounts, markWarned, type AccountDocument } from "../api/store/accounts-store";
import { unchained } from "../api/store/audit-store";
import { findRecipients } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Whoever has points that expire hears of it thirty days before, once. */
export const warnOfExpiry = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "warnOfExpiry",
    next: () => listDueAccounts("warnAtMs", tick.nowMs, batchRows),
    async settle(document) {
      const news = newsOf(document, tick.nowMs);
      // Told before it is noted: a tick cut between the two tells it again under the same id, which adds nothing.
      if (news !== null) await tellNews(news, await findRecipients([document._id]), tick.nowMs);
      return markWarned(document);
    },
  });

function newsOf({ _id, expireAtMs, lots }: AccountDocument, nowMs: number): News | null {
  const [next] = lots;
  if (expireAtMs === null || next === undefined) return null;
  return {
    eventId: `expiry:${_id}:${expireAtMs}`,
    atMs: nowMs,
    audit: {
      _id: `expiry:${_id}:${expireAtMs}`,
      atMs: nowMs,
      who: "clock",
      role: "clock",
      scope: "",
      call: "warnedOfExpiry",
      target: _id,
      outcome: "done",
      code: "",
      reason: "",
      ...unchained,
    },
    messages: [expiryMessage(_id, next.points, expireAtMs)],
    orderId: null,
    redemptionId: null,
    page: "packages/me/points/index",
  };
}
