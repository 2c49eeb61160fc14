import type { Need } from "../orders/needs";
import type { CalendarDate } from "../calendar/calendar-day";
import type { RecurrenceRule } from "./recurrence-rule";

/** Why a turn made no order: too many unfinished ones, the kind of help is gone, or the clock came too late. */
export type MissReason = "tooMany" | "categoryGone" | "late";

/** Why it came to an end: its last day passed, somebody ended it, or the one it is for withdrew her consent. */
export type EndReason = "over" | "ended" | "tieRevoked";

export type RecurrenceEvent =
  | { readonly name: "saved" }
  | { readonly name: "made"; readonly date: CalendarDate; readonly orderId: string }
  | { readonly name: "missed"; readonly date: CalendarDate; readonly reason: MissReason }
  | { readonly name: "skipped"; readonly date: CalendarDate }
  | { readonly name: "endTold" }
  | { readonly name: "ended"; readonly reason: EndReason };

/** One row of a recurrence's history, from which messages and audit are made. */
export type RecurrenceEntry = {
  readonly version: number;
  readonly event: RecurrenceEvent["name"];
  readonly date: CalendarDate | null;
  readonly orderId: string | null;
  readonly reason: string | null;
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: "resident" | "clock";
};

/** A request that comes again every week: of each turn the clock makes one single order, two days ahead. */
export type Recurrence = {
  readonly recurrenceId: string;
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly text: string;
  readonly needs: readonly Need[];
  /** The content check could not say "fine": each order is looked at by staff first. */
  readonly needsReview: boolean;
  readonly rule: RecurrenceRule;
  readonly state: "active" | "ended";
  readonly endReason: EndReason | null;
  /** The next turn nobody has dealt with; null when there is none left. */
  readonly nextDate: CalendarDate | null;
  readonly skippedDates: readonly CalendarDate[];
  /** The order made last. */
  readonly latest: { readonly date: CalendarDate; readonly orderId: string } | null;
  readonly isEndTold: boolean;
  /** When the clock has something to do; null when never again. */
  readonly nextAtMs: number | null;
  readonly version: number;
  readonly journal: readonly RecurrenceEntry[];
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

/** More than this many at once of one person is a mistake or misuse. */
export const activeRecurrencesMax = 3;
