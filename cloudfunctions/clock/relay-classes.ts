import type { ClassNews } from "../../domain/mall/class-waiting";
import { classMessages } from "../../domain/messages/class-messages";
import { unchained } from "../api/store/audit-store";
import { forgetClassNews, listUnrelayedClasses } from "../api/store/class-waiting-store";
import { toOffering, type OfferingDocument } from "../api/store/offerings-store";
import { findRecipients } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Passes on what happened on the waiting lists of classes: whose seat came free, and what the audit keeps. */
export const relayClasses = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "classNews",
    next: () => listUnrelayedClasses(batchRows),
    settle: (row) => relay(row, tick.nowMs),
  });

async function relay(row: OfferingDocument, nowMs: number): Promise<boolean> {
  const told = row.classNews ?? [];
  const recipients = await findRecipients([...new Set(told.map(({ personId }) => personId))]);
  for (const one of told) await tellNews(newsOf(row, one), recipients, nowMs);
  return forgetClassNews(row._id, told);
}

/** Her own steps are hers; the rest the clock does. */
const isHerStep = ({ event }: ClassNews): boolean => event === "joinedWaiting" || event === "leftWaiting";

function newsOf(row: OfferingDocument, one: ClassNews): News {
  const eventId = `class:${row._id}:${one.number}`;
  return {
    eventId,
    atMs: one.atMs,
    audit: {
      _id: eventId,
      atMs: one.atMs,
      who: isHerStep(one) ? one.personId : "clock",
      role: isHerStep(one) ? "resident" : "clock",
      scope: row.shopId,
      call: `class.${one.event}`,
      target: row._id,
      outcome: "done",
      code: "",
      reason: isHerStep(one) ? "" : one.personId,
      ...unchained,
    },
    messages: classMessages(toOffering(row), one),
    orderId: null,
    redemptionId: null,
    offeringId: row._id,
    page: `packages/mall/offering/index?offeringId=${row._id}`,
  };
}
