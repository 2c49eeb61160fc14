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
    personId: entry.personId,
    ...whose(about),
    points: entry.points,
    minutes: entry.minutes,
    serviceDate: entry.serviceDate,
    activity: entry.activity,
    reason: entry.reason,
    evidence: entry.evidence,
    isUndone: entry.undoneByEntryId !== null,
    requestWords: request?.words ?? null,
    askedByWhom: asked.byWhom,
    askedAtMs: asked.atMs,
    ...(ended === null ? notEnded : { endedByWhom: ended.byWhom, endedWords: ended.words, endedAtMs: ended.atMs }),
    actions: about === undefined ? [] : entryActions(entry, relatedOf(caller.document), relatedOf(about), mayDecide),
  };
}

const notEnded = { endedByWhom: null, endedWords: "", endedAtMs: null };

/** Whose it is; nothing of somebody whose registration is gone. */
const whose = (about: PersonDocument | undefined) =>
  about === undefined
    ? { name: "", phoneMasked: "", placeName: "" }
    : { name: about.name, phoneMasked: about.phoneMasked, placeName: about.placeName };
