import type { mallKeepingCalls } from "../../../contract/mall-keeping";
import type { mallShelfCalls } from "../../../contract/mall-shelf";
import type { Handler } from "../handler";
import { askWriteOff } from "./ask-write-off";
import { closeDay } from "./close-day";
import { decideStockMatter } from "./decide-stock-matter";
import { enterCount } from "./enter-count";
import { listShops } from "./list-shops";
import { listStockEntries } from "./list-stock-entries";
import { listStockMatters } from "./list-stock-matters";
import { priceOffering } from "./price-offering";
import { receiveStock } from "./receive-stock";
import { saveOffering } from "./save-offering";
import { saveShopHours } from "./save-shop-hours";
import { showSettlement } from "./show-settlement";
import { showShelfOffering } from "./show-shelf-offering";
import { showStock } from "./show-stock";
import { fulfilVoucher } from "./fulfil-voucher";
import { lookUpVoucher } from "./look-up-voucher";
import { showShop } from "./show-shop";
import { undoFulfil } from "./undo-fulfil";

type CounterCall = "mall.lookUpVoucher" | "mall.fulfil" | "mall.showShop";
type ShopCall = CounterCall | keyof typeof mallKeepingCalls | keyof typeof mallShelfCalls;

/** Who answers the calls of those who keep a shop and its books; a part of the table in `handlers.ts`. */
export const shopHandlers: { readonly [N in ShopCall]: Handler<N> } = {
  "mall.lookUpVoucher": lookUpVoucher,
  "mall.fulfil": fulfilVoucher,
  "mall.showShop": showShop,
  "mall.undoFulfil": undoFulfil,
  "mall.listShops": listShops,
  "mall.showStock": showStock,
  "mall.showShelfOffering": showShelfOffering,
  "mall.saveOffering": saveOffering,
  "mall.priceOffering": priceOffering,
  "mall.saveShopHours": saveShopHours,
  "mall.showSettlement": showSettlement,
  "mall.closeDay": closeDay,
  "mall.listStockEntries": listStockEntries,
  "mall.receiveStock": receiveStock,
  "mall.enterCount": enterCount,
  "mall.askWriteOff": askWriteOff,
  "mall.listStockMatters": listStockMatters,
  "mall.decideStockMatter": decideStockMatter,
};
