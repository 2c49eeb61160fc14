import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";

/** Several orders at once, each by its id; one that is gone is left out. */
export const findOrdersByIds = (orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderDocument>> =>
  findOrders(orderIds);

/** With these fields only (true) or without them (false); whole unless told. */
async function findOrders<T extends Pick<OrderDocument, "_id">>(
  orderIds: readonly string[],
  fields?: Readonly<Record<string, boolean>>,
): Promise<ReadonlyMap<string, T>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const found = database
    .collection("orders")
    .where(guardedFilter({ _id: command.in(ids) }))
    .limit(ids.length);
  const { data } = await (fields === undefined ? found : found.field(fields)).get();
  return new Map((data as T[]).map((order) => [order._id, order]));
}

/** An order without its past and its contact: what is needed to find somebody for it, of a thousand at once. */
export type OrderToMatch = Omit<OrderDocument, (typeof notToMatch)[number]>;

const notToMatch = [
  "journal",
  "handlings",
  "evidence",
  "earlierTakers",
  "privateRatings",
  "awards",
  "answers",
  "photos",
  "voice",
  "addressCipher",
  "phoneCipher",
  "takerPhones",
  "callback",
] as const;

export const findOrdersToMatch = (orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderToMatch>> =>
  findOrders(orderIds, Object.fromEntries(notToMatch.map((field) => [field, false])));

/** Before whom an order stands now, and what he would hold. */
export type StandingOffer = Pick<OrderDocument, (typeof toHold)[number]>;

const toHold = ["_id", "offer", "wanted", "roughPoint"] as const;

/** More offers than these do not stand in the communities of one proposal: each ends after half an hour in which people are awake. */
const standingMax = 1_000;

/** The offers that stand in these communities. */
export async function listStandingOffers(communityIds: readonly string[]): Promise<readonly StandingOffer[]> {
  if (communityIds.length === 0) return [];
  const { data } = await database
    .collection("orders")
    .where(guardedFilter({ communityId: command.in([...new Set(communityIds)]), status: "offered" }))
    .field(Object.fromEntries(toHold.map((field) => [field, true])))
    .limit(standingMax)
    .get();
  return data as StandingOffer[];
}

/** What of an order tells staff which one it is and where it stands. */
export type OrderToFollow = Pick<OrderDocument, (typeof toFollow)[number]>;

const toFollow = ["_id", "areaId", "category", "journal", "offer", "placeName", "status", "takers", "text"] as const;

export const findOrdersToFollow = (orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderToFollow>> =>
  findOrders(orderIds, Object.fromEntries(toFollow.map((field) => [field, true])));
