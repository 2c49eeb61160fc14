import * as v from "valibot";
import { honourRefusals } from "../domain/honours/decide-honour";
import { honourExclusions } from "../domain/honours/honour-exclusion";
import { honourKinds } from "../domain/honours/honour-kind";
import { objectionDecisions, objectionsPerPersonMax } from "../domain/honours/honour-objection";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, text, timeMs } from "./fields";

const staff = ["communityStaff", "admin"] as const;
const kind = v.picklist(honourKinds);
const state = v.picklist(["counting", "counted", "noticed", "frozen", "withdrawn"]);
const year = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100));
const rows = <S extends v.GenericSchema>(row: S, most: number = pageRows) => v.pipe(v.array(row), v.maxLength(most));
/** A candidate as a list names him. */
const entryId = v.pipe(v.string(), v.regex(/^[a-f0-9]{16}$/));

const head = {
  listId: id,
  title: v.string(),
  kind,
  year,
  areaName: v.string(),
  state,
  noticeFromMs: v.nullable(timeMs),
  noticeUntilMs: v.nullable(timeMs),
};
const entry = {
  entryId,
  place: v.nullable(count),
  /** 张*; whole for teams and communities, and for oneself. */
  name: v.string(),
  placeName: v.string(),
  scoreTenths: count,
  words: v.array(v.string()),
};
const objectionSaid = {
  objectionId: id,
  entryId: v.nullable(entryId),
  words: v.string(),
  atMs: timeMs,
  state: v.picklist(["open", ...objectionDecisions]),
  answerWords: v.nullable(v.string()),
  answeredAtMs: v.nullable(timeMs),
};
const stepInput = { listId: id, key };
const stepOutput = v.strictObject({ listId: id, state });
const stepErrors = ["NOT_FOUND", "OWN_MATTER", "LIST_CHANGED", ...honourRefusals] as const;

/** The year's honours: counted by a rule, put on notice, objected to, and frozen by a second person. */
export const honoursCalls = {
  "honours.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ lists: rows(v.strictObject({ ...head, openObjections: count })), nextCursor }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** A whole list with its figures, for those who decide about it. */
  "honours.show": declareCall({
    input: v.strictObject({ listId: id }),
    output: v.strictObject({
      ...head,
      areaId: id,
      places: count,
      policyVersion: count,
      seen: count,
      openObjections: count,
      excluded: v.array(v.strictObject({ why: v.picklist(honourExclusions), count })),
      entries: rows(v.strictObject({ ...entry, removedReason: v.nullable(v.string()) }), 60),
      steps: v.array(v.strictObject({ event: v.string(), atMs: timeMs, byName: v.string(), reason: v.string() })),
      correctsListId: v.nullable(id),
      correctedBy: v.nullable(id),
      /** What the caller may do now; the page shows these and no others. */
      actions: v.array(v.picklist(["publish", "withdraw", "freeze", "correct"])),
      /** Why freezing has to wait; null when it need not, or is not next. */
      freezeWaits: v.nullable(v.picklist(honourRefusals)),
    }),
    errors: ["NOT_FOUND"],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Begins a list by the rule of this moment; the clock counts it. `correctsListId`: it puts a frozen one right. */
  "honours.start": declareCall({
    input: v.strictObject({ areaId: id, kind, year, correctsListId: v.nullable(id), key }),
    output: stepOutput,
    errors: ["NOT_FOUND", "YEAR_AHEAD", "LIST_EXISTS"],
    who: staff,
    relation: "inScope",
    once: "document",
    perMinute: 10,
  }),
  "honours.publish": declareCall({
    input: v.strictObject(stepInput),
    output: stepOutput,
    errors: stepErrors,
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 10,
  }),
  "honours.withdraw": declareCall({
    input: v.strictObject({ ...stepInput, reason: text(100) }),
    output: stepOutput,
    errors: stepErrors,
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 10,
  }),
  /** The end: who has the honour, for ever. By an administrator who did not publish it. */
  "honours.freeze": declareCall({
    input: v.strictObject(stepInput),
    output: stepOutput,
    errors: stepErrors,
    who: ["admin"],
    relation: "inScope",
    once: "row",
    perMinute: 10,
  }),
  "honours.listObjections": declareCall({
    input: v.strictObject({ listId: id, cursor }),
    output: v.strictObject({
      objections: rows(v.strictObject({ ...objectionSaid, byName: v.string(), mayAnswer: v.boolean() })),
      nextCursor,
    }),
    errors: ["NOT_FOUND"],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  "honours.answerObjection": declareCall({
    input: v.strictObject({ objectionId: id, decision: v.picklist(objectionDecisions), words: text(200), key }),
    output: v.strictObject({ objectionId: id, state: v.picklist(objectionDecisions) }),
    errors: ["NOT_FOUND", "OWN_MATTER", "OBJECTION_ANSWERED", "WRONG_STATUS"],
    who: staff,
    relation: "inScope",
    once: "document",
    perMinute: 20,
  }),
  /** What is on notice or frozen where I live, newest first. */
  "honours.listPublic": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ lists: rows(v.strictObject({ ...head, isCorrected: v.boolean() })), nextCursor }),
    errors: [],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** A list as everybody may read it, registered or not: masked, with how each place came about. */
  "honours.showPublic": declareCall({
    input: v.strictObject({ listId: id }),
    output: v.strictObject({
      ...head,
      places: count,
      entries: rows(v.strictObject({ ...entry, isMine: v.boolean() }), 20),
      removedCount: count,
      isSealIntact: v.boolean(),
      correctedBy: v.nullable(id),
      mayObject: v.boolean(),
      myObjections: rows(v.strictObject(objectionSaid), objectionsPerPersonMax),
    }),
    errors: ["NOT_FOUND"],
    who: "anyone",
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  "honours.object": declareCall({
    input: v.strictObject({ listId: id, entryId: v.nullable(entryId), words: text(300), key }),
    output: v.strictObject({ objectionId: id }),
    errors: ["NOT_FOUND", "WRONG_STATUS", "OBJECTIONS_SPENT", "TEXT_REFUSED"],
    who: ["resident"],
    relation: "none",
    once: "document",
    perMinute: 10,
    needsConsent: true,
  }),
};
