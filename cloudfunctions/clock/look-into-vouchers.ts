import { hasStock } from "../../domain/mall/stock-entry";
import { checkStock } from "../../domain/reconciliation/check-stock";
import { checkVoucher, postingIdsOf } from "../../domain/reconciliation/check-voucher";
import { toOffering } from "../api/store/offerings-store";
import { findAll, readShelf, toTransfer } from "../api/store/reconcile-store";
import { isVoucher, toRedemption, type RedemptionDocument } from "../api/store/redemptions-store";
import type { TransferDocument } from "../api/store/transfers-store";
import { placed, type Looked } from "./looked";

/** Vouchers and the postings about them. */
export async function lookIntoVouchers(redemptionIds: readonly string[]): Promise<readonly Looked[]> {
  const vouchers = (await findAll<RedemptionDocument>("redemptions", redemptionIds))
    .filter(isVoucher)
    .map(toRedemption);
  const postings = await findAll<TransferDocument>("transfers", vouchers.flatMap(postingIdsOf));
  const byId = new Map(postings.map((one) => [one._id, toTransfer(one)]));
  const looked = vouchers.map(async (voucher): Promise<Looked | null> => {
    const own = postingIdsOf(voucher).flatMap((id) => byId.get(id) ?? []);
    const finding = checkVoucher(voucher, own);
    return finding === null ? null : placed(finding, voucher.offeringTitle);
  });
  return (await Promise.all(looked)).flatMap((one) => one ?? []);
}

/** Offerings and all their vouchers. Where time is booked there are no pieces to count. */
export async function lookIntoShelves(offeringIds: readonly string[]): Promise<readonly Looked[]> {
  const looked = await Promise.all(offeringIds.map(lookIntoShelf));
  return looked.flatMap((one) => one ?? []);
}

async function lookIntoShelf(offeringId: string): Promise<Looked | null> {
  const shelf = await readShelf(offeringId);
  if (shelf === null || !hasStock(shelf.offering)) return null;
  const { offering, ...vouchers } = shelf;
  const finding = checkStock(toOffering(offering), vouchers);
  return finding === null
    ? null
    : { finding, title: offering.title, areaId: offering.areaId, ancestors: offering.ancestors };
}
