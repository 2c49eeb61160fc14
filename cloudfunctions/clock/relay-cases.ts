import type { CaseEntry, CaseEvent } from "../../domain/cases/case";
import { caseOwnerMessages, caseStaffMessages } from "../../domain/messages/case-messages";
import type { Message } from "../../domain/messages/message";
import type { Role } from "../../domain/people/role";
import { findAreaStaff } from "../api/store/area-staff-store";
import { unchained } from "../api/store/audit-store";
import { listUnrelayedCases, type CaseDocument } from "../api/store/cases-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Tells staff what does not tally and whose turn it is, and the one whose account rests why. */
export const relayCases = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "caseNews",
    next: () => listUnrelayedCases(batchRows),
    settle: (one) => relayCase(one, tick.nowMs),
  });

async function relayCase(one: CaseDocument, nowMs: number): Promise<boolean> {
  for (const entry of one.journal.filter(({ version }) => version > one.relayedVersion)) {
    const staff = await findAreaStaff(one.ancestors, nowMs, toldRoles[entry.event]);
    const staffIds = [...new Set(staff.map(({ personId }) => personId))].filter((id) => !one.personIds.includes(id));
    const toStaff = newsOf(one, entry, caseStaffMessages(one, entry, staffIds), "packages/staff/cases/index");
    await tell(toStaff, nowMs);
    await tell(newsOf(one, entry, caseOwnerMessages(one, entry), "packages/me/points/index"), nowMs);
  }
  return markRelayed("cases", one);
}

/** Only an administrator approves; whoever may propose hears that there is something to propose. */
const toldRoles: Readonly<Record<CaseEvent, readonly Role[]>> = {
  opened: ["communityStaff", "admin"],
  proposed: ["admin"],
  refused: ["communityStaff", "admin"],
  approved: [],
};

async function tell(news: News, nowMs: number): Promise<void> {
  await tellNews(news, await findRecipients(news.messages.map(({ personId }) => personId)), nowMs);
}

const newsOf = (one: CaseDocument, entry: CaseEntry, messages: readonly Message[], page: string): News => ({
  eventId: `case:${one._id}:${entry.version}`,
  atMs: entry.atMs,
  audit: {
    _id: `case:${one._id}:${entry.version}`,
    atMs: entry.atMs,
    who: entry.byPersonId,
    role: entry.byPersonId === "clock" ? "clock" : entry.event === "proposed" ? "communityStaff" : "admin",
    scope: one.areaId,
    call: `case.${entry.event}`,
    target: one.subjectId,
    outcome: "done",
    code: one.mismatches.map(({ kind }) => kind).join(" "),
    reason: entry.words,
    ...unchained,
  },
  messages,
  orderId: null,
  redemptionId: null,
  page,
});
