import type { Transfer, TransferKind } from "../points/transfer";
import { isStockWhole } from "./move-stock";
import type { Offering } from "./offering";
import type { Redemption, RedemptionStatus } from "./redemption";

/** Something that must never be true of the supermarket, named by its rule in the list of invariants. */
export type MallFault = {
  readonly rule: "S1" | "S3" | "S4";
  /** The offering or redemption it was found at. */
  readonly at: string;
  readonly what: string;
};

type Mall = {
  readonly offerings: readonly Offering[];
  readonly redemptions: readonly Redemption[];
  readonly transfers: readonly Transfer[];
};

/** Every broken rule of stock and vouchers, checked against the ledger; an empty list means that all is sound. */
export const findMallFaults = ({ offerings, redemptions, transfers }: Mall): MallFault[] => [
  ...offerings.flatMap((offering) => stockFaults(offering, redemptions)),
  ...redemptions.flatMap((redemption) => voucherFaults(redemption, transfers)),
  ...orphanTransfers(redemptions, transfers),
];

const stockFaults = (offering: Offering, redemptions: readonly Redemption[]): MallFault[] => {
  const own = redemptions.filter((redemption) => redemption.offeringId === offering.offeringId);
  const inStatus = (status: RedemptionStatus) => own.filter((redemption) => redemption.status === status).length;
  const faults: MallFault[] = [];
  const { received, available, reserved, issued, writtenOff } = offering;
  const at = offering.offeringId;
  if (!isStockWhole(offering)) {
    faults.push({ rule: "S1", at, what: `${available} + ${reserved} + ${issued} + ${writtenOff} is not ${received}` });
  }
  if (reserved !== inStatus("waiting")) {
    faults.push({ rule: "S3", at, what: `${reserved} reserved, ${inStatus("waiting")} vouchers wait` });
  }
  if (issued !== inStatus("fulfilled")) {
    faults.push({ rule: "S3", at, what: `${issued} issued, ${inStatus("fulfilled")} vouchers used` });
  }
  return faults;
};

const closingKind: Record<RedemptionStatus, TransferKind | null> = {
  waiting: null,
  fulfilled: "fulfil",
  cancelled: "cancelRedemption",
  expired: "expireRedemption",
};

const causeIdsOf = (redemptionId: string) =>
  ["redeem", "fulfil", "cancel", "expire"].map((cause) => `${cause}:${redemptionId}`);

const voucherFaults = (redemption: Redemption, transfers: readonly Transfer[]): MallFault[] => {
  const { redemptionId, personId, pricePoints, status } = redemption;
  const ids = causeIdsOf(redemptionId);
  const own = transfers.filter((transfer) => ids.includes(transfer.transferId));
  const faults: MallFault[] = [];
  const expected = ["redeem", closingKind[status]].filter((kind) => kind !== null).sort();
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

const notOfVouchers: ReadonlySet<Transfer["kind"]> = new Set(["award", "grant", "reversal"]);

const orphanTransfers = (redemptions: readonly Redemption[], transfers: readonly Transfer[]): MallFault[] => {
  const known = new Set(redemptions.flatMap((redemption) => causeIdsOf(redemption.redemptionId)));
  return transfers
    .filter(({ kind, transferId }) => !notOfVouchers.has(kind) && !known.has(transferId))
    .map(({ transferId }) => ({ rule: "S3", at: transferId, what: "points moved without a voucher" }));
};
