import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";

/** Several orders at once, each by its id; one that is gone is left out. */
export async function findOrdersByIds(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderDocument>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const { data } = await byIds(ids).get();
  return new Map((data as OrderDocument[]).map((order) => [order._id, order]));
}

const byIds = (ids: readonly string[]) =>
  database
    .collection("orders")
    .where(guardedFilter({ _id: command.in(ids) }))
    .limit(ids.length);

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

export async function findOrdersToMatch(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderToMatch>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const { data } = await byIds(ids)
    .field(Object.fromEntries(notToMatch.map((field) => [field, false])))
    .get();
  return new Map((data as OrderToMatch[]).map((order) => [order._id, order]));
}

/** What of an order tells staff which one it is and where it stands. */
export type OrderToFollow = Pick<OrderDocument, (typeof toFollow)[number]>;

const toFollow = ["_id", "areaId", "category", "journal", "offer", "placeName", "status", "takers", "text"] as const;

export async function findOrdersToFollow(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderToFollow>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const { data } = await byIds(ids)
    .field(Object.fromEntries(toFollow.map((field) => [field, true])))
    .get();
  return new Map((data as OrderToFollow[]).map((order) => [order._id, order]));
}
