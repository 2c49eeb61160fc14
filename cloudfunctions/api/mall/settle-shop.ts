import { openSettlement, type Settlement } from "../../../domain/mall/settlement";
import { pointsTakenByLedger, readStockEntries } from "../store/shop-book-store";

type Range = { readonly fromMs: number; readonly untilMs: number };

/** Adds up a shop's book over a time, beside what the ledger says the shop took; the two must be the same. */
export async function settleShop(
  shopId: string,
  range: Range,
): Promise<Settlement & { readonly ledgerPoints: number }> {
  const [settlement, ledgerPoints] = await Promise.all([addUp(shopId, range), pointsTakenByLedger(shopId, range)]);
  return { ...settlement, ledgerPoints };
}

async function addUp(shopId: string, range: Range): Promise<Settlement> {
  const sheet = openSettlement();
  for await (const page of readStockEntries(shopId, range)) page.forEach(sheet.add);
  return sheet.close();
}
