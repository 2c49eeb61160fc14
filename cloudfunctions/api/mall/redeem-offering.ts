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
import { earlierRedeem, findEarlierRedeem, type EarlierRedeem } from "./earlier-redeem";
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
    const held = shelf === null ? null : reservationIdOf(shelf, caller);
    if (earlier !== null)
      return shelf === null || held === null ? earlier.answer : settle(shelf, caller, earlier, held);
    if (shelf === null) return refuse("NOT_FOUND");
    const purse = {
      account: toAccount(caller.person.personId, account),
      household: null,
      starsPolicy: policyOf("stars", policy, caller.nowMs).value,
    };
    const refusal = held !== null ? null : refusalAtSight(shelf, purse, caller, wish);
    return refusal === null
      ? redeem(shelf, caller, { ...wish, starsPolicy: purse.starsPolicy, reservationId: held })
      : refuse(refusal);
  },
});

/** Of the piece that is on its way into this call's voucher. */
const reservationIdOf = (shelf: Offering, caller: Caller): string | null =>
  shelf.reservations[caller.keyedId]?.reservationId ?? null;
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
    const piece = await setAside(shelf, caller);
    if (piece !== null) {
      const made = await tryVoucher(shelf, caller, { ...wish, ...piece });
      if (made !== null) return settle(shelf, caller, { answer: made, ...piece }, piece.reservationId);
    }
    const latest = await findOffering(shelf.offeringId);
    const earlier = await findEarlierRedeem(caller);
    if (latest === null) return earlier?.answer ?? refuse("NOT_FOUND");
    shelf = toOffering(latest);
    const held = reservationIdOf(shelf, caller);
    if (earlier !== null) return settle(shelf, caller, earlier, held);
    const empty = held === null ? shelfRefusal(shelf, redeemerOf(caller), caller.nowMs) : null;
    if (empty !== null) return refuse(empty);
  }
  return refuse("BUSY");
}

type Piece = { readonly reservationId: string | null };

/** The piece that is set aside for this call, by an earlier delivery or now; none is needed where a time is booked. */
async function setAside(shelf: Offering, caller: Caller): Promise<Piece | null> {
  const held = reservationIdOf(shelf, caller);
  if (shelf.booking !== null || held !== null) return { reservationId: held };
  const made = { reservationId: caller.requestId, personId: caller.person.personId, atMs: caller.nowMs };
  return (await reserveOnShelf(shelf, caller.keyedId, made)) ? made : null;
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
 * Brings the piece that is still on the way to where the answer says it is. A refusal is made final first: only one of this
 * call's deliveries, or the clock, adds what stands under the voucher's id, and all of them then answer by it.
 */
async function settle(
  shelf: Offering,
  caller: Caller,
  told: EarlierRedeem,
  held: string | null,
): Promise<RedeemAnswer> {
  const { keyedId, bodyHash, nowMs } = caller;
  const { answer } = told;
  if (!answer.ok && answer.code === "KEY_REUSED") return answer;
  let settled = told;
  if (!answer.ok && !(await voidRedemption(keyedId, { code: answer.code, bodyHash, voidedAtMs: nowMs }))) {
    settled = (await findEarlierRedeem(caller)) ?? told;
  }
  if (held === null) return settled.answer;
  const isOwn = settled.answer.ok && settled.reservationId === held;
  await (isOwn
    ? confirmOnShelf(shelf.offeringId, keyedId, held)
    : returnToShelf(shelf.offeringId, keyedId, held, nowMs));
  return settled.answer;
}
