import type { Output } from "../../../contract/index";
import { entryActions, entryDeciders } from "../../../domain/entries/decide-entry";
import { askedBy, endedBy } from "../../../domain/entries/entry";
import { reaches } from "../../../domain/people/held-roles";
import type { Caller } from "../caller";
import type { RequestDocument } from "../store/correction-requests-store";
import { toEntry, type EntryDocument } from "../store/entries-store";
import type { PersonDocument } from "../store/person-document";
import { relatedOf } from "./step-of";

type View = Output<"entries.list">["entries"][number];

/** An entry as the staff of its area read it, with what the reader may do. */
export function viewEntry(
  document: EntryDocument,
  about: PersonDocument | undefined,
  request: RequestDocument | undefined,
  caller: Caller,
): View {
  const entry = toEntry(document);
  const asked = askedBy(entry);
  const ended = endedBy(entry);
  const mayDecide = reaches(caller.person, entryDeciders, entry.areaId, caller.nowMs);
  return {
    entryId: entry.entryId,
    kind: entry.kind,
    state: entry.state,
    name: about?.name ?? "",
    phoneMasked: about?.phoneMasked ?? "",
    placeName: about?.placeName ?? "",
    points: entry.points,
    minutes: entry.minutes,
    serviceDate: entry.serviceDate,
    activity: entry.activity,
    reason: entry.reason,
    evidence: entry.evidence,
    requestWords: request?.words ?? null,
    askedByWhom: asked.byWhom,
    askedAtMs: asked.atMs,
    endedByWhom: ended?.byWhom ?? null,
    endedWords: ended?.words ?? "",
    endedAtMs: ended?.atMs ?? null,
    actions: about === undefined ? [] : entryActions(entry, relatedOf(caller.document), relatedOf(about), mayDecide),
  };
}
