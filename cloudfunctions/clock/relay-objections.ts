import { objectionMessages } from "../../domain/messages/honour-messages";
import { unchained } from "../api/store/audit-store";
import { listUnrelayedObjections, type ObjectionDocument } from "../api/store/honour-objections-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Tells whoever objected what was answered. The list's own journal tells the audit that somebody objected. */
export const relayObjections = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "objectionNews",
    next: () => listUnrelayedObjections(batchRows),
    settle: (objection) => relay(objection, tick.nowMs),
  });

async function relay(objection: ObjectionDocument, nowMs: number): Promise<boolean> {
  const { _id, answer, areaId, byPersonId, listId, state } = objection;
  if (answer !== null) {
    const news = {
      eventId: `objection:${_id}:${objection.version}`,
      atMs: answer.atMs,
      audit: {
        _id: `objection:${_id}:${objection.version}`,
        atMs: answer.atMs,
        who: answer.byPersonId,
        role: "communityStaff" as const,
        scope: areaId,
        call: `objection.${state}`,
        target: _id,
        outcome: "done" as const,
        code: "",
        reason: answer.words,
        ...unchained,
      },
      messages: objectionMessages(objection),
      orderId: null,
      redemptionId: null,
      page: `packages/me/honours/index?listId=${listId}`,
    };
    await tellNews(news, await findRecipients([byPersonId]), nowMs);
  }
  return markRelayed("honourObjections", objection);
}
