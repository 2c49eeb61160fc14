import type { KeptAnswer } from "../../../domain/categories/form-answers";
import { usualService } from "../../../domain/orders/category-rule";
import { expectedPoints } from "../../../domain/points/expected-points";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { communityOf } from "../../../domain/areas/community-of";
import { openedAtMsOf } from "../../../domain/orders/opened-at";
import { freeSlotsOf, nothingHappened, type Order } from "../../../domain/orders/order";
import type { Need } from "../../../domain/orders/needs";
import type { OrderSource } from "../../../domain/orders/order-source";
import type { OrderStatus } from "../../../domain/orders/order-status";
import { isFinal } from "../../../domain/orders/order-transitions";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";
import { knownPlaceOf, roughlyAt } from "./rough-place";

/** What is kept beside an order's rules: how it reads to others, encrypted contact, and fields that indexes need. */
export type OrderSurroundings = {
  readonly requesterName: string;
  readonly beneficiaryName: string;
  readonly placeName: string;
  readonly addressCipher: string;
  readonly phoneCipher: string;
  /** Missing in orders older than the question. */
  readonly needs?: readonly Need[];
  /** Answers to the category's own questions; for those who help and for staff, never for the hall. */
  readonly answers?: readonly KeptAnswer[];
  readonly photos?: readonly { readonly photoId: string; readonly fileId: string }[];
  readonly voice?: OrderVoice | null;
  /** Danger to life was heard in the text: staff see it first. The word says what was heard. */
  readonly isUrgent?: boolean;
  readonly dangerWord?: string | null;
  readonly acknowledgedDanger?: boolean;
  /** How the order came in; those without it came by WeChat. */
  readonly source?: OrderSource;
  /** The weekly request it was made of, and when that comes, in words; missing in orders asked for singly. */
  readonly recurrence?: { readonly recurrenceId: string; readonly sentence: string };
  /** Whom to ring up about an order told by phone. */
  readonly callback?: { readonly nameCipher: string; readonly phoneCipher: string } | null;
};

/** Where the building stands goes no further than into the rough point. */
type NewSurroundings = OrderSurroundings & { readonly location?: GeoPoint | null | undefined };

/** What somebody said; `seconds` as her phone measured them. */
export type OrderVoice = { readonly voiceId: string; readonly fileId: string; readonly seconds: number };

/** What one volunteer got for an order, kept with it so that he can read why without another trip. */
export type AwardSummary = {
  readonly personId: string;
  readonly points: number;
  readonly minutes: number;
  readonly breakdown: readonly string[];
  /** The order's version with which it was judged like this; awards of before know none. */
  readonly version?: number;
  /** It was taken back after a dispute; the ledger says how. */
  readonly isReversed?: boolean;
  /** Whether the resident's stars went into his mean; awards of before say nothing, and theirs did if there were any. */
  readonly isRatingCounted?: boolean;
  /** His account rested when it was due, so the judgement's own answer did not tell of it. */
  readonly isLate?: boolean;
};

/** Whose award is still to be taken back, and the stars it had brought to his mean. */
export type OwedReversal = { readonly personId: string; readonly stars: number | null };

type Stored<O> = O extends { orderId: string } ? Omit<O, "orderId"> : never;

