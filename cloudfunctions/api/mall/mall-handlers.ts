import type { mallCalls } from "../../../contract/mall";
import type { Handler } from "../handler";
import { cancelRedemption } from "./cancel-redemption";
import { joinClassWaiting } from "./join-class-waiting";
import { leaveClassWaiting } from "./leave-class-waiting";
import { listMyRedemptions } from "./list-my-redemptions";
import { listOfferings } from "./list-offerings";
import { listSlots } from "./list-slots";
import { redeemOffering } from "./redeem-offering";
import { shopHandlers } from "./shop-handlers";
import { showOffering } from "./show-offering";
import { showVoucher } from "./show-voucher";

type MallCall = keyof typeof mallCalls | keyof typeof shopHandlers;

/** Who answers the supermarket's calls, of those who redeem and of those who keep a shop; a part of the table in `handlers.ts`. */
export const mallHandlers: { readonly [N in MallCall]: Handler<N> } = {
  "mall.listOfferings": listOfferings,
  "mall.showOffering": showOffering,
  "mall.listSlots": listSlots,
  "mall.redeem": redeemOffering,
  "mall.joinClassWaiting": joinClassWaiting,
  "mall.leaveClassWaiting": leaveClassWaiting,
  "mall.listMyRedemptions": listMyRedemptions,
  "mall.showVoucher": showVoucher,
  "mall.cancelRedemption": cancelRedemption,
  ...shopHandlers,
};
