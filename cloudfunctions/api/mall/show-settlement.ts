import { isDay, periodRange } from "../../../domain/mall/settlement-period";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { settlementById, settlementIdOf } from "../store/settlements-store";
import { accessToShop } from "./shop-access";
import { settleShop } from "./settle-shop";

/** A shop's day or month as its book says, beside the ledger, and, of a closed day, how it stood when it was closed. */
export const showSettlement = handle<"mall.showSettlement">()({
  together: ({ shopId, period }) => ({ closed: settlementById(settlementIdOf(shopId, period)) }),
  async run({ period, shopId }, caller, { closed }) {
    const range = periodRange(period);
    const access = await accessToShop(caller, shopId, "both");
    if (access === null || range === null) return refuse("NOT_FOUND");
    const { donors, ledgerPoints, lines, totals } = await settleShop(shopId, range);
    return done({
      shopName: access.shop.name,
      lines: [...lines],
      donors: [...donors],
      totals,
      ledgerPoints,
      closed:
        closed === null ? null : { byWhom: closed.byWhom, atMs: closed.atMs, note: closed.note, totals: closed.totals },
      canClose: closed === null && isDay(period) && access.role === "keeper" && range.fromMs <= caller.nowMs,
    });
  },
});
