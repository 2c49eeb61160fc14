import { decideRedeem } from "../../../domain/mall/decide-redeem";
import { shelfRefusal, type RedeemRefusal } from "../../../domain/mall/redeem-refusal";
import type { Redemption } from "../../../domain/mall/redemption";
import type { Transfer } from "../../../domain/points/transfer";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { findOffering, offeringById, saveStock, toOffering, type OfferingDocument } from "../store/offerings-store";
import { isDuplicateKey, isTransactionConflict } from "../store/platform-failure";
import {
  addRedemption,
  findRedemption,
  redemptionById,
  toRedemption,
  type RedemptionDocument,
} from "../store/redemptions-store";
import { balanceAfter, findTransfer, transferById } from "../store/transfers-store";

type RedeemAnswer = Answer<"mall.redeem">;

/** A drawn code may already wait somewhere, and a crowd at one shelf may outlast a transaction's patience once. */
const roundsMax = 3;

/**
 * Points held, stock reserved and voucher made in one transaction, under an id that only this person, call and key give: a
 * repeat meets the voucher it made. Nine round trips; one when it is a repeat, or when the shelf is empty.
 */
export const redeemOffering = handle<"mall.redeem">()({
  together: ({ offeringId }, { keyedId }) => ({
    offering: offeringById(offeringId),
    redemption: redemptionById(keyedId),
    transfer: transferById(`redeem:${keyedId}`),
  }),
  async run({ key }, caller, { offering, redemption, transfer }): Promise<RedeemAnswer> {
    if (redemption !== null && transfer !== null) return earlierAnswer(redemption, transfer, caller);
    if (offering === null) return refuse("NOT_FOUND");
    const empty = shelfRefusal(toOffering(offering), caller.person.areaId);
    return empty === null ? redeem(offering._id, caller, key) : refuse(empty);
  },
});

async function redeem(offeringId: string, caller: Caller, key: string): Promise<RedeemAnswer> {
  for (let round = 1; round <= roundsMax; round += 1) {
    try {
      const answer = await redeemOnce(offeringId, caller, key);
      // A repeat that overtakes its first self finds the shelf empty, or her points gone, by what it did itself.
      return answer.ok ? answer : ((await findEarlier(caller)) ?? answer);
    } catch (failure) {
      if (!isDuplicateKey(failure) && !isTransactionConflict(failure)) throw failure;
    }
    const settled = (await findEarlier(caller)) ?? (await emptyShelf(offeringId, caller));
    if (settled !== null) return settled;
  }
  return refuse("BUSY");
}

/** Whoever lost against a crowd is told that it is gone, if it is; else nothing speaks against another round. */
async function emptyShelf(offeringId: string, caller: Caller): Promise<RedeemAnswer | null> {
  const offering = await findOffering(offeringId);
  const empty = offering === null ? "NOT_FOUND" : shelfRefusal(toOffering(offering), caller.person.areaId);
  return empty === null ? null : refuse(empty);
}

async function redeemOnce(offeringId: string, caller: Caller, key: string): Promise<RedeemAnswer> {
  const ids = { redemptionId: caller.keyedId, code: caller.newDigits(8) };
  return inTransaction<RedeemAnswer>(async (documents) => {
    const offering = await documents.get<OfferingDocument>("offerings", offeringId);
    if (offering === null) return undone("NOT_FOUND");
    const empty = shelfRefusal(toOffering(offering), caller.person.areaId);
    if (empty !== null) return undone(empty);
    const account = await documents.get<AccountDocument>("accounts", caller.person.personId);
    const decision = decideRedeem({
      offering: toOffering(offering),
      account: toAccount(caller.person.personId, account),
      person: caller.person,
      ids,
      actor: { personId: caller.person.personId, role: "resident", key, bodyHash: caller.bodyHash },
      nowMs: caller.nowMs,
      hashOf: ledgerHash,
    });
    if (!decision.ok) return undone(decision.code);
    await write(documents, account, decision);
    return { commit: true, value: answerOf(decision.redemption, decision.transfer) };
  });
}

type Decided = Extract<ReturnType<typeof decideRedeem>, { ok: true }>;

/** The shelf first: of a crowd all but one then stop at the first write. */
async function write(documents: TransactionDocuments, before: AccountDocument | null, decided: Decided): Promise<void> {
  await saveStock(documents, decided.offering);
  await saveAccount(documents, before, decided.account, decided.transfer);
  await addRedemption(documents, decided.redemption);
}

const undone = (code: RedeemRefusal | "NOT_FOUND") => ({ commit: false, value: refuse(code) });

const answerOf = (redemption: Redemption, transfer: Pick<Transfer, "legs">): RedeemAnswer =>
  done({
    redemptionId: redemption.redemptionId,
    pricePoints: redemption.pricePoints,
    balanceAfter: balanceAfter(transfer),
    expiresAtMs: redemption.expiresAtMs,
  });

/** Told from voucher and transfer as they were made, whatever became of the voucher since. */
const earlierAnswer = (
  redemption: RedemptionDocument,
  transfer: Pick<Transfer, "legs">,
  caller: Caller,
): RedeemAnswer =>
  redemption.journal[0]?.bodyHash === caller.bodyHash
    ? answerOf(toRedemption(redemption), transfer)
    : refuse("KEY_REUSED");

/** The same request may have been answered meanwhile, or its commit may have happened though nobody said so. */
async function findEarlier(caller: Caller): Promise<RedeemAnswer | null> {
  const redemption = await findRedemption(caller.keyedId);
  if (redemption === null) return null;
  const transfer = await findTransfer(`redeem:${caller.keyedId}`);
  return transfer === null ? null : earlierAnswer(redemption, transfer, caller);
}
