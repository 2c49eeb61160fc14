import { decideExpire } from "../../../domain/mall/decide-closing";
import { clockActor } from "../../../domain/orders/journal-entry";
import type { RedemptionDocument } from "../store/redemptions-store";
import { closeRedemption } from "./close-redemption";

/** The clock ends a voucher nobody used in time. False when somebody used or cancelled it in the same instant. */
export async function expireRedemption(read: RedemptionDocument, nowMs: number): Promise<boolean> {
  const closed = await closeRedemption({ read, actor: clockActor, nowMs, decide: decideExpire });
  return closed.ok;
}
