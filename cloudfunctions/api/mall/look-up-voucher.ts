import { readVoucherQr } from "../../../domain/mall/voucher";
import { shopsAt } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { voucherMac } from "../store/field-encryption";
import { findByCode, findRedemption } from "../store/redemptions-store";
import { viewForKeeper } from "./view-redemption";

/** What the keeper scanned or typed. A voucher of another shop says only that it is one. */
export const lookUpVoucher = handle<"mall.lookUpVoucher">()({
  async run({ code }, caller) {
    const found = await findVoucher(code, caller.nowMs);
    if (!found.ok) return refuse(found.code);
    const { redemption } = found;
    if (redemption === null) return refuse("VOUCHER_UNKNOWN");
    if (!shopsAt(caller.person, caller.nowMs).includes(redemption.shopId)) return refuse("VOUCHER_OTHER_SHOP");
    return done(viewForKeeper(redemption));
  },
});

async function findVoucher(code: string, nowMs: number) {
  if (/^\d{8}$/.test(code)) return { ok: true, redemption: await findByCode(code) } as const;
  const read = readVoucherQr(code, nowMs, voucherMac);
  return read.ok ? ({ ok: true, redemption: await findRedemption(read.redemptionId) } as const) : read;
}