export type OrderDocument = Stored<Order> &
  OrderSurroundings & {
    readonly _id: string;
    readonly communityId: string;
    /** `r:<personId>` for requester and beneficiary, `t:<personId>` for takers: whose lists the order stands in; who was asked or waits reads as a taker. */
    readonly parties: readonly string[];
    readonly isFinished: boolean;
    readonly takerPhones: readonly { readonly personId: string; readonly phoneCipher: string }[];
    readonly awards: readonly AwardSummary[];
    /** Whose award is still to be posted after a judgement of many volunteers; empty or missing when nobody's is. */
    readonly owedAwards?: readonly string[];
    /** Of these, now or before, who had an account that rested; missing when nobody had. */
    readonly restingAwards?: readonly string[];
    /** Left over from a decision over many volunteers; empty or missing when nothing is. */
    readonly owedReversals?: readonly OwedReversal[];
    /** Said by the requester with her rating. */
    readonly ratingVoice?: OrderVoice | null;
    /** How far each volunteer's phone was from the rough point when he checked in, if it said so. */
    readonly arrivalDistances?: readonly { readonly personId: string; readonly meters: number }[];
    readonly freeSlots: number;
    readonly expectedPoints: number;
    /** Sorts the hall by points and, among equals, the longer waiting first: nearly unique, so that a page can end anywhere. */
    readonly pointsRank: number;
    /** Where it stands on the map before it is grabbed; orders of before have none. */
    readonly roughPoint?: unknown;
    /** When it last came into the hall; orders of before have none. */
    readonly openedAtMs?: number | null;
    /** Journal entries up to this version have been passed on to audit, inbox and messages. */
    readonly relayedVersion: number;
    readonly hasUnrelayed: boolean;
  };

const orders = () => database.collection("orders");

export const toOrder = (document: OrderDocument): Order => ({
  ...nothingHappened,
  ...document,
  category: { ...usualService, ...document.category },
  orderId: document._id,
  place: knownPlaceOf(document.roughPoint),
});

export const orderById = (id: string): Reading<OrderDocument | null> => reading("orders", id);

export async function findOrder(orderId: string): Promise<OrderDocument | null> {
  const { data } = await orders()
    .where(guardedFilter({ _id: orderId }))
    .limit(1)
    .get();
  return (data[0] as OrderDocument | undefined) ?? null;
}

/** An order as it is first stored. */
export function newOrderDocument({ orderId, ...order }: Order, { location, ...surroundings }: NewSurroundings) {
  const points = expectedPoints(order.category.pointsRule, order.category.plannedMinutes);
  return {
    ...order,
    ...surroundings,
    _id: orderId,
    communityId: communityOf(order.ancestors),
    parties: partiesOf(order),
    isFinished: isFinal(order.status),
    takerPhones: [],
    awards: [],
    freeSlots: freeSlotsOf(order),
    expectedPoints: points,
    pointsRank: points * 1e11 - Math.round(order.createdAtMs / 100),
    roughPoint: roughlyAt(location, orderId),
    openedAtMs: openedAtMsOf(order.journal),
    relayedVersion: 0,
    hasUnrelayed: true,
  };
}

/** Adds a new order; `exists` when the same key already made it. */
export async function addOrder(order: Order, surroundings: NewSurroundings): Promise<"added" | "exists"> {
  try {
    await orders().add({ data: newOrderDocument(order, surroundings) });
    return "added";
  } catch (failure) {
    if (isDuplicateKey(failure)) return "exists";
    throw failure;
  }
}

const partiesOf = (order: Omit<Order, "orderId">): readonly string[] => [
  ...new Set([
    `r:${order.requesterId}`,
    `r:${order.beneficiaryId}`,
    ...order.takers.map((taker) => `t:${taker.personId}`),
    ...(order.offer?.personIds ?? []).map((personId) => `t:${personId}`),
    ...order.waiting.map(({ personId }) => `t:${personId}`),
  ]),
];

/** The fields an event can change; new journal entries are pushed, so nobody's entry is ever overwritten. */
export const changedFields = (before: { readonly version: number }, after: Order): Record<string, unknown> => ({
  status: after.status,
  slotCount: after.slotCount,
  takers: replaced(after.takers),
  earlierTakers: replaced(after.earlierTakers),
  waiting: replaced(after.waiting),
  escalation: replaced(after.escalation),
  handlings: replaced(after.handlings),
  evidence: replaced(after.evidence),
  privateRatings: replaced(after.privateRatings),
  staffCall: replaced(after.staffCall),
  dispute: replaced(after.dispute),
  freeSlots: freeSlotsOf(after),
  parties: replaced(partiesOf(after)),
  isFinished: isFinal(after.status),
  codeTries: replaced(after.codeTries),
  rating: replaced(after.rating),
  evaluation: replaced(after.evaluation),
  returnReason: after.returnReason,
  offer: replaced(after.offer),
  declinedIds: replaced(after.declinedIds ?? []),
  stuckReason: after.stuckReason,
  answer: after.answer,
  wanted: replaced(after.wanted),
  openedAtMs: openedAtMsOf(after.journal),
  dueAtMs: after.dueAtMs,
  clockAtMs: after.clockAtMs,
  version: after.version,
  journal: command.push(after.journal.filter((entry) => entry.version > before.version)),
  hasUnrelayed: true,
  updatedAtMs: after.updatedAtMs,
});

