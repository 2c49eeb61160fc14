import type { Lot } from "../points/lot";
import { pointsOf } from "../points/count-service";
import { checkAccount } from "./check-account";
import { checkAward } from "./check-award";
import { checkOrder } from "./check-order";
import { checkStock } from "./check-stock";
import { checkHolds, checkVoucher, postingIdsOf } from "./check-voucher";
import type { City } from "./city-builders";
import type { Finding } from "./mismatch";

// For tests and measurements: everything the clock checks by and by, over books that fit into memory.

/** Every finding of a whole city; none of books that are sound. */
export function findMismatches(city: City): readonly Finding[] {
  const { hashOf, nowMs } = city;
  const posted = new Map([...city.rows.values()].flat().map((row) => [row.transferId, row]));
  const accounts = [...city.rows].flatMap(([personId, rows]): Finding[] => {
    const account = city.accounts.get(personId) ?? null;
    const heldLots: readonly Lot[] = account?.heldLots ?? [];
    const mismatches = [
      ...checkAccount({ personId, account, baseline: null, rows, hashOf, nowMs }).mismatches,
      ...checkHolds(personId, heldLots, city.vouchers),
      ...rows
        .filter(({ kind }) => kind === "award")
        .flatMap(
          ({ transferId }) => checkAward(transferId, personId, city.orders.get(orderOf(transferId)) ?? null) ?? [],
        ),
    ];
    return mismatches.length === 0
      ? []
      : [{ subject: "account", subjectId: personId, personIds: [personId], mismatches }];
  });
  const vouchers = [...city.vouchers.values()].flatMap((voucher) => {
    const postings = postingIdsOf(voucher).flatMap((id) => posted.get(id) ?? []);
    return checkVoucher(voucher, postings) ?? [];
  });
  const orders = [...city.orders.values()].flatMap((order) => {
    const awards = order.awards.flatMap(({ personId }) => {
      const row = posted.get(`award:${order.orderId}:${personId}`);
      return row === undefined ? [] : [{ personId, points: pointsOf(row) }];
    });
    const paid = { awards: order.awards, owedAwards: [] };
    return checkOrder(order, paid, awards, { nowMs, frozenIds: new Set() }) ?? [];
  });
  return [...accounts, ...vouchers, ...orders, ...stockFindings(city)];
}

const orderOf = (transferId: string): string => transferId.split(":")[1] ?? "";

function stockFindings(city: City): readonly Finding[] {
  const waiting = new Map<string, number>();
  const fulfilled = new Map<string, number>();
  for (const { offeringId, status } of city.vouchers.values()) {
    if (status === "waiting") waiting.set(offeringId, (waiting.get(offeringId) ?? 0) + 1);
    if (status === "fulfilled") fulfilled.set(offeringId, (fulfilled.get(offeringId) ?? 0) + 1);
  }
  return [...city.shelves.values()].flatMap((shelf) => {
    const { offeringId } = shelf;
    const vouchers = { waiting: waiting.get(offeringId) ?? 0, confirmed: 0, fulfilled: fulfilled.get(offeringId) ?? 0 };
    return checkStock(shelf, vouchers) ?? [];
  });
}
