import type { GeoPoint } from "../areas/geo-point";
import type { Familiar } from "../people/familiar";
import type { CategoryRule } from "./category-rule";
import type { JournalEntry } from "./journal-entry";
import type { Dispute } from "./dispute";
import type { Escalation, Handling } from "./escalation";
import type { Evidence } from "./evidence";
import type { Evaluation, PrivateRating, Rating, StaffCall } from "./judgements";
import type { OrderStatus } from "./order-status";
import type { Offer } from "./offer";
import type { Taker } from "./taker";
import type { Waiting } from "./waiting-list";
import type { WantedTime } from "./wanted-time";

/** Wrong service codes within the running window; a window ends by itself, so nobody is locked out for good. */
export type CodeTries = {
  readonly count: number;
  readonly sinceMs: number;
};

/** What every order has, whatever its status. Times are epoch milliseconds. */
export type OrderFacts = {
  readonly orderId: string;
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly householdId: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly category: CategoryRule;
  readonly text: string;
  readonly wanted: WantedTime;
  /** Danger to life was heard in its text. Missing in orders of before. */
  readonly isUrgent?: boolean;
  /** About where it is: its square of the map. Missing where nobody entered the place. */
  readonly place?: GeoPoint | null;
  /** Who is not to come to this beneficiary again, as it was when the order was made or she last said so. Never shown. */
  readonly barredIds?: readonly string[];
  /** Who has helped this beneficiary well before, as it was when the order was made. Never shown. */
  readonly familiar?: readonly Familiar[];
  readonly serviceCode: string;
  /** Told at the end instead of tapping, by those without a phone. Orders older than it have none. */
  readonly doneCode: string | null;
  readonly codeTries: CodeTries;
  readonly slotCount: number;
  readonly takers: readonly Taker[];
  /** Those who served before the matter was opened again: their hours stay theirs. */
  readonly earlierTakers: readonly Taker[];
  readonly waiting: readonly Waiting[];
  /** Before whom a slot stands, while the order is offered; null otherwise. */
  readonly offer: Offer | null;
  /** Who was asked and did not take it, or took it and left it again: nobody proposes them for it once more. Never shown. */
  readonly declinedIds?: readonly string[];
  /** Why the order waits for staff (cannot be done, not solved), while it is stuck; null otherwise. */
  readonly stuckReason: string | null;
  /** What staff answered directly; null unless answered. */
  readonly answer: string | null;
  /** How far the search for somebody, or the handling of a stuck matter, has climbed. */
  readonly escalation: Escalation;
  readonly handlings: readonly Handling[];
  readonly evidence: readonly Evidence[];
  readonly privateRatings: readonly PrivateRating[];
  readonly staffCall: StaffCall | null;
  readonly dispute: Dispute | null;
  /** When whatever the order waits for now is due; null when nothing is. */
  readonly dueAtMs: number | null;
  /** When the clock has something to do about it: its deadline, or a step before that; null while only people may act. */
  readonly clockAtMs: number | null;
  readonly version: number;
  readonly journal: readonly JournalEntry[];
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

type In<Status extends OrderStatus, Own> = OrderFacts & { readonly status: Status } & Own;
type Nothing = { readonly rating: null; readonly evaluation: null; readonly returnReason: null };
type Rated = { readonly rating: Rating; readonly evaluation: null; readonly returnReason: null };
type Evaluated = { readonly rating: Rating; readonly evaluation: Evaluation; readonly returnReason: null };
type Disputed = { readonly rating: Rating; readonly evaluation: Evaluation | null; readonly returnReason: null };
type Returned = { readonly rating: null; readonly evaluation: null; readonly returnReason: string };

export type UnratedOrder = In<
  "inReview" | "open" | "offered" | "taken" | "serving" | "served" | "stuck" | "answered" | "cancelled" | "expired",
  Nothing
>;

/** One request for help. What it carries depends on how far it has come. */
export type Order =
  | UnratedOrder
  | In<"confirmed", Rated>
  | In<"evaluated", Evaluated>
  | In<"disputed" | "overturned", Disputed>
  | In<"returned", Returned>;

export const freeSlotsOf = (order: { readonly slotCount: number; readonly takers: readonly unknown[] }): number =>
  order.slotCount - order.takers.length;

/** What no order has before anything happened to it, and what older documents lack. */
export const nothingHappened = {
  doneCode: null,
  earlierTakers: [],
  waiting: [],
  offer: null,
  stuckReason: null,
  answer: null,
  escalation: { sinceMs: 0, steps: 0 },
  handlings: [],
  evidence: [],
  privateRatings: [],
  staffCall: null,
  dispute: null,
} as const;

/** What belongs to one status only is gone in the next, unless the event brings it. */
export const bare = {
  rating: null,
  evaluation: null,
  returnReason: null,
  offer: null,
  stuckReason: null,
  answer: null,
  staffCall: null,
} as const;
