import { ledgerHash } from "../../../cloudfunctions/api/store/ledger-hash";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import { pointsOf } from "../../../domain/points/count-service";
import { findLedgerFaults } from "../../../domain/points/ledger-invariants";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

/** P1 to P7 and P9: the ledger, against the orders that earned points. */
export function pointsFaults(world: World): Fault[] {
  const accounts = rowsOf(world, "accounts").map((row) => ({ ...row, personId: row._id }));
  const transfers = rowsOf(world, "transfers").map((row) => ({ ...row, transferId: row._id }));
  return [
    ...findLedgerFaults({ accounts, transfers, hashOf: ledgerHash }),
    ...awardFaults(world),
    ...reversalFaults(world),
  ];
}

/** P5 and P9: one award per evaluated order and volunteer, of what the order says, and none without such an order. */
function awardFaults(world: World): Fault[] {
  const transfers = rowsOf(world, "transfers").filter(({ kind }) => kind === "award");
  const ofOrders = rowsOf(world, "records").filter(({ orderId }) => orderId !== null);
  const records = new Set(ofOrders.map(({ _id, minutes }) => `${_id} ${minutes}`));
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
