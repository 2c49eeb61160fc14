import type { ClosingAnswer, ClosingQuestion } from "../../../domain/mall/decide-closing";
import { voucherEntry } from "../../../domain/mall/voucher-entry";
import type { Actor } from "../../../domain/orders/journal-entry";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { bookingDayIn, saveBookingDay } from "../store/bookings-store";
import { householdCountIn, saveHouseholdCount } from "../store/household-counts-store";
import { inTransaction } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { saveStock, toOffering, type OfferingDocument } from "../store/offerings-store";
import { saveClosed, toRedemption, type RedemptionDocument } from "../store/redemptions-store";
import { addStockEntry } from "../store/stock-store";

type Closing<Code extends string> = {
  /** As read before; who redeemed what never changes. */
  readonly read: RedemptionDocument;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly decide: (question: ClosingQuestion) => ClosingAnswer<Code>;
};

export type Closed<Code extends string> =
  { readonly ok: true; readonly closedAtMs: number } | { readonly ok: false; readonly code: Code | "KEY_REUSED" };

/**
 * Ends a voucher: its status, its piece of stock and its points move in one transaction, whoever ends it. Recognises its own
 * effect by the key in the voucher's journal, so it may run again after a lost answer.
 */
export const closeRedemption = <Code extends string>({
  read,
  actor,
  nowMs,
  decide,
}: Closing<Code>): Promise<Closed<Code>> =>
  inTransaction<Closed<Code>>(async (documents) => {
    const document = (await documents.get<RedemptionDocument>("redemptions", read._id)) ?? missing(read._id);
    const settled = earlierClosing(document, actor);
    if (settled !== null) return { commit: false, value: settled };
    const offering = (await documents.get<OfferingDocument>("offerings", read.offeringId)) ?? missing(read.offeringId);
    const account = await documents.get<AccountDocument>("accounts", read.personId);
    const redemption = toRedemption(document);
    const { appointment, bookingId, householdCountId } = redemption;
    const decision = decide({
      redemption,
      household: householdCountId === null ? null : await householdCountIn(documents, householdCountId),
      day:
        bookingId === null || appointment === null
          ? null
          : await bookingDayIn(documents, read.offeringId, appointment.fromMs),
      offering: toOffering(offering),
      account: toAccount(read.personId, account),
      actor,
      nowMs,
      hashOf: ledgerHash,
    });
    if (!decision.ok) return { commit: false, value: decision };
    await saveClosed(documents, decision.redemption);
    if (bookingId === null) await saveStock(documents, decision.offering, nowMs);
    if (decision.day !== null) await saveBookingDay(documents, decision.day);
    if (decision.household !== null) await saveHouseholdCount(documents, decision.household);
    await saveAccount(documents, account, decision.account, decision.transfer);
    await addStockEntry(documents, voucherEntry(decision.redemption, offering, decision.redemption.status));
    return { commit: true, value: { ok: true, closedAtMs: decision.redemption.closedAtMs } };
  });

/** The answer to a closing that already happened under this key, or null. */
export function earlierClosing(
  document: Pick<RedemptionDocument, "journal">,
  actor: Pick<Actor, "personId" | "key" | "bodyHash">,
): { readonly ok: true; readonly closedAtMs: number } | { readonly ok: false; readonly code: "KEY_REUSED" } | null {
  if (actor.key === null) return null;
  const entry = document.journal.find((one) => one.key === actor.key && one.byPersonId === actor.personId);
  if (entry === undefined) return null;
  return entry.bodyHash === actor.bodyHash ? { ok: true, closedAtMs: entry.atMs } : { ok: false, code: "KEY_REUSED" };
}

const missing = (id: string): never => {
  throw new Error(`${id} is gone though a voucher names it`);
};
