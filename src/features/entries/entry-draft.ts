import { dayNumberAt } from "../../../domain/calendar/shanghai-day";
import type { EntryKind } from "../../../domain/entries/entry";
import { dateOf } from "../../../domain/calendar/calendar-day";
import type { Intention } from "../../cloud/change";
import { dayOfTyped } from "../../time/typed-day";
import type { FoundPerson } from "./entry-view";

export const dayChoices = ["today", "yesterday", "before", "other"] as const;
export type DayChoice = (typeof dayChoices)[number];

/** An entry while it is being written, as typed. */
export type EntryDraft = {
  kind: EntryKind;
  person: FoundPerson | null;
  /** Whether a correction gives or takes. */
  direction: "add" | "take";
  points: string;
  minutes: string;
  day: DayChoice | null;
  typedDay: string;
  activity: string;
  reason: string;
  evidence: string;
  requestId: string | null;
};

export const emptyDraft: EntryDraft = {
  kind: "backfill",
  person: null,
  direction: "add",
  points: "",
  minutes: "",
  day: null,
  typedDay: "",
  activity: "",
  reason: "",
  evidence: "",
  requestId: null,
};

type Wish = Intention<"entries.propose">;
type Read = { readonly wish: Wish; readonly missing: null } | { readonly wish: null; readonly missing: string };

const missing = (words: string): Read => ({ wish: null, missing: words });

/** What the draft asks for, or what is still missing, in words for under the button. */
export function readDraft(draft: EntryDraft, nowMs: number): Read {
  const { activity, evidence, kind, person, reason, requestId } = draft;
  if (person === null) return missing("先找到这位志愿者");
  const points = kind === "backfill" ? 0 : amountOf(draft.points, draft);
  const minutes = kind === "grant" ? 0 : amountOf(draft.minutes, draft);
  if (points === null || minutes === null) return missing("数字只写整数");
  if (points === 0 && minutes === 0) return missing(kind === "backfill" ? "先填服务了多久" : "先填分数");
  const serviceDate = kind === "backfill" ? serviceDateOf(draft, nowMs) : null;
  if (kind === "backfill" && serviceDate === null) return missing("先选服务那天");
  if (activity.trim() === "") return missing("先写做了什么");
  if (reason.trim() === "") return missing("先写为什么要手工入账");
  return {
    wish: {
      kind,
      personId: person.personId,
      points,
      minutes,
      serviceDate,
      activity: activity.trim(),
      reason: reason.trim(),
      evidence: evidence.trim(),
      requestId,
    },
    missing: null,
  };
}

/** Nothing typed is nothing moved; null for what is no whole number. */
function amountOf(typed: string, { direction, kind }: EntryDraft): number | null {
  if (typed.trim() === "") return 0;
  if (!/^\d{1,5}$/.test(typed.trim())) return null;
  const amount = Number(typed);
  return kind === "correction" && direction === "take" ? 0 - amount : amount;
}

const daysAgo: Readonly<Record<Exclude<DayChoice, "other">, number>> = { today: 0, yesterday: 1, before: 2 };

function serviceDateOf({ day, typedDay }: EntryDraft, nowMs: number): string | null {
  if (day === null) return null;
  if (day !== "other") return dateOf(dayNumberAt(nowMs) - daysAgo[day]);
  const typed = dayOfTyped(typedDay.trim());
  return typed === null ? null : dateOf(typed);
}
