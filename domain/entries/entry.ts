import type { CalendarDate } from "../calendar/calendar-day";
import type { Role } from "../people/role";

/**
 * What staff ask to be posted by hand: points given without an order, hours of a service nobody wrote down at the time, or
 * a posting set right.
 */
export const entryKinds = ["grant", "backfill", "correction"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `proposed` waits for a second person; the other three are final. */
export const entryStates = ["proposed", "approved", "refused", "withdrawn"] as const;
export type EntryState = (typeof entryStates)[number];

/** One step of an entry: the first is always the asking, by the one who may never decide it. */
export type EntryStep = {
  readonly version: number;
  readonly event: EntryState;
  readonly byPersonId: string;
  readonly householdId: string;
  readonly role: Role;
  /** Office and surname, as colleagues and the one it is about read it. */
  readonly byWhom: string;
  /** Which request made this step, so that a repeat is recognised. */
  readonly keyedId: string;
  readonly words: string;
  readonly atMs: number;
};

/** A posting that staff asked for and that a second person has to approve before anything moves. */
export type Entry = {
  readonly entryId: string;
  readonly kind: EntryKind;
  /** Whose points and hours it is about. */
  readonly personId: string;
  /** Where that person lived when it was asked: its staff decide it. */
  readonly areaId: string;
  /** Negative only in a correction. */
  readonly points: number;
  readonly minutes: number;
  /** The day of the service in Shanghai; null in a grant. */
  readonly serviceDate: CalendarDate | null;
  /** What was done, as the record will name it. */
  readonly activity: string;
  readonly reason: string;
  /** What there is to see: a sign-in sheet, a photo in the folder, who was there. */
  readonly evidence: string;
  /** The volunteer's own request this answers; null when staff noticed it themselves. */
  readonly requestId: string | null;
  /** The entry of hours that this correction takes back whole; null in all others. */
  readonly undoesEntryId: string | null;
  /** The entry that took this one back; null while it stands. */
  readonly undoneByEntryId: string | null;
  readonly state: EntryState;
  readonly version: number;
  readonly journal: readonly EntryStep[];
};

/** Who asked for it. */
export const askedBy = ({ journal }: Pick<Entry, "journal">): EntryStep => {
  const [first] = journal;
  if (first === undefined) throw new Error("an entry begins with its asking");
  return first;
};

/** Who decided or withdrew it; null while it waits. */
export const endedBy = ({ journal }: Pick<Entry, "journal">): EntryStep | null =>
  journal.find(({ event }) => event !== "proposed") ?? null;
