import { dayNumberOf, momentOf, type CalendarDate } from "../calendar/calendar-day";
import { isTurn, nextOccurrences, occurrenceOn, type Occurrence, type RecurrenceRule } from "./recurrence-rule";
import type { Recurrence, RecurrenceEntry, RecurrenceEvent } from "./recurrence";

const hourMs = 3_600_000;
/** Long enough for a neighbour to plan, short enough that she still knows whether she needs it. */
export const madeAheadMs = 48 * hourMs;
const endToldAheadDays = 7;
const endToldAt = "09:00";

type NewRecurrence = Pick<
  Recurrence,
  | "recurrenceId"
  | "requesterId"
  | "beneficiaryId"
  | "categoryId"
  | "categoryName"
  | "text"
  | "needs"
  | "needsReview"
  | "rule"
>;

export type RecurrenceActor = Pick<RecurrenceEntry, "byPersonId" | "role">;

/** What the clock has to do now; null when nothing is due. `late`: the turn has begun already, nobody could come in time. */
export type DueStep =
  | { readonly kind: "make" | "late"; readonly turn: Occurrence }
  | { readonly kind: "tellEnd" }
  | { readonly kind: "end" };

/** A new recurrence. One that ends within the week it is made in needs no notice of its end. */
export function startRecurrence(made: NewRecurrence, nowMs: number): Recurrence {
  const first = turnAfter(made.rule, nowMs, []);
  const started: Recurrence = {
    ...made,
    state: "active",
    endReason: null,
    nextDate: first?.date ?? null,
    skippedDates: [],
    latest: null,
    isEndTold: nowMs >= endToldAtMs(made.rule),
    nextAtMs: null,
    version: 0,
    journal: [],
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
  return evolveRecurrence(started, { name: "saved" }, { byPersonId: made.requesterId, role: "resident" }, nowMs);
}

/** Turns to come that nobody has dealt with, skipped ones among them. */
export const turnsAhead = ({ nextDate, rule, state, skippedDates }: Recurrence, nowMs: number, most: number) =>
  state === "ended"
    ? []
    : nextOccurrences(rule, nowMs, endMs(rule))
        .filter(({ date }) => skippedDates.includes(date) || (nextDate !== null && date >= nextDate))
        .slice(0, most);

export function dueStep(recurrence: Recurrence, nowMs: number): DueStep | null {
  const { isEndTold, nextDate, rule, state } = recurrence;
  if (state === "ended") return null;
  if (nextDate !== null) {
    const turn = occurrenceOn(rule, nextDate);
    if (turn.fromMs <= nowMs) return { kind: "late", turn };
    if (turn.fromMs - madeAheadMs <= nowMs) return { kind: "make", turn };
  }
  if (!isEndTold && endToldAtMs(rule) <= nowMs) return { kind: "tellEnd" };
  return nextDate === null && endMs(rule) <= nowMs ? { kind: "end" } : null;
}

/** Why a turn cannot be left out: there is none that day, or its order is out already. Null: it can, or is left out already. */
export function skipRefusal(recurrence: Recurrence, date: CalendarDate): "NO_SUCH_TURN" | "ALREADY_MADE" | null {
  if (recurrence.skippedDates.includes(date)) return null;
  if (recurrence.state === "ended" || !isTurn(recurrence.rule, date)) return "NO_SUCH_TURN";
  return recurrence.nextDate === null || date < recurrence.nextDate ? "ALREADY_MADE" : null;
}

/** The recurrence after an event; what is due next follows from it. */
export function evolveRecurrence(
  before: Recurrence,
  event: RecurrenceEvent,
  actor: RecurrenceActor,
  nowMs: number,
): Recurrence {
  const version = before.version + 1;
  const entry: RecurrenceEntry = {
    version,
    event: event.name,
    date: "date" in event ? event.date : null,
    orderId: "orderId" in event ? event.orderId : null,
    reason: "reason" in event ? event.reason : null,
    atMs: nowMs,
    ...actor,
  };
  const after = { ...changed(before, event), version, journal: [...before.journal, entry], updatedAtMs: nowMs };
  return { ...after, nextAtMs: nextAtMsOf(after) };
}

function changed(before: Recurrence, event: RecurrenceEvent): Recurrence {
  switch (event.name) {
    case "saved":
      return before;
    case "made":
      return beyond({ ...before, latest: { date: event.date, orderId: event.orderId } }, event.date);
    case "missed":
      return beyond(before, event.date);
    case "skipped":
      return skipping({ ...before, skippedDates: [...before.skippedDates, event.date] });
    case "endTold":
      return { ...before, isEndTold: true };
    case "ended":
      return { ...before, state: "ended", endReason: event.reason, nextDate: null };
  }
}

/** The next turn lies behind this day. */
const beyond = (recurrence: Recurrence, date: CalendarDate): Recurrence => ({
  ...recurrence,
  nextDate:
    turnAfter(recurrence.rule, occurrenceOn(recurrence.rule, date).fromMs, recurrence.skippedDates)?.date ?? null,
});

const skipping = (recurrence: Recurrence): Recurrence =>
  recurrence.nextDate !== null && recurrence.skippedDates.includes(recurrence.nextDate)
    ? beyond(recurrence, recurrence.nextDate)
    : recurrence;

const turnAfter = (rule: RecurrenceRule, afterMs: number, skipped: readonly CalendarDate[]): Occurrence | undefined =>
  nextOccurrences(rule, afterMs, endMs(rule)).find(({ date }) => !skipped.includes(date));

/** When the clock has to look at it again. */
export function nextAtMsOf({ isEndTold, nextDate, rule, state }: Recurrence): number | null {
  if (state === "ended") return null;
  const toldMs = isEndTold ? [] : [endToldAtMs(rule)];
  const turnMs = nextDate === null ? endMs(rule) : occurrenceOn(rule, nextDate).fromMs - madeAheadMs;
  return Math.min(turnMs, ...toldMs);
}

const endMs = (rule: RecurrenceRule): number => momentOf(dayNumberOf(rule.endsOn) + 1, "00:00");
const endToldAtMs = (rule: RecurrenceRule): number => momentOf(dayNumberOf(rule.endsOn) - endToldAheadDays, endToldAt);
