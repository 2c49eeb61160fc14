import { decideFulfil } from "../../../domain/mall/decide-closing";
import { shopsAt } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { redemptionById } from "../store/redemptions-store";
import { closeRedemption } from "./close-redemption";

/** The keeper hands the thing over and closes the voucher: once, in its own shop, in its time. */
export const fulfilVoucher = handle<"mall.fulfil">()({
  together: (input) => ({ redemption: redemptionById(input.redemptionId) }),
  async run({ redemptionId, key }, caller, { redemption }) {
    const { person, nowMs, bodyHash } = caller;
    const shopIds = shopsAt(person, nowMs);
    if (redemption === null || !shopIds.includes(redemption.shopId)) return refuse("VOUCHER_UNKNOWN");
    const closed = await closeRedemption({
      read: redemption,
      actor: { personId: person.personId, role: "keeper", key, bodyHash },
      nowMs,
      decide: (question) => decideFulfil({ ...question, shopIds }),
    });
    return closed.ok ? done({ redemptionId, fulfilledAtMs: closed.closedAtMs }) : refuse(closed.code);
  },
});
