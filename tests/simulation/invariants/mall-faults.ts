import { toBookingDay } from "../../../cloudfunctions/api/store/bookings-store";
import { toOffering, type OfferingDocument } from "../../../cloudfunctions/api/store/offerings-store";
import { isVoucher, toRedemption } from "../../../cloudfunctions/api/store/redemptions-store";
import { findMallFaults } from "../../../domain/mall/mall-invariants";
import type { Redemption } from "../../../domain/mall/redemption";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";
import { voucherLifeFaults } from "./voucher-life";

/** S1 to S4: what lies on shelves, in vouchers and in booked hours, against the ledger, the limits and the shop's book. */
export function mallFaults(world: World): Fault[] {
  const offerings = rowsOf(world, "offerings");
  const redemptions = vouchersOf(world);
  const transfers = rowsOf(world, "transfers").map((row) => ({ ...row, transferId: row._id }));
  const days = rowsOf(world, "bookings").map((row) => toBookingDay(row, row.offeringId, 0));
  return [
    ...findMallFaults({ offerings: offerings.map(toOffering), redemptions, transfers, days }),
    ...personLimitFaults(world, redemptions),
    ...householdLimitFaults(world, redemptions),
    ...redemptions.flatMap(voucherLifeFaults),
    ...rowsOf(world, "redemptions")
      .filter(isWronglyCoded)
      .map(({ _id }) => ({ rule: "S4", at: _id, what: "its code" })),
    ...offerings.flatMap((offering) => bookFaults(world, offering)),
  ];
}

/** What stands where a voucher can no more be made is none. */
const vouchersOf = (world: World): Redemption[] => rowsOf(world, "redemptions").filter(isVoucher).map(toRedemption);

const isWronglyCoded = (row: {
  readonly status: string;
  readonly waitingCode: string;
  readonly code: string;
}): boolean => isVoucher(row) && (row.status === "waiting") !== (row.waitingCode === row.code);

const counts = ({ status }: Redemption): boolean => status === "waiting" || status === "fulfilled";

function countBy(redemptions: readonly Redemption[], nameOf: (one: Redemption) => string | null): Map<string, number> {
  const counted = new Map<string, number>();
  for (const one of redemptions.filter(counts)) {
    const name = nameOf(one);
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return counted;
}

/** S2 of one person, and that an account counts what it counts; what an earlier month counted it may forget. */
function personLimitFaults(world: World, redemptions: readonly Redemption[]): Fault[] {
  const limits = new Map(rowsOf(world, "offerings").map((one) => [one._id, one.perPersonLimit]));
  const counted = countBy(redemptions, ({ limitKey, personId }) => `${personId} ${limitKey}`);
  const over = [...counted].filter(([place, count]) => {
    const limit = limits.get(offeringOf(place)) ?? 0;
    return limit > 0 && count > limit;
  });
  const told = new Map<string, number>(
    rowsOf(world, "accounts").flatMap(({ _id, redeemedByOffering }) =>
      Object.entries(redeemedByOffering).map(([key, count]) => [`${_id} ${key}`, count] as const),
    ),
  );
  const isForgotten = (place: string): boolean =>
    !told.has(place) && [...told.keys()].some((other) => other > place && samePeriods(other, place));
  const miscounted = [...new Set([...told.keys(), ...counted.keys()])].filter(
    (place) => (told.get(place) ?? 0) !== (counted.get(place) ?? 0) && !isForgotten(place),
  );
  return [
    ...over.map(([at, count]) => ({ rule: "S2", at, what: `${count} vouchers` })),
    ...miscounted.map((at) => ({ rule: "S2", at, what: "the account counts otherwise" })),
  ];
}

/** "p-vic oil@2026-03" is of "oil". */
const offeringOf = (place: string): string => (place.split(" ")[1] ?? "").split("@")[0] ?? "";
const samePeriods = (one: string, other: string): boolean => one.split("@")[0] === other.split("@")[0];

/** S2 of one household, whoever of it redeems, and that its count is what it says. */
function householdLimitFaults(world: World, redemptions: readonly Redemption[]): Fault[] {
  const limits = new Map(rowsOf(world, "offerings").map((one) => [one._id, one.perHouseholdLimit ?? 0]));
  const counted = countBy(redemptions, ({ householdCountId, limitKey }) =>
    householdCountId === null ? null : `${householdCountId} ${limitKey}`,
  );
  const over = [...counted].filter(([place, count]) => count > (limits.get(offeringOf(place)) ?? 0));
  const uncounted = redemptions.filter(
    ({ householdCountId, offeringId }) => (limits.get(offeringId) ?? 0) > 0 !== (householdCountId !== null),
  );
  const miscounted = rowsOf(world, "householdCounts").filter(
    ({ _id, count, limitKey }) => count !== (counted.get(`${_id} ${limitKey}`) ?? 0),
  );
  return [
    ...over.map(([at, count]) => ({ rule: "S2", at, what: `${count} vouchers of one household` })),
    ...uncounted.map(({ redemptionId }) => ({ rule: "S2", at: redemptionId, what: "its household does not count it" })),
    ...miscounted.map(({ _id }) => ({ rule: "S2", at: _id, what: "the household counts otherwise" })),
  ];
}

/** The shop's book adds up to what lies there: every step of a voucher and every delivery stands in it once. */
function bookFaults(world: World, { _id, booking, issued, received, writtenOff }: OfferingDocument): Fault[] {
  if ((booking ?? null) !== null) return [];
  const lines = rowsOf(world, "stockEntries").filter(({ offeringId }) => offeringId === _id);
  const pieces = (...kinds: string[]): number =>
    lines.filter(({ kind }) => kinds.includes(kind)).reduce((sum, line) => sum + line.pieces, 0);
  const first = world.firstStock.get(_id) ?? 0;
  const rules: readonly (readonly [boolean, string])[] = [
    [received === first + pieces("received", "foundMore"), `${received} received`],
    [writtenOff === pieces("writtenOff", "foundLess"), `${writtenOff} written off`],
    [issued === pieces("fulfilled") - pieces("undone"), `${issued} handed over`],
  ];
  const alone = lines.filter(
    ({ approvedByPersonId, byPersonId, kind }) =>
      ["writtenOff", "foundMore", "foundLess"].includes(kind) &&
      (approvedByPersonId === null || approvedByPersonId === byPersonId),
  );
  return [
    ...rules
      .filter(([holds]) => !holds)
      .map(([, what]) => ({ rule: "S1", at: _id, what: `${what}, its book says otherwise` })),
    ...alone.map((line) => ({ rule: "S1", at: line._id, what: "approved by nobody else" })),
  ];
}
