import { entryMessages, requestMessages } from "../../domain/messages/entry-messages";
import type { Message } from "../../domain/messages/message";
import type { Role } from "../../domain/people/role";
import { findAreaStaff } from "../api/store/area-staff-store";
import { unchained } from "../api/store/audit-store";
import { listUnrelayedRequests, toRequest, type RequestDocument } from "../api/store/correction-requests-store";
import { listUnrelayedEntries, toEntry, type EntryDocument } from "../api/store/entries-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

const communityStaff = ["communityStaff"] as const;

/** Passes on what happened to entries by hand: to whoever has to decide, to whoever asked, and to the volunteer. */
export const relayEntries = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "entryNews",
    next: () => listUnrelayedEntries(batchRows),
    settle: (document) => relayEntry(document, tick.nowMs),
  });

/** Passes on what volunteers say is wrong, and the answers they get. */
export const relayRequests = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "correctionNews",
    next: () => listUnrelayedRequests(batchRows),
    settle: (document) => relayRequest(document, tick.nowMs),
  });

async function relayEntry(document: EntryDocument, nowMs: number): Promise<boolean> {
  for (const step of unrelayed(document)) {
    const colleagues = step.event === "proposed" ? await colleaguesOf(document.ancestors, nowMs) : [];
    const page = step.event === "proposed" ? "packages/staff/entries/index" : "packages/me/points/index";
    await tell(
      { noun: "entry", document, step, messages: entryMessages(toEntry(document), step, colleagues), page },
      nowMs,
    );
  }
  return markRelayed("entries", document);
}

async function relayRequest(document: RequestDocument, nowMs: number): Promise<boolean> {
  for (const step of unrelayed(document)) {
    const colleagues = step.event === "asked" ? await colleaguesOf(document.ancestors, nowMs) : [];
    const page = step.event === "asked" ? "packages/staff/entries/index" : "packages/me/corrections/index";
    const messages = requestMessages(toRequest(document), step, colleagues);
    await tell({ noun: "correction", document, step, messages, page }, nowMs);
  }
  return markRelayed("correctionRequests", document);
}

const unrelayed = <S extends { readonly version: number }>({
  journal,
  relayedVersion,
}: {
  readonly journal: readonly S[];
  readonly relayedVersion: number;
}): readonly S[] => journal.filter(({ version }) => version > relayedVersion);

/** The community's own staff, who decide. */
async function colleaguesOf(ancestors: readonly string[], nowMs: number): Promise<readonly string[]> {
  const staff = await findAreaStaff(ancestors, nowMs, communityStaff);
  return [...new Set(staff.map(({ personId }) => personId))];
}

type Told = {
  readonly noun: "entry" | "correction";
  readonly document: { readonly _id: string; readonly areaId: string; readonly personId: string };
  readonly step: {
    readonly version: number;
    readonly event: string;
    readonly byPersonId: string;
    readonly role: Role;
    readonly words: string;
    readonly atMs: number;
  };
  readonly messages: readonly Message[];
  readonly page: string;
};

async function tell({ document, messages, noun, page, step }: Told, nowMs: number): Promise<void> {
  const id = `${noun}:${document._id}:${step.version}`;
  const news: News = {
    eventId: id,
    atMs: step.atMs,
    audit: {
      _id: id,
      atMs: step.atMs,
      who: step.byPersonId,
      role: step.role,
      scope: document.areaId,
      call: `${noun}.${step.event}`,
      target: document._id,
      outcome: "done",
      code: `about ${document.personId}`,
      reason: step.words,
      ...unchained,
    },
    messages,
    orderId: null,
    redemptionId: null,
    page,
  };
  await tellNews(news, await findRecipients(messages.map(({ personId }) => personId)), nowMs);
}
