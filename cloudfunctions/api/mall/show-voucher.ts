import { voucherQrText, voucherQrValidUntilMs } from "../../../domain/mall/voucher";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { voucherMac } from "../store/field-encryption";
import { redemptionById, toRedemption, type RedemptionDocument } from "../store/redemptions-store";
import { viewRedemption } from "./view-redemption";

/** My voucher to show at the counter. Code and QR are given only while it can be used. */
export const showVoucher = handle<"mall.showVoucher">()({
  together: (input) => ({ redemption: redemptionById(input.redemptionId) }),
  run: (_input, caller, { redemption }) => Promise.resolve(view(redemption, caller)),
});

function view(redemption: RedemptionDocument | null, { nowMs, person }: Caller): Answer<"mall.showVoucher"> {
  if (redemption?.personId !== person.personId) return refuse("NOT_FOUND");
  const isUsable = redemption.status === "waiting" && nowMs < redemption.expiresAtMs;
  const { appointment, cancelUntilMs } = toRedemption(redemption);
  return done({
    ...viewRedemption(redemption),
    offeringId: redemption.offeringId,
    canCancel: isUsable && (appointment === null || nowMs < cancelUntilMs),
    cancelUntilMs: appointment === null ? null : cancelUntilMs,
    code: isUsable ? redemption.code : null,
    qrText: isUsable ? voucherQrText(redemption._id, nowMs, voucherMac) : null,
    qrValidUntilMs: isUsable ? voucherQrValidUntilMs(nowMs) : null,
  });
}