/**
 * Saves an order if it is still as it was read: one conditional write, so of several at once exactly one succeeds.
 * False means somebody was faster; read again and decide again.
 */
export async function saveOrder(before: OrderDocument, after: Order, also: Fields = {}): Promise<boolean> {
  const answer = await orders()
    .where(guardedFilter({ _id: before._id, version: before.version }))
    .update({ data: { ...changedFields(before, after), ...also } });
  return answer.stats.updated === 1;
}

/** Keeps what the requester said with her rating; no step of the order's life, so its version stays. */
export async function keepRatingVoice(orderId: string, voice: OrderVoice): Promise<void> {
  await orders()
    .where(guardedFilter({ _id: orderId }))
    .update({ data: { ratingVoice: replaced(voice) } });
}

/** A page is cut by the last row's sort value and id. */
export type PageStart = {
  readonly sortValue: number;
  readonly id: string;
};

type ListField = "updatedAtMs" | "wanted.untilMs" | "pointsRank" | "dueAtMs";

type ListQuery = {
  readonly filter: Fields;
  readonly sortBy: ListField;
  readonly direction: "asc" | "desc";
  readonly after: PageStart | null;
  readonly rows: number;
};

/** One page in a stable order, never by skipping: what lies before the start is not read again. */
export async function listOrders(query: ListQuery): Promise<readonly OrderDocument[]> {
  const { after, direction, sortBy } = query;
  const beyond =
    after === null
      ? {}
      : { [sortBy]: direction === "asc" ? command.gte(after.sortValue) : command.lte(after.sortValue) };
  const { data } = await orders()
    .where(guardedFilter({ ...query.filter, ...beyond }))
    .orderBy(sortBy, direction)
    .limit(query.rows + 1 + (after === null ? 0 : pageOverlapMax))
    .get();
  return rowsAfter(data as OrderDocument[], query).slice(0, query.rows + 1);
}

/** Drops what the page before has shown. Should its last row have moved meanwhile, the page goes on behind its value. */
function rowsAfter(rows: readonly OrderDocument[], { after, sortBy }: ListQuery): readonly OrderDocument[] {
  if (after === null) return rows;
  const start = rows.findIndex((row) => row._id === after.id);
  return start >= 0 ? rows.slice(start + 1) : rows.filter((row) => valueAt(row, sortBy) !== after.sortValue);
}

const valueAt = (row: OrderDocument, sortBy: ListField): number | null =>
  sortBy === "wanted.untilMs" ? row.wanted.untilMs : row[sortBy];

/** Rows with the very same sort value that may stand before the page's start. */
export const pageOverlapMax = 20;

export async function countOrders(filter: Fields): Promise<number> {
  const { total } = await orders().where(guardedFilter(filter)).count();
  return total;
}

export const withStatus = (statuses: readonly OrderStatus[]) => command.in([...statuses]);

/** Orders that still have points to give or to take back. */
export async function listOwing(rows: number): Promise<readonly OrderDocument[]> {
  const owing = [{ owedAwards: command.gt("") }, { "owedReversals.personId": command.gt("") }];
  const found = await Promise.all(
    owing.map((filter) => database.collection("orders").where(guardedFilter(filter)).limit(rows).get()),
  );
  const all = found.flatMap(({ data }) => data as OrderDocument[]);
  return [...new Map(all.map((document) => [document._id, document])).values()].slice(0, rows);
}
