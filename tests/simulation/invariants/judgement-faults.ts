import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Fault } from "./fault";

const disputeDaysMs = 15 * 86_400_000;

/** What happens once a service was rated: each word once, by whom it belongs to, in its time. */
export function judgementFaults(order: OrderDocument): Fault[] {
  const { _id, dispute, evaluation, journal, privateRatings, rating, staffCall, status } = order;
  const times = (event: string): number => journal.filter((entry) => entry.event === event).length;
  const raters = privateRatings.map(({ personId }) => personId);
  const isLow = rating !== null && (rating.stars <= 2 || rating.outcome === "unsolved");
  const isRated = ["confirmed", "disputed", "evaluated", "overturned"].includes(status);
  const rules: readonly (readonly [boolean, string])[] = [
    [isRated === (rating !== null), `${status} and rated: ${rating !== null}`],
    [status !== "evaluated" || evaluation !== null, "evaluated without a judgement"],
    [
      status !== "evaluated" || staffCall?.why !== "lowRating" || staffCall.heard !== null,
      "judged before it was heard",
    ],
    [status !== "confirmed" || !isLow || staffCall !== null, "nobody owes a call about a low rating"],
    [new Set(raters).size === raters.length, `rated privately twice: ${raters.join(" ")}`],
    [times("disputed") <= 1 && times("disputed") === (dispute === null ? 0 : 1), `disputed ${times("disputed")} times`],
    [times("disputeDecided") === (dispute?.verdict == null ? 0 : 1), `decided ${times("disputeDecided")} times`],
    [times("disputeReplied") === (dispute?.reply == null ? 0 : 1), `answered ${times("disputeReplied")} times`],
    [(status === "disputed") === (dispute !== null && dispute.verdict === null), `${status} with an open dispute`],
    [status !== "overturned" || dispute?.verdict?.kind === "overturn", "overturned without a verdict"],
    [dispute?.verdict == null || dispute.verdict.byPersonId !== judgeBefore(journal), "judged his own judgement"],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, what]) => ({ rule: "O1", at: _id, what }));
  const late = journal.filter((entry, at) => isTooLate(entry, journal.slice(0, at)));
  return [...broken, ...late.map(() => ({ rule: "O1", at: _id, what: "disputed after its days" }))];
}

/** Who had judged the order when it was disputed. */
function judgeBefore(journal: readonly JournalEntry[]): string | undefined {
  const at = journal.findIndex(({ event }) => event === "disputed");
  return journal[at - 1]?.status === "evaluated" ? judgementIn(journal.slice(0, at))?.byPersonId : undefined;
}

/** A judged order may be disputed for fifteen days after its judgement. */
function isTooLate({ atMs, event }: JournalEntry, earlier: readonly JournalEntry[]): boolean {
  if (event !== "disputed" || earlier.at(-1)?.status !== "evaluated") return false;
  return atMs >= (judgementIn(earlier)?.atMs ?? 0) + disputeDaysMs;
}

const judgementIn = (journal: readonly JournalEntry[]): JournalEntry | undefined =>
  journal.filter(({ event }) => event === "evaluated").at(-1);
