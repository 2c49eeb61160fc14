import { pointsOf } from "../../../domain/points/count-service";
import type { GivenByHand, Newcomer, ShopStock } from "../../../domain/signals/service";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listOfferingsOfShop } from "./offerings-store";
import type { OrderDocument } from "./orders-store";
import type { PersonDocument } from "./person-document";
import { findAll } from "./reconcile-store";
import type { RedemptionDocument } from "./redemptions-store";
import type { ShopDocument } from "./shops-store";
import type { TransferDocument } from "./transfers-store";

/** What the platform gives at once. */
const rowsAtOnce = 1_000;
/** No city keeps more supermarkets. */
const shopsMax = 500;

/** A city's orders since a moment, oldest first, a thousand at a time: a city's weeks never lie in memory whole. */
export async function eachOrderSince(
  cityId: string,
  sinceMs: number,
  see: (order: OrderDocument) => void,
): Promise<void> {
  for (let fromMs = sinceMs, seen = new Set<string>(); ;) {
    const { data } = await database
      .collection("orders")
      .where(guardedFilter({ ancestors: cityId, createdAtMs: command.gte(fromMs) }))
      .orderBy("createdAtMs", "asc")
      .limit(rowsAtOnce)
      .get();
    const rows = data as OrderDocument[];
    const fresh = rows.filter(({ _id }) => !seen.has(_id));
    fresh.forEach(see);
    if (rows.length < rowsAtOnce || fresh.length === 0) return;
    // The next page begins with the last millisecond again, which may have gone on.
    fromMs = rows.at(-1)?.createdAtMs ?? fromMs;
    seen = new Set(rows.filter(({ createdAtMs }) => createdAtMs === fromMs).map(({ _id }) => _id));
  }
}

/** Who registered in a city since a moment, newest first; in a flood of more than a page, the newest. */
export async function listNewcomers(cityId: string, sinceMs: number): Promise<readonly Newcomer[]> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ ancestors: cityId, createdAtMs: command.gte(sinceMs) }))
    .orderBy("createdAtMs", "desc")
    .field({ _id: true, householdId: true, createdAtMs: true })
    .limit(rowsAtOnce)
    .get();
  return (data as Pick<PersonDocument, "_id" | "householdId" | "createdAtMs">[]).map(({ _id, ...facts }) => ({
    personId: _id,
    householdId: facts.householdId,
    createdAtMs: facts.createdAtMs,
  }));
}

export async function listShopsIn(cityId: string): Promise<readonly ShopDocument[]> {
  const { data } = await database
    .collection("shops")
    // A dot follows the city's own name in every path below it, and a slash follows the dot.
    .where(guardedFilter({ areaId: command.and(command.gte(`${cityId}.`), command.lt(`${cityId}/`)) }))
    .limit(shopsMax)
    .get();
  return data as ShopDocument[];
}

export async function stockOf({ _id, name }: ShopDocument): Promise<ShopStock> {
  const offerings = await listOfferingsOfShop(_id);
  const sum = (of: (offering: (typeof offerings)[number]) => number) =>
    offerings.reduce((total, one) => total + of(one), 0);
  return {
    shopId: _id,
    shopName: name,
    received: sum((one) => one.received),
    writtenOff: sum((one) => one.writtenOff),
  };
}

/** A shop's vouchers that were cancelled since a moment, newest first. */
export async function listCancelled(
  shopId: string,
  sinceMs: number,
): Promise<readonly Pick<RedemptionDocument, "personId" | "createdAtMs">[]> {
  const { data } = await database
    .collection("redemptions")
    .where(guardedFilter({ shopId, status: "cancelled", createdAtMs: command.gte(sinceMs) }))
    .orderBy("createdAtMs", "desc")
    .field({ personId: true, createdAtMs: true })
    .limit(rowsAtOnce)
    .get();
  return data as Pick<RedemptionDocument, "personId" | "createdAtMs">[];
}

export async function countRedeemedSince(personId: string, sinceMs: number): Promise<number> {
  const { total } = await database
    .collection("redemptions")
    .where(guardedFilter({ personId, createdAtMs: command.gte(sinceMs) }))
    .count();
  return total;
}

/** Points and hours given by hand since a moment, to people of one city; in a flood of more than a page, the newest. */
export async function listGivenByHand(cityId: string, sinceMs: number): Promise<readonly GivenByHand[]> {
  const { data } = await database
    .collection("transfers")
    .where(guardedFilter({ kind: command.in(["grant", "backfill"]), atMs: command.gte(sinceMs) }))
    .orderBy("atMs", "desc")
    .limit(rowsAtOnce)
    .get();
  const rows = data as TransferDocument[];
  const people = await findAll<PersonDocument>(
    "people",
    rows.flatMap(({ personIds }) => personIds),
  );
  const inCity = new Set(people.filter(({ ancestors }) => ancestors.includes(cityId)).map(({ _id }) => _id));
  return rows.flatMap(({ personIds: [toPersonId = ""], legs, minutes, byPersonId, atMs }): GivenByHand[] =>
    inCity.has(toPersonId) ? [{ byPersonId, toPersonId, points: pointsOf({ legs }), minutes, atMs }] : [],
  );
}
