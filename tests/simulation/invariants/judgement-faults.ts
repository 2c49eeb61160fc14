import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Fault } from "./fault";

const disputeDaysMs = 15 * 86_400_000;

type Rule = readonly [boolean, string];

/** What happens once a service was rated: each word once, by whom it belongs to, in its time. */
export function judgementFaults(order: OrderDocument): Fault[] {
  const { _id, journal } = order;
  const broken = [...ratingRules(order), ...disputeRules(order)]
    .filter(([holds]) => !holds)
    .map(([, what]) => ({ rule: "O1", at: _id, what }));
  const late = journal.filter((entry, at) => isTooLate(entry, journal.slice(0, at)));
  return [...broken, ...late.map(() => ({ rule: "O1", at: _id, what: "disputed after its days" }))];
}

const rated: readonly string[] = ["confirmed", "disputed", "evaluated", "overturned"];

type Judged = Pick<OrderDocument, "evaluation" | "privateRatings" | "rating" | "staffCall" | "status">;

function ratingRules({ evaluation, privateRatings, rating, staffCall, status }: Judged): Rule[] {
  const raters = privateRatings.map(({ personId }) => personId);
  const isLow = rating !== null && (rating.stars <= 2 || rating.outcome === "unsolved");
  const isUnheard = staffCall?.why === "lowRating" && staffCall.heard === null;
  return [
    [rated.includes(status) === (rating !== null), `${status} and rated: ${String(rating !== null)}`],
    [status !== "evaluated" || (evaluation !== null && !isUnheard), "evaluated before it could be"],
    [status !== "confirmed" || !isLow || staffCall !== null, "nobody owes a call about a low rating"],
    [new Set(raters).size === raters.length, `rated privately twice: ${raters.join(" ")}`],
  ];
}

function disputeRules({ dispute, journal, status }: OrderDocument): Rule[] {
  const times = (event: string): number => journal.filter((entry) => entry.event === event).length;
  const [objected, answered, decided] = [times("disputed"), times("disputeReplied"), times("disputeDecided")];
  if (dispute === null)
    return [[status !== "disputed" && objected + answered + decided === 0, "a dispute is forgotten"]];
  const { reply, verdict } = dispute;
  return [
    [objected === 1, `disputed ${objected} times`],
    [answered === (reply === null ? 0 : 1), `answered ${answered} times`],
    [decided === (verdict === null ? 0 : 1), `decided ${decided} times`],
    [(status === "disputed") === (verdict === null), `${status} with an open dispute`],
    [status !== "overturned" || verdict?.kind === "overturn", "overturned without a verdict"],
    [verdict === null || verdict.byPersonId !== judgeBefore(journal), "judged his own judgement"],
  ];
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
