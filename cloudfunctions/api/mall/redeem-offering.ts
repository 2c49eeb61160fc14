import type { ParsedInput } from "../../../contract/index";
import { isRightKindOfWish } from "../../../domain/mall/book-span";
import type { Offering } from "../../../domain/mall/offering";
import { redeemRefusal, shelfRefusal, type Purse } from "../../../domain/mall/redeem-refusal";
import { refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { findOffering, offeringById, toOffering } from "../store/offerings-store";
import { isDuplicateKey, isTransactionConflict } from "../store/platform-failure";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";
import { redemptionById } from "../store/redemptions-store";
import { confirmOnShelf, reserveOnShelf, returnToShelf, voidRedemption } from "../store/reservations-store";
import { transferById } from "../store/transfers-store";
import { earlierRedeem, findEarlierRedeem } from "./earlier-redeem";
import { makeVoucher, type Wish } from "./make-voucher";

type RedeemAnswer = Answer<"mall.redeem">;

/** A drawn code may already wait somewhere, and a crowd at one account or day may outlast a transaction's patience once. */
const roundsMax = 3;

/**
 * Reserve → voucher and points → confirm, under an id that only this person, call and key give. The shelf is touched by
 * single conditional writes alone, so a crowd cannot block itself; the transaction between them holds what is this person's
 * own, and the day if a time is booked. Whatever is cut off half-way is brought to an end by a repeat or by the clock.
 * Nine round trips; two more with a limit per household; one when it is a repeat, or refused at sight.
 */
export const redeemOffering = handle<"mall.redeem">()({
  // Shelf and account first: whoever sees them changed by her own earlier delivery then also sees its voucher.
  together: ({ offeringId }, { keyedId }) => ({
    offering: offeringById(offeringId),
    account: readingOfCaller<AccountDocument>("accounts"),
    policy: policyById("stars"),
    redemption: redemptionById(keyedId),
    transfer: transferById(`redeem:${keyedId}`),
  }),
  async run(wish, caller, { offering, account, policy, redemption, transfer }): Promise<RedeemAnswer> {
    const shelf = offering === null ? null : toOffering(offering);
    const earlier = earlierRedeem(redemption, transfer, caller);
    if (earlier !== null) return shelf !== null && isOnItsWay(shelf, caller) ? settle(shelf, caller, earlier) : earlier;
    if (shelf === null) return refuse("NOT_FOUND");
    const purse = {
      account: toAccount(caller.person.personId, account),
      household: null,
      starsPolicy: policyOf("stars", policy, caller.nowMs).value,
    };
    const refusal = isOnItsWay(shelf, caller) ? null : refusalAtSight(shelf, purse, caller, wish);
    return refusal === null ? redeem(shelf, caller, { ...wish, starsPolicy: purse.starsPolicy }) : refuse(refusal);
  },
});

const isOnItsWay = (shelf: Offering, caller: Caller): boolean => shelf.reservations[caller.keyedId] !== undefined;
const redeemerOf = ({ person }: Caller) => ({ personId: person.personId, areaId: person.areaId });

/** What needs no transaction to be refused; everything is asked again where it is written. */
function refusalAtSight(shelf: Offering, purse: Purse, caller: Caller, { appointment }: ParsedInput<"mall.redeem">) {
  const refusal = redeemRefusal(shelf, purse, redeemerOf(caller), caller.nowMs);
  if (refusal !== null) return refusal;
  return isRightKindOfWish(shelf, appointment ?? null, caller.nowMs) ? null : "SLOT_NOT_BOOKABLE";
}

async function redeem(seen: Offering, caller: Caller, wish: Wish): Promise<RedeemAnswer> {
  let shelf = seen;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (await holdsPiece(shelf, caller)) {
      const made = await tryVoucher(shelf, caller, wish);
      if (made !== null) return settle(shelf, caller, made);
    }
    const latest = await findOffering(shelf.offeringId);
    const earlier = await findEarlierRedeem(caller);
    if (earlier !== null) return settle(shelf, caller, earlier);
    if (latest === null) return refuse("NOT_FOUND");
    shelf = toOffering(latest);
    const empty = isOnItsWay(shelf, caller) ? null : shelfRefusal(shelf, redeemerOf(caller), caller.nowMs);
    if (empty !== null) return refuse(empty);
  }
  return refuse("BUSY");
}

/** Whether a piece is set aside for this call; what is booked by time needs none. */
async function holdsPiece(shelf: Offering, caller: Caller): Promise<boolean> {
  if (shelf.booking !== null || isOnItsWay(shelf, caller)) return true;
  const { personId } = caller.person;
  return reserveOnShelf(shelf, caller.keyedId, { personId, atMs: caller.nowMs });
}

/** Null when nobody knows yet: lost against a crowd, or the drawn code waits elsewhere, or the id is taken. */
async function tryVoucher(shelf: Offering, caller: Caller, wish: Wish): Promise<RedeemAnswer | null> {
  try {
    return await makeVoucher(shelf, caller, wish);
  } catch (failure) {
    if (!isDuplicateKey(failure) && !isTransactionConflict(failure)) throw failure;
    return null;
  }
}

/**
 * Brings the piece to where the answer says it is. A refusal is made final first: only one of this call's deliveries, or the
 * clock, adds what stands under the voucher's id, and all of them then answer by it.
 */
async function settle(shelf: Offering, caller: Caller, answer: RedeemAnswer): Promise<RedeemAnswer> {
  const { keyedId, bodyHash, nowMs } = caller;
  if (!answer.ok && answer.code === "KEY_REUSED") return answer;
  let settled = answer;
  if (!answer.ok && !(await voidRedemption(keyedId, { code: answer.code, bodyHash, voidedAtMs: nowMs }))) {
    settled = (await findEarlierRedeem(caller)) ?? answer;
  }
  if (shelf.booking !== null) return settled;
  await (settled.ok ? confirmOnShelf(shelf.offeringId, keyedId) : returnToShelf(shelf.offeringId, keyedId, nowMs));
  return settled;
}
