import { payOwedAwards } from "../api/orders/pay-awards";
import { payOwedReversals } from "../api/orders/reverse-awards";
import { findOrder, listOwing, type OrderDocument } from "../api/store/orders-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Points an order still has to give or to take back: of many volunteers, of a cut call, of an account that was frozen. */
export const payOwedPoints = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, { name: "owedPoints", next: () => listOwing(batchRows), settle: payOwed });

async function payOwed(document: OrderDocument): Promise<boolean> {
  await payOwedAwards(document._id);
  await payOwedReversals(document._id);
  return owes(await findOrder(document._id)) < owes(document);
}

const owes = (document: OrderDocument | null): number =>
  (document?.owedAwards ?? []).length + (document?.owedReversals ?? []).length;
