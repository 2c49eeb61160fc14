import { recurrenceMessages } from "../../domain/messages/recurrence-messages";
import type { RecurrenceEntry } from "../../domain/recurrences/recurrence";
import { unchained } from "../api/store/audit-store";
import { toRecurrence, type RecurrenceDocument } from "../api/store/recurrences-store";
import { findRecipients, listUnrelayedRecurrences, markRelayed, type Recipient } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

type Relayed = {
  readonly _id: string;
  readonly document: RecurrenceDocument;
  readonly news: readonly News[];
  readonly recipients: ReadonlyMap<string, Recipient>;
};

/** Passes on what happened to weekly requests, exactly once per event, person and channel. */
export const relayRecurrences = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, { name: "recurrenceNews", next: listRelayed, settle: (one) => relay(one, tick.nowMs) });

async function listRelayed(): Promise<readonly Relayed[]> {
  const documents = await listUnrelayedRecurrences(batchRows);
  const read = documents.map((document) => ({ _id: document._id, document, news: newsOf(document) }));
  const people = read.flatMap(({ news }) => news.flatMap(({ messages }) => messages.map(({ personId }) => personId)));
  const recipients = await findRecipients([...new Set(people)]);
  return read.map((one) => ({ ...one, recipients }));
}

async function relay({ document, news, recipients }: Relayed, nowMs: number): Promise<boolean> {
  for (const one of news) await tellNews(one, recipients, nowMs);
  return markRelayed("recurrences", document);
}

const newsOf = (document: RecurrenceDocument): readonly News[] =>
  document.journal
    .filter((entry) => entry.version > document.relayedVersion)
    .map((entry) => ({
      eventId: `${document._id}:${entry.version}`,
      atMs: entry.atMs,
      audit: auditOf(document, entry),
      messages: recurrenceMessages(toRecurrence(document), entry),
      orderId: entry.orderId,
      redemptionId: null,
      page: "packages/me/recurring/index",
    }));

const auditOf = (document: RecurrenceDocument, entry: RecurrenceEntry): News["audit"] => ({
  _id: `recurrence:${document._id}:${entry.version}`,
  atMs: entry.atMs,
  who: entry.byPersonId,
  role: entry.role,
  scope: "",
  call: `recurrence.${entry.event}`,
  target: document._id,
  outcome: "done",
  code: "",
  reason: [entry.date, entry.orderId, entry.reason].filter((part) => part !== null).join(" "),
  ...unchained,
});
