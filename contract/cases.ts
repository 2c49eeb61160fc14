import * as v from "valibot";
import { caseEvents, caseStates } from "../domain/cases/case";
import { mismatchKinds, subjectKinds } from "../domain/reconciliation/mismatch";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, points, text, timeMs } from "./fields";

const lookers = ["communityStaff", "admin"] as const;

const remedy = v.variant("kind", [
  v.strictObject({ kind: v.literal("setRight"), points: count }),
  v.strictObject({ kind: v.literal("explained") }),
]);

const head = {
  caseId: id,
  subject: v.picklist(subjectKinds),
  /** What the thing is called; empty for accounts. */
  title: v.string(),
  state: v.picklist(caseStates),
  /** Whose account rests, by surname; empty where nobody's does. */
  people: v.array(v.strictObject({ nameMasked: v.string(), placeName: v.string() })),
  openedAtMs: timeMs,
};

const told = v.strictObject({ caseId: id, state: v.picklist(caseStates) });

/** What did not tally between accounts, postings, vouchers, stock and orders, and how two people set it right. */
export const casesCalls = {
  "cases.list": declareCall({
    input: v.strictObject({ which: v.picklist(["open", "closed"]), cursor }),
    output: v.strictObject({
      cases: v.pipe(
        v.array(v.strictObject({ ...head, kinds: v.array(v.picklist(mismatchKinds)) })),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: lookers,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  "cases.show": declareCall({
    input: v.strictObject({ caseId: id }),
    output: v.strictObject({
      ...head,
      /** `where`: the posting it is about, as its owner reads it; empty where it is about the whole. */
      mismatches: v.array(
        v.strictObject({ kind: v.picklist(mismatchKinds), where: v.string(), expected: v.string(), found: v.string() }),
      ),
      /** What the account says and what its postings add up to; null where they cannot be added up, or it is no account. */
      bookPoints: v.nullable(points),
      foldedPoints: v.nullable(points),
      /** The account's newest postings, newest first. */
      rows: v.pipe(
        v.array(
          v.strictObject({
            title: v.string(),
            /** Change of the points to spend, of those earned but not yet to spend, and of those in vouchers. */
            points,
            pendingPoints: points,
            heldPoints: points,
            balanceAfter: points,
            atMs: timeMs,
            /** One of the mismatches is about it. */
            isMarked: v.boolean(),
          }),
        ),
        v.maxLength(pageRows),
      ),
      remedy: v.nullable(remedy),
      steps: v.array(
        v.strictObject({ event: v.picklist(caseEvents), byWhom: v.string(), words: v.string(), atMs: timeMs }),
      ),
      mayPropose: v.boolean(),
      mayDecide: v.boolean(),
      /** Where the thing itself is set right: the shop's stock, or the order. */
      orderId: v.nullable(id),
    }),
    errors: ["NOT_FOUND"],
    who: lookers,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
    sensitive: true,
  }),
  "cases.propose": declareCall({
    input: v.strictObject({ caseId: id, remedy, words: text(200), key }),
    output: told,
    errors: ["NOT_FOUND", "OWN_MATTER", "CASE_CLOSED", "CASE_WAITS", "REMEDY_UNFIT", "TEXT_REFUSED"],
    who: lookers,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  /** By an administrator who neither proposed it nor lives with who did. Approving posts, ends the case and wakes the account. */
  "cases.decide": declareCall({
    input: v.strictObject({ caseId: id, decision: v.picklist(["approve", "refuse"]), words: text(200), key }),
    output: told,
    errors: [
      "NOT_FOUND",
      "OWN_MATTER",
      "CASE_CLOSED",
      "NOTHING_PROPOSED",
      "PROPOSED_BY_YOU",
      "TEXT_REFUSED",
      "CASE_MOVED",
    ],
    who: ["admin"],
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
};
