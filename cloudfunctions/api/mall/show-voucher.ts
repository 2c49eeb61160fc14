import { voucherQrText, voucherQrValidUntilMs } from "../../../domain/mall/voucher";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { voucherMac } from "../store/field-encryption";
import { redemptionById } from "../store/redemptions-store";
import { findShops } from "../store/shops-store";
import { viewRedemption } from "./view-redemption";

/** My voucher to show at the counter. Code and QR are given only while it can be used. */
export const showVoucher = handle<"mall.showVoucher">()({
  together: (input) => ({ redemption: redemptionById(input.redemptionId) }),
  async run(_input, caller, { redemption }) {
    if (redemption?.personId !== caller.person.personId) return refuse("NOT_FOUND");
    const shopOf = await findShops([redemption.shopId], caller.nowMs);
    const view = viewRedemption(redemption, shopOf(redemption.shopId));
    const isUsable = redemption.status === "waiting" && caller.nowMs < redemption.expiresAtMs;
    return done({
      ...view,
      code: isUsable ? redemption.code : null,
      qrText: isUsable ? voucherQrText(redemption._id, caller.nowMs, voucherMac) : null,
      qrValidUntilMs: isUsable ? voucherQrValidUntilMs(caller.nowMs) : null,
    });
  },
});
