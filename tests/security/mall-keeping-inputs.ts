import type { Input } from "../../contract/index";
import type { mallKeepingCalls } from "../../contract/mall-keeping";
import type { mallShelfCalls } from "../../contract/mall-shelf";
import type { Things } from "./things";

type KeepingCall = keyof typeof mallKeepingCalls | keyof typeof mallShelfCalls | "reports.exportSettlement";
type Inputs = { readonly [N in KeepingCall]: (things: Things, key: string) => Input<N> };

const soapWish = {
  title: "洗衣皂（三块）",
  picture: "soap",
  pictures: [],
  donor: "好邻居商店",
  rules: "凭兑换券到店领取。",
  perPersonLimit: 0,
  perHouseholdLimit: 0,
  limitPeriod: "ever" as const,
  minStars: 0 as const,
  validUntilMs: null,
  session: null,
  booking: null,
  cancelHours: 2,
  isOnOffer: true,
};

/** What is sent to the calls of a shop's books; a part of the inputs in `call-inputs.ts`. */
export const mallKeepingInputs: Inputs = {
  "mall.undoFulfil": ({ redemptionId }, key) => ({ redemptionId, reason: "拿错了", key }),
  "mall.showShelfOffering": () => ({ offeringId: "soap" }),
  "mall.saveOffering": (_things, key) => ({
    offeringId: "soap",
    shopId: "shop-houbali",
    kind: "goods",
    wish: soapWish,
    editVersion: 0,
    key,
  }),
  "mall.priceOffering": (_things, key) => ({ offeringId: "soap", pricePoints: 9, key }),
  "mall.saveShopHours": (_things, key) => ({
    shopId: "shop-houbali",
    hours: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 540, untilMinute: 690 }],
    key,
  }),
  "mall.listShops": () => ({}),
  "mall.showSettlement": () => ({ shopId: "shop-houbali", period: "2026-01" }),
  "mall.closeDay": (_things, key) => ({ shopId: "shop-houbali", day: "2026-01-01", note: "", key }),
  "reports.exportSettlement": (_things, key) => ({ shopId: "shop-houbali", period: "2026-01", key }),
  "mall.showStock": () => ({ shopId: "shop-houbali" }),
  "mall.listStockEntries": () => ({ offeringId: "soap" }),
  "mall.receiveStock": (_things, key) => ({ offeringId: "soap", pieces: 20, donor: "好邻居商店", note: "", key }),
  "mall.enterCount": (_things, key) => ({ offeringId: "soap", pieces: 40, key }),
  "mall.askWriteOff": (_things, key) => ({ offeringId: "soap", pieces: 2, reason: "受潮了", key }),
  "mall.listStockMatters": () => ({}),
  "mall.decideStockMatter": ({ stockMatterId }, key) => ({
    matterId: stockMatterId,
    decision: "approve",
    reason: "",
    key,
  }),
};
