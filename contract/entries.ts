import * as v from "valibot";
import { requestStates, requestSubjects } from "../domain/entries/correction-request";
import { entryKinds, entryStates } from "../domain/entries/entry";
import { roles } from "../domain/people/role";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, optionalText, pageRows, points, text, timeMs } from "./fields";

const staff = ["gridWorker", "communityStaff", "admin"] as const;
const deciders = ["communityStaff", "admin"] as const;

const kind = v.picklist(entryKinds);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Change of minutes: a correction may take some back. */
const minutesMoved = points;

const entry = v.strictObject({
  entryId: id,
  kind,
  state: v.picklist(entryStates),
  personId: id,
  name: v.string(),
  phoneMasked: v.string(),
  placeName: v.string(),
  points,
  minutes: minutesMoved,
  serviceDate: v.nullable(date),
  activity: v.string(),
  reason: v.string(),
  evidence: v.string(),
  /** What the volunteer asked for, where this answers it. */
  requestWords: v.nullable(v.string()),
  /** Office and surname. */
  askedByWhom: v.string(),
  askedAtMs: timeMs,
  endedByWhom: v.nullable(v.string()),
  endedWords: v.string(),
  endedAtMs: v.nullable(timeMs),
  /** Taken back by a later entry. */
  isUndone: v.boolean(),
  /** What the caller may do with it now. */
  actions: v.array(v.picklist(["approve", "refuse", "withdraw"])),
});

const request = v.strictObject({
  requestId: id,
  state: v.picklist(requestStates),
  personId: id,
  name: v.string(),
  phoneMasked: v.string(),
  placeName: v.string(),
  subject: v.picklist(requestSubjects),
  /** The order it is about, also where a posting of it is meant; null where there is none. */
  orderId: v.nullable(id),
  title: v.string(),
  subjectAtMs: v.nullable(timeMs),
  words: v.string(),
  askedAtMs: timeMs,
  isOwnMatter: v.boolean(),
});

const settled = v.strictObject({ entryId: id, state: v.picklist(entryStates) });

/** Postings that staff ask for and a second person approves: points by hand, hours entered afterwards, corrections. */
export const entriesCalls = {
  /** How much waits for me: entries I may decide, and volunteers who say that something is wrong. */
  "entries.count": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ waiting: count, requests: count }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Of one's area: what waits, longest first, or what is done, newest first. */
  "entries.list": declareCall({
    input: v.strictObject({ which: v.picklist(["waiting", "done"]), cursor }),
    output: v.strictObject({ entries: v.pipe(v.array(entry), v.maxLength(pageRows)), nextCursor }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Asks for a posting. Nothing moves before a second person has approved it. */
  "entries.propose": declareCall({
    input: v.strictObject({
      kind,
      personId: id,
      points,
      minutes: minutesMoved,
      serviceDate: v.nullable(date),
      activity: text(30),
      reason: text(100),
      evidence: optionalText(200),
      /** The volunteer's request this answers. */
      requestId: v.nullable(id),
      /** Hours entered before that are taken back whole; then no request is answered. */
      undoesEntryId: v.optional(v.nullable(id), null),
      key,
    }),
    output: settled,
    errors: [
      "NOT_FOUND",
      "OWN_MATTER",
      "ENTRY_UNFIT",
      "ENTRY_TOO_LARGE",
      "DAY_UNFIT",
      "ENTRIES_OF_MONTH_FULL",
      "REQUEST_TAKEN",
      "TEXT_REFUSED",
    ],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 20,
  }),
  /** The second person's word. Approving posts it in the same moment. */
  "entries.decide": declareCall({
    input: v.strictObject({ entryId: id, decision: v.picklist(["approve", "refuse"]), words: optionalText(100), key }),
    output: settled,
    errors: [
      "NOT_FOUND",
      "OWN_MATTER",
      "SECOND_PERSON_NEEDED",
      "ENTRY_DECIDED",
      "ENTRIES_OF_MONTH_FULL",
      "ENTRY_BELOW_ZERO",
      "ACCOUNT_FROZEN",
      "REASON_NEEDED",
      "TEXT_REFUSED",
    ],
    who: deciders,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  /** Only whoever asked for it, and only while it waits. */
  "entries.withdraw": declareCall({
    input: v.strictObject({ entryId: id, key }),
    output: settled,
    errors: ["NOT_FOUND", "ENTRY_DECIDED"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 20,
  }),
  /** What volunteers of one's area say is wrong, longest waiting first. */
  "entries.listRequests": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ requests: v.pipe(v.array(request), v.maxLength(pageRows)), nextCursor }),
    errors: [],
    who: deciders,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Says why it stays as it is; the volunteer reads the words. */
  "entries.refuseRequest": declareCall({
    input: v.strictObject({ requestId: id, words: text(100), key }),
    output: v.strictObject({ requestId: id, state: v.picklist(requestStates) }),
    errors: ["NOT_FOUND", "OWN_MATTER", "REQUEST_TAKEN", "TEXT_REFUSED"],
    who: deciders,
    relation: "inScope",
    once: "row",
    perMinute: 20,
  }),
  /** 公示: what was entered by hand in my community in the last fifteen days, without anybody's full name. */
  "entries.listPublic": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      entries: v.pipe(
        v.array(
          v.strictObject({
            entryId: id,
            kind,
            nameMasked: v.string(),
            points,
            minutes: minutesMoved,
            serviceDate: v.nullable(date),
            activity: v.string(),
            reason: v.string(),
            askedByRole: v.picklist(roles),
            approvedByRole: v.picklist(roles),
            atMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
};
