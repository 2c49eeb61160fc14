import { ledgerHash } from "../../../cloudfunctions/api/store/ledger-hash";
import { toOffering } from "../../../cloudfunctions/api/store/offerings-store";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import { isVoucher, toRedemption } from "../../../cloudfunctions/api/store/redemptions-store";
import { findMallFaults } from "../../../domain/mall/mall-invariants";
import { pointsOf } from "../../../domain/points/count-service";
import { findLedgerFaults } from "../../../domain/points/ledger-invariants";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

/** P1 to P7, P9, S1 to S4: ledger, stock and vouchers, checked against each other and against the orders that earned points. */
export function pointsFaults(world: World): Fault[] {
  const accounts = rowsOf(world, "accounts").map((row) => ({ ...row, personId: row._id }));
  const transfers = rowsOf(world, "transfers").map((row) => ({ ...row, transferId: row._id }));
  const offerings = rowsOf(world, "offerings").map(toOffering);
  const redemptions = vouchersOf(world).map(toRedemption);
  return [
    ...findLedgerFaults({ accounts, transfers, hashOf: ledgerHash }),
    ...findMallFaults({ offerings, redemptions, transfers }),
    ...limitFaults(world),
    ...shopFaults(world),
    ...awardFaults(world),
    ...reversalFaults(world),
  ];
}

/** What stands where a voucher can no more be made is none. */
const vouchersOf = (world: World) => rowsOf(world, "redemptions").filter(isVoucher);

/** S2, and that an account counts what it counts. */
function limitFaults(world: World): Fault[] {
  const limits = new Map(rowsOf(world, "offerings").map((one) => [one._id, one.perPersonLimit]));
  const counted = new Map<string, number>();
  for (const { personId, offeringId, status } of vouchersOf(world)) {
    if (status !== "waiting" && status !== "fulfilled") continue;
    const place = `${personId} ${offeringId}`;
    counted.set(place, (counted.get(place) ?? 0) + 1);
  }
  const over = [...counted].filter(([place, count]) => {
    const limit = limits.get(place.split(" ")[1] ?? "") ?? 0;
    return limit > 0 && count > limit;
  });
  const miscounted = rowsOf(world, "accounts").flatMap((account) =>
    [...limits.keys()]
      .filter((id) => (account.redeemedByOffering[id] ?? 0) !== (counted.get(`${account._id} ${id}`) ?? 0))
      .map((id) => `${account._id} ${id}`),
  );
  return [
    ...over.map(([at, count]) => ({ rule: "S2", at, what: `${count} vouchers` })),
    ...miscounted.map((at) => ({ rule: "S2", at, what: "the account counts otherwise" })),
  ];
}

const keeperOf: Readonly<Record<string, string>> = { shop: "p-keeper", shop2: "p-otherKeeper" };

/** S4: handed over by the shop's own keeper, once. */
const shopFaults = (world: World): Fault[] =>
  vouchersOf(world).flatMap(({ _id, journal, shopId, status, version, waitingCode, code }) => {
    const faults: Fault[] = [];
    const closings = journal.filter(({ event }) => event !== "redeemed");
    if (journal.length !== version || closings.length > 1) faults.push({ rule: "S4", at: _id, what: "closed twice" });
    const [closing] = closings;
    if (closing?.event === "fulfilled" && closing.byPersonId !== keeperOf[shopId]) {
      faults.push({ rule: "S4", at: _id, what: `handed over by ${closing.byPersonId} in ${shopId}` });
    }
    if ((status === "waiting") !== (waitingCode === code)) faults.push({ rule: "S4", at: _id, what: "its code" });
    return faults;
  });

/** P5 and P9: one award per evaluated order and volunteer, of what the order says, and none without such an order. */
function awardFaults(world: World): Fault[] {
  const transfers = rowsOf(world, "transfers").filter(({ kind }) => kind === "award");
  const records = new Set(rowsOf(world, "records").map(({ _id, minutes }) => `${_id} ${minutes}`));
  const due = new Map<string, DueAward>(rowsOf(world, "orders").flatMap(awardsOf));
  const causeless = transfers.filter(({ _id }) => !due.has(_id));
  const missing = [...due].filter(([id, { points, minutes, recordId }]) => {
    const transfer = transfers.find(({ _id }) => _id === id);
    // What was taken back after a dispute is paid for by its reversal, which the ledger's own rules compare with it.
    return (
      transfer === undefined ||
      pointsOf(transfer) !== points ||
      transfer.minutes !== minutes ||
      !records.has(`${recordId} ${minutes}`)
    );
  });
  return [
    ...causeless.map(({ _id }) => ({ rule: "P9", at: _id, what: "points without a cause" })),
    ...missing.map(([at]) => ({ rule: "P5", at, what: "evaluated, but award or record is not what the order says" })),
    ...(records.size === due.size
      ? []
      : [{ rule: "P9", at: "records", what: `${records.size} for ${due.size} awards` }]),
  ];
}

type DueAward = { readonly points: number; readonly minutes: number; readonly recordId: string };

/** Whoever served a judged order, and whoever an order says was paid, in whatever status it is now. */
const awardsOf = (order: OrderDocument): (readonly [string, DueAward])[] =>
  [
    ...new Set([
      ...order.awards.map(({ personId }) => personId),
      ...(order.status === "evaluated" ? served(order) : []),
    ]),
  ]
    .filter((personId) => order.owedAwards?.includes(personId) !== true)
    .map((personId) => {
      const award = order.awards.find((one) => one.personId === personId);
      const { points, minutes } = award ?? { points: Number.NaN, minutes: Number.NaN };
      return [`award:${order._id}:${personId}`, { points, minutes, recordId: `${order._id}:${personId}` }] as const;
    });

/** In the end, or before the matter was opened again: the hours of both are theirs. */
const served = ({ earlierTakers, takers }: OrderDocument): readonly string[] =>
  [...takers, ...earlierTakers].filter(({ minutes }) => minutes !== null).map(({ personId }) => personId);

/** P6: what an order says went back did, once, and nothing else did; after a decision against the judgement, all of it. */
function reversalFaults(world: World): Fault[] {
  const reversed = new Set(
    rowsOf(world, "transfers").flatMap(({ kind, reverses }) => (kind === "reversal" ? [reverses] : [])),
  );
  return rowsOf(world, "orders").flatMap((order) =>
    order.awards.flatMap(({ isReversed = false, personId }) => {
      const id = `award:${order._id}:${personId}`;
      const isOwed = order.owedReversals?.some((one) => one.personId === personId) === true;
      const mustBe = order.status === "overturned" && served(order).includes(personId) && !isOwed;
      if (reversed.has(id) !== isReversed) return [{ rule: "P6", at: id, what: "order and ledger disagree" }];
      return mustBe && !isReversed ? [{ rule: "P6", at: id, what: "overturned, but the points stayed" }] : [];
    }),
  );
}
