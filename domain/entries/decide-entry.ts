import { dayNumberAt } from "../calendar/shanghai-day";
import { dayNumberOf, isDate } from "../calendar/calendar-day";
import type { Role } from "../people/role";
import { askedBy, type Entry, type EntryKind, type EntryState } from "./entry";
import type { EntryLimits } from "./entry-limits";
import { isOwnMatter, type Related } from "./own-matter";

/** Hours are known to whoever looks after the grid; points without an order only the community gives. */
export const proposersOf: Readonly<Record<EntryKind, readonly Role[]>> = {
  grant: ["communityStaff", "admin"],
  backfill: ["gridWorker", "communityStaff", "admin"],
  correction: ["communityStaff", "admin"],
};

export const entryDeciders = ["communityStaff", "admin"] as const satisfies readonly Role[];

export type EntryWish = Pick<Entry, "kind" | "points" | "minutes" | "serviceDate" | "undoesEntryId">;
export type ProposeRefusal = "ENTRY_UNFIT" | "ENTRY_TOO_LARGE" | "DAY_UNFIT";

/** Whether what is asked for fits its kind: a grant has points alone, hours entered afterwards earn none, a correction may take. */
export function wishRefusal(wish: EntryWish, limits: EntryLimits, nowMs: number): ProposeRefusal | null {
  if (!hasFittingAmounts(wish)) return "ENTRY_UNFIT";
  if (Math.abs(wish.points) > limits.pointsMax || Math.abs(wish.minutes) > limits.minutesMax) return "ENTRY_TOO_LARGE";
  if (wish.serviceDate === null) return wish.kind === "backfill" ? "DAY_UNFIT" : null;
  if (wish.kind === "grant" || !isDate(wish.serviceDate)) return "DAY_UNFIT";
  const daysAgo = dayNumberAt(nowMs) - dayNumberOf(wish.serviceDate);
  return daysAgo < 0 || daysAgo > limits.daysBackMax ? "DAY_UNFIT" : null;
}

function hasFittingAmounts({ kind, minutes, points, undoesEntryId }: EntryWish): boolean {
  if (!Number.isSafeInteger(points) || !Number.isSafeInteger(minutes)) return false;
  if (kind !== "correction" && undoesEntryId !== null) return false;
  if (kind === "grant") return points > 0 && minutes === 0;
  if (kind === "backfill") return points === 0 && minutes > 0;
  // Hours are only ever taken back together with the entry that brought them.
  if (minutes < 0 !== (undoesEntryId !== null)) return false;
  return points !== 0 || minutes !== 0;
}

/**
 * Whether an entry may be taken back: hours that were approved, of the same person, once and whole. Hours of an order are
 * taken back by what was said about the order, never by hand.
 */
export const mayUndo = (
  before: Entry | null,
  { personId, points, minutes }: Pick<Entry, "personId" | "points" | "minutes">,
) =>
  before !== null &&
  before.kind === "backfill" &&
  before.state === "approved" &&
  before.undoneByEntryId === null &&
  before.personId === personId &&
  before.minutes + minutes === 0 &&
  points === 0;

export type EntryCommand = {
  readonly name: "approve" | "refuse" | "withdraw";
  readonly by: Related;
  readonly keyedId: string;
};

export type EntryRefusal = "ENTRY_DECIDED" | "SECOND_PERSON_NEEDED" | "OWN_MATTER" | "NOT_ALLOWED";
export type EntryDecision =
  | { readonly ok: true; readonly state: Exclude<EntryState, "proposed">; readonly isRepeat: boolean }
  | { readonly ok: false; readonly code: EntryRefusal };

const leadsTo = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;

/**
 * One step of a waiting entry. Whoever asked withdraws, and never decides; nor does anybody of her household, nor anybody
 * whose own matter it is. A step that happened before is the same success again.
 */
export function decideEntry(entry: Entry, command: EntryCommand, about: Related): EntryDecision {
  const state = leadsTo[command.name];
  if (entry.journal.some(({ keyedId }) => keyedId === command.keyedId)) return { ok: true, state, isRepeat: true };
  const code = whoRefusal(entry, command, about);
  if (code !== null) return { ok: false, code };
  return entry.state === "proposed" ? { ok: true, state, isRepeat: false } : { ok: false, code: "ENTRY_DECIDED" };
}

function whoRefusal(entry: Entry, { by, name }: EntryCommand, about: Related): EntryRefusal | null {
  const asker = askedBy(entry);
  if (name === "withdraw") return by.personId === asker.byPersonId ? null : "NOT_ALLOWED";
  if (isOwnMatter(by, about)) return "OWN_MATTER";
  return by.personId === asker.byPersonId || by.householdId === asker.householdId ? "SECOND_PERSON_NEEDED" : null;
}

/** What this person may do with it now: the page asks the same rule as the cloud. */
export const entryActions = (entry: Entry, by: Related, about: Related, mayDecide: boolean) =>
  (["approve", "refuse", "withdraw"] as const).filter(
    (name) => (name === "withdraw" || mayDecide) && decideEntry(entry, { name, by, keyedId: "" }, about).ok,
  );
