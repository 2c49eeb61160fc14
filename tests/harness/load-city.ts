import type { City } from "../../domain/reconciliation/city-builders";
import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { TestCloud } from "./test-cloud";

const areaId = "zc.gangshan.houbali.g03.b12";
const placed = { areaId, ancestors: ancestorsOf(areaId) };
const neverMs = Date.UTC(2090, 0, 1);

/** Puts a city's books into the database as they would lie there, at a moment when nothing of it waits for the clock. */
export async function loadCity({ cloud }: TestCloud, city: City): Promise<void> {
  const dump = await cloud.database.dump();
  await cloud.database.load({
    ...dump,
    people: [...(dump["people"] ?? []), ...[...city.rows.keys()].map(personOf)],
    accounts: [...city.accounts].map(([personId, { personId: _id, ...account }]) => ({
      ...account,
      _id: personId,
      releaseAtMs: null,
      expireAtMs: null,
      warnAtMs: null,
    })),
    transfers: [...city.rows.values()].flat().map(({ transferId, ...row }) => ({ ...row, _id: transferId })),
    redemptions: [...city.vouchers.values()].map(({ redemptionId, ...voucher }) => ({
      ...voucher,
      _id: redemptionId,
      waitingCode: redemptionId,
      expiresAtMs: neverMs,
      hasUnrelayed: false,
      createdAtMs: city.nowMs,
      updatedAtMs: 0,
    })),
    offerings: [...city.shelves.values()].map(({ offeringId, ...shelf }) => ({
      ...shelf,
      ...placed,
      _id: offeringId,
      shopId: "shop1",
      booking: null,
      reservations: {},
      openReservations: 0,
      kept: {},
    })),
    orders: [...city.orders.values()].map(({ orderId, ...order }) => ({
      ...order,
      ...placed,
      _id: orderId,
      category: {},
      rating: null,
      evaluation: null,
      hasUnrelayed: false,
      createdAtMs: 0,
      updatedAtMs: 0,
      version: 9,
    })),
  });
}

const personOf = (personId: string) => ({
  ...placed,
  _id: personId,
  openid: `city-${personId}`,
  name: "居民",
  householdId: personId,
  roles: [],
  volunteer: null,
  family: [],
  pushQuota: {},
  searchVersion: 99,
  version: 1,
  createdAtMs: 0,
});
