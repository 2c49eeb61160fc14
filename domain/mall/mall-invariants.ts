import type { Transfer, TransferKind } from "../points/transfer";
import { findBookingFaults } from "./booking-invariants";
import type { BookingDay } from "./booking";
import type { MallFault } from "./mall-fault";
import { isStockWhole } from "./move-stock";
import type { Offering } from "./offering";
import type { Redemption, RedemptionStatus } from "./redemption";
import { isPieceOf } from "./reservation";
import { timesUndone } from "./times-undone";

type Mall = {
  readonly offerings: readonly Offering[];
  readonly redemptions: readonly Redemption[];
  readonly transfers: readonly Transfer[];
  readonly days?: readonly BookingDay[];
};

/** Every broken rule of stock, time and vouchers, checked against the ledger; an empty list means that all is sound. */
export const findMallFaults = ({ offerings, redemptions, transfers, days = [] }: Mall): MallFault[] => [
  ...offerings.flatMap((offering) => stockFaults(offering, redemptions)),
  ...offerings.flatMap((offering) => waitingFaults(offering)),
  ...findBookingFaults({ offerings, redemptions, days }),
  ...redemptions.flatMap((redemption) => voucherFaults(redemption, transfers)),
  ...orphanTransfers(redemptions, transfers),
];

const stockFaults = (offering: Offering, redemptions: readonly Redemption[]): MallFault[] => {
  const own = redemptions.filter(
    ({ offeringId, bookingId }) => offeringId === offering.offeringId && bookingId === null,
  );
  const inStatus = (status: RedemptionStatus) => own.filter((redemption) => redemption.status === status).length;
  const faults: MallFault[] = [];
  const { received, available, reserved, issued, writtenOff } = offering;
  const at = offering.offeringId;
  if (!isStockWhole(offering)) {
    faults.push({ rule: "S1", at, what: `${available} + ${reserved} + ${issued} + ${writtenOff} is not ${received}` });
  }
  const onTheWay = Object.entries(offering.reservations).filter(
    ([id, reservation]) => !isPieceOf(own.find((one) => one.redemptionId === id) ?? null, reservation),
  ).length;
  const kept = Object.keys(offering.kept).length;
  if (reserved !== inStatus("waiting") + onTheWay + kept) {
    const places = `${inStatus("waiting")} vouchers wait, ${onTheWay} are on the way, ${kept} are kept`;
    faults.push({ rule: "S3", at, what: `${reserved} reserved, ${places}` });
  }
  if (issued !== inStatus("fulfilled")) {
    faults.push({ rule: "S3", at, what: `${issued} issued, ${inStatus("fulfilled")} vouchers used` });
  }
  return faults;
};

/** Nobody waits twice, or waits and has a seat; the counts beside list and reservations are right. */
const waitingFaults = ({ offeringId: at, waiting, waitingCount, kept, openReservations, reservations }: Offering) => {
  const faults: MallFault[] = [];
  const people = [...waiting.map(({ personId }) => personId), ...Object.keys(kept)];
  if (new Set(people).size !== people.length) faults.push({ rule: "S2", at, what: "somebody waits twice for a seat" });
  if (waiting.length !== waitingCount) faults.push({ rule: "S1", at, what: `${waitingCount} is not who waits` });
  if (Object.keys(reservations).length !== openReservations) {
    faults.push({ rule: "S1", at, what: `${openReservations} is not what is on the way` });
  }
  return faults;
};

const closingKind: Record<RedemptionStatus, TransferKind | null> = {
  waiting: null,
  fulfilled: "fulfil",
  cancelled: "cancelRedemption",
  expired: "expireRedemption",
};

/** The names under which a voucher may move points: each handing-over that was taken back makes room for one more. */
const causeIdsOf = (redemption: Redemption): readonly string[] => {
  const { redemptionId } = redemption;
  const times = Array.from({ length: timesUndone(redemption) }, (_, at) => at + 1);
  return [
    ...["redeem", "fulfil", "cancel", "expire"].map((cause) => `${cause}:${redemptionId}`),
    ...times.flatMap((time) => [`undo:${redemptionId}:${time}`, `fulfil:${redemptionId}:${time}`]),
  ];
};

const voucherFaults = (redemption: Redemption, transfers: readonly Transfer[]): MallFault[] => {
  const { redemptionId, personId, pricePoints, status } = redemption;
  const ids = causeIdsOf(redemption);
  const own = transfers.filter((transfer) => ids.includes(transfer.transferId));
  const faults: MallFault[] = [];
  const undone = Array.from({ length: timesUndone(redemption) }, () => ["fulfil", "undoFulfil"]).flat();
  const expected = ["redeem", ...undone, closingKind[status]].filter((kind) => kind !== null).sort();
  const found = own.map((transfer) => transfer.kind).sort();
  if (found.join() !== expected.join()) {
    faults.push({ rule: "S3", at: redemptionId, what: `${status} with transfers ${found.join()}` });
  }
  const heldAccount = `held:${personId}`;
  const held = own.flatMap((transfer) => transfer.legs).filter((leg) => leg.account === heldAccount);
  if (held.some((leg) => Math.abs(leg.delta) !== pricePoints)) {
    faults.push({ rule: "S3", at: redemptionId, what: `a transfer moved other than its price of ${pricePoints}` });
  }
  if (status === "fulfilled" && redemption.closedAtMs >= redemption.expiresAtMs) {
    faults.push({ rule: "S4", at: redemptionId, what: "used after it had expired" });
  }
  return faults;
};

const ofVouchers: ReadonlySet<Transfer["kind"]> = new Set([
  "redeem",
  "fulfil",
  "undoFulfil",
  "cancelRedemption",
  "expireRedemption",
]);

const orphanTransfers = (redemptions: readonly Redemption[], transfers: readonly Transfer[]): MallFault[] => {
  const known = new Set(redemptions.flatMap(causeIdsOf));
  return transfers
    .filter(({ kind, transferId }) => ofVouchers.has(kind) && !known.has(transferId))
    .map(({ transferId }) => ({ rule: "S3", at: transferId, what: "points moved without a voucher" }));
};
