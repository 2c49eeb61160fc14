import type { ParsedInput } from "../../../contract/index";
import { decideRedeem } from "../../../domain/mall/decide-redeem";
import { householdCountIdOf } from "../../../domain/mall/household-count";
import type { Offering } from "../../../domain/mall/offering";
import type { StarsPolicy } from "../../../domain/policies/stars-policy";
import { refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { bookingDayIn, saveBookingDay } from "../store/bookings-store";
import { householdCountIn, saveHouseholdCount } from "../store/household-counts-store";
import { inTransaction } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { addRedemption } from "../store/redemptions-store";
import { redeemed } from "./earlier-redeem";

export type Wish = Pick<ParsedInput<"mall.redeem">, "key" | "appointment"> & {
  readonly starsPolicy: StarsPolicy;
  /** By which its piece left the shelf; null where none was needed. */
  readonly reservationId: string | null;
};

/**
 * Voucher, points, limits and booked time in one transaction of at most six documents. The shelf is not among them: its
 * piece is set aside already. Throws a duplicate-key failure when this call's voucher exists or can no more exist.
 */
export function makeVoucher(
  offering: Offering,
  caller: Caller,
  { key, appointment, starsPolicy, reservationId }: Wish,
): Promise<Answer<"mall.redeem">> {
  const { personId, householdId } = caller.person;
  const ids = { redemptionId: caller.keyedId, code: caller.newDigits(8), reservationId };
  return inTransaction<Answer<"mall.redeem">>(async (documents) => {
    const account = await documents.get<AccountDocument>("accounts", personId);
    const household =
      offering.perHouseholdLimit === 0
        ? null
        : await householdCountIn(documents, householdCountIdOf(householdId, offering.offeringId));
    const wanted =
      appointment === undefined
        ? null
        : { span: appointment, day: await bookingDayIn(documents, offering.offeringId, appointment.fromMs) };
    const decision = decideRedeem({
      ...{ offering, household, starsPolicy, wanted, ids, nowMs: caller.nowMs, hashOf: ledgerHash },
      account: toAccount(personId, account),
      person: caller.person,
      actor: { personId, role: "resident", key, bodyHash: caller.bodyHash },
    });
    if (!decision.ok) return { commit: false, value: refuse(decision.code) };
    // What others may want at the same moment comes first: whoever loses stops at the first write.
    if (decision.day !== null) await saveBookingDay(documents, decision.day);
    if (decision.household !== null) await saveHouseholdCount(documents, decision.household);
    await saveAccount(documents, account, decision.account, decision.transfer);
    await addRedemption(documents, decision.redemption);
    return { commit: true, value: redeemed(decision.redemption, decision.transfer) };
  });
}
