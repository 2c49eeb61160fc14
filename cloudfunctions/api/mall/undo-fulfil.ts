import { decideUndo, undoRefusal, type UndoAnswer } from "../../../domain/mall/decide-undo";
import { timesUndone } from "../../../domain/mall/times-undone";
import { voucherEntry } from "../../../domain/mall/voucher-entry";
import { shopsAt } from "../../../domain/people/held-roles";
import { fulfilId } from "../../../domain/points/redemption-transfers";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { saveStock, toOffering, type OfferingDocument } from "../store/offerings-store";
import { isDuplicateKey } from "../store/platform-failure";
import { redemptionById, saveWaitingAgain, toRedemption, type RedemptionDocument } from "../store/redemptions-store";
import { addStockEntry } from "../store/stock-store";
import type { TransferDocument } from "../store/transfers-store";
import { earlierClosing } from "./close-redemption";

type Undone = Answer<"mall.undoFulfil">;

/** The keeper takes back what he handed over a moment ago by mistake: voucher, piece, points and the shop's book as one act. */
export const undoFulfil = handle<"mall.undoFulfil">()({
  together: ({ redemptionId }) => ({ read: redemptionById(redemptionId) }),
  async run({ reason, redemptionId }, caller, { read }): Promise<Undone> {
    const shopIds = shopsAt(caller.person, caller.nowMs);
    if (read === null || !shopIds.includes(read.shopId)) return refuse("VOUCHER_UNKNOWN");
    const undo = (code: string) => undoOnce({ redemptionId, reason, shopIds, code }, caller);
    try {
      return await undo(read.code);
    } catch (failure) {
      // Of a hundred million codes this one was drawn anew within the minutes in which the voucher did not wait.
      if (!isDuplicateKey(failure)) throw failure;
      return undo(caller.newDigits(8));
    }
  },
});

type Wish = {
  readonly redemptionId: string;
  readonly reason: string;
  readonly shopIds: readonly string[];
  /** Under which the voucher waits from now on. */
  readonly code: string;
};

const undoOnce = ({ code, reason, redemptionId, shopIds }: Wish, caller: Caller): Promise<Undone> =>
  inTransaction<Undone>(async (documents) => {
    const { bodyHash, keyedId, nowMs, person } = caller;
    const actor = { personId: person.personId, role: "keeper" as const, key: keyedId, bodyHash };
    const document = await there<RedemptionDocument>(documents, "redemptions", redemptionId);
    const earlier = earlierClosing(document, actor);
    if (earlier !== null)
      return { commit: false, value: earlier.ok ? answerOf(redemptionId, earlier.closedAtMs) : earlier };
    const redemption = { ...toRedemption(document), code };
    // Nothing was handed over: there is no transfer to look for.
    const refusal = undoRefusal(redemption, shopIds, nowMs);
    if (refusal !== null) return { commit: false, value: refuse(refusal) };
    const fulfilledId = fulfilId({ redemptionId, undone: timesUndone(redemption) });
    const offering = await there<OfferingDocument>(documents, "offerings", document.offeringId);
    const account = await there<AccountDocument>(documents, "accounts", document.personId);
    const fulfilled = await there<TransferDocument>(documents, "transfers", fulfilledId);
    const decision = decideUndo({
      redemption,
      offering: toOffering(offering),
      account: toAccount(document.personId, account),
      fulfilled: { ...fulfilled, transferId: fulfilledId },
      shopIds,
      reason,
      actor,
      nowMs,
      hashOf: ledgerHash,
    });
    if (!decision.ok) return { commit: false, value: refuse(decision.code) };
    await write(documents, account, decision, nowMs);
    await addStockEntry(documents, voucherEntry(decision.redemption, offering, "undone"));
    return { commit: true, value: answerOf(redemptionId, nowMs) };
  });

type Decided = Extract<UndoAnswer, { ok: true }>;

async function write(
  documents: TransactionDocuments,
  before: AccountDocument,
  { account, offering, redemption, transfer }: Decided,
  nowMs: number,
): Promise<void> {
  await saveWaitingAgain(documents, redemption, nowMs);
  if (redemption.bookingId === null) await saveStock(documents, offering, nowMs);
  await saveAccount(documents, before, account, transfer);
}

const answerOf = (redemptionId: string, undoneAtMs: number): Undone => done({ redemptionId, undoneAtMs });

async function there<T>(documents: TransactionDocuments, collection: string, id: string): Promise<T> {
  const document = await documents.get<T>(collection, id);
  if (document === null) throw new Error(`${id} is gone from ${collection} though a used voucher names it`);
  return document;
}
