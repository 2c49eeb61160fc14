import type { Offering } from "./offering";
import type { Redemption } from "./redemption";
import type { StockEntry, VoucherEntryKind } from "./stock-entry";

const pointsOf: Record<VoucherEntryKind, 1 | 0 | -1> = { fulfilled: 1, undone: -1, cancelled: 0, expired: 0 };

/**
 * The line in the shop's book that follows a voucher's step, so that a day can be settled without reading vouchers. Its id is
 * that of the step, so no step is counted twice.
 */
export const voucherEntry = (
  redemption: Redemption,
  { donor }: Pick<Offering, "donor">,
  kind: VoucherEntryKind,
): StockEntry => {
  const step = redemption.journal.slice(-1)[0];
  if (step === undefined) throw new Error(`voucher ${redemption.redemptionId} has no history`);
  return {
    entryId: `voucher:${redemption.redemptionId}:${step.version}`,
    kind,
    shopId: redemption.shopId,
    offeringId: redemption.offeringId,
    offeringTitle: redemption.offeringTitle,
    donor,
    pieces: 1,
    aboutId: redemption.redemptionId,
    points: pointsOf[kind] * redemption.pricePoints,
    note: step.reason ?? "",
    byPersonId: step.byPersonId,
    approvedByPersonId: null,
    atMs: step.atMs,
  };
};
