import type { CategoryRule } from "./category-rule";
import type { JournalEntry } from "./journal-entry";
import type { Evaluation, Rating } from "./judgements";
import type { OrderStatus } from "./order-status";
import type { Offer } from "./offer";
import type { Taker } from "./taker";
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
  readonly serviceCode: string;
  readonly codeTries: CodeTries;
  readonly slotCount: number;
  readonly takers: readonly Taker[];
  /** Whom staff asked, while the order is offered; null otherwise. */
  readonly offer: Offer | null;
  /** Why the order waits for staff (cannot be done, not solved), while it is stuck; null otherwise. */
  readonly stuckReason: string | null;
  /** What staff answered directly; null unless answered. */
  readonly answer: string | null;
  /** When whatever the order waits for now is due; null when nothing is. */
  readonly dueAtMs: number | null;
  readonly version: number;
  readonly journal: readonly JournalEntry[];
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

type In<Status extends OrderStatus, Own> = OrderFacts & { readonly status: Status } & Own;
type Nothing = { readonly rating: null; readonly evaluation: null; readonly returnReason: null };
type Rated = { readonly rating: Rating; readonly evaluation: null; readonly returnReason: null };
type Evaluated = { readonly rating: Rating; readonly evaluation: Evaluation; readonly returnReason: null };
type Returned = { readonly rating: null; readonly evaluation: null; readonly returnReason: string };

export type UnratedOrder = In<
  "inReview" | "open" | "offered" | "taken" | "serving" | "served" | "stuck" | "answered" | "cancelled" | "expired",
  Nothing
>;

/** One request for help. What it carries depends on how far it has come. */
export type Order = UnratedOrder | In<"confirmed", Rated> | In<"evaluated", Evaluated> | In<"returned", Returned>;

export const freeSlotsOf = (order: Pick<OrderFacts, "slotCount" | "takers">): number =>
  order.slotCount - order.takers.length;
