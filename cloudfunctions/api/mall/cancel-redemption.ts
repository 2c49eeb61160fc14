import { decideCancel } from "../../../domain/mall/decide-closing";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { redemptionById } from "../store/redemptions-store";
import { balanceAfter, findTransfer } from "../store/transfers-store";
import { closeRedemption } from "./close-redemption";

/** I changed my mind: points and piece return at once. What somebody else redeemed does not exist for me. */
export const cancelRedemption = handle<"mall.cancelRedemption">()({
  together: (input) => ({ redemption: redemptionById(input.redemptionId) }),
  async run({ redemptionId, key }, caller, { redemption }) {
    const { personId } = caller.person;
    if (redemption?.personId !== personId) return refuse("NOT_FOUND");
    const closed = await closeRedemption({
      read: redemption,
      actor: { personId, role: "resident", key, bodyHash: caller.bodyHash },
      nowMs: caller.nowMs,
      decide: decideCancel,
    });
    if (!closed.ok) return refuse(closed.code);
    const transfer = await findTransfer(`cancel:${redemptionId}`);
    if (transfer === null) throw new Error(`cancelled voucher ${redemptionId} has no transfer`);
    return done({ redemptionId, balanceAfter: balanceAfter(transfer) });
  },
});
