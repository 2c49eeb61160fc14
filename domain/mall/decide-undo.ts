import { endOfDayMs } from "../calendar/shanghai-day";
import type { Actor } from "../orders/journal-entry";
import type { Account } from "../points/account";
import { postTransfer } from "../points/post-transfer";
import { undoFulfilTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import { moveStock } from "./move-stock";
import type { Offering } from "./offering";
import { redemptionCause } from "./redemption-cause";
import type { Redemption, WaitingRedemption } from "./redemption";

/** As long as the person and the thing are still near the counter. */
export const undoMs = 5 * 60_000;

export type UndoQuestion = {
  readonly redemption: Redemption;
  readonly offering: Offering;
  /** Of the person who redeemed. */
  readonly account: Account;
  /** The transfer of the handing-over that is taken back. */
  readonly fulfilled: Transfer;
  readonly shopIds: readonly string[];
  readonly reason: string;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly hashOf: (text: string) => string;
};

export type UndoRefusal = "VOUCHER_UNKNOWN" | "VOUCHER_NOT_USED" | "UNDO_TOO_LATE";

export type UndoAnswer =
  | {
      readonly ok: true;
      readonly redemption: WaitingRedemption;
      readonly offering: Offering;
      readonly account: Account;
      readonly transfer: Transfer;
    }
  | { readonly ok: false; readonly code: UndoRefusal };

/** Why this voucher's handing-over cannot be taken back now, or null. Page and server ask the same. */
export function undoRefusal(
  redemption: Pick<Redemption, "status" | "closedAtMs" | "shopId">,
  shopIds: readonly string[],
  nowMs: number,
): UndoRefusal | null {
  if (!shopIds.includes(redemption.shopId)) return "VOUCHER_UNKNOWN";
  if (redemption.status !== "fulfilled" || redemption.closedAtMs === null) return "VOUCHER_NOT_USED";
  return nowMs - redemption.closedAtMs > undoMs ? "UNDO_TOO_LATE" : null;
}

/**
 * The keeper takes a handing-over back within five minutes: the voucher waits again, at least for the rest of the day; its piece
 * is reserved and its points are held as before. Each handing-over can be taken back once.
 */
export function decideUndo(question: UndoQuestion): UndoAnswer {
  const { redemption, offering, account, fulfilled, shopIds, nowMs, actor, hashOf } = question;
  const refusal = undoRefusal(redemption, shopIds, nowMs);
  if (refusal !== null) return { ok: false, code: refusal };
  const draft = undoFulfilTransfer(account, fulfilled, redemptionCause(redemption, actor, nowMs));
  return {
    ok: true,
    ...postTransfer(account, draft, hashOf),
    // A booked time has no piece on the shelf; it was never given to somebody else.
    offering: redemption.bookingId === null ? moveStock(offering, "takeBack") : offering,
    redemption: waitingAgain(question),
  };
}

function waitingAgain({ redemption, actor, nowMs, reason }: UndoQuestion): WaitingRedemption {
  const version = redemption.version + 1;
  const entry = {
    version,
    event: "undone" as const,
    status: "waiting" as const,
    atMs: nowMs,
    byPersonId: actor.personId,
    role: actor.role,
    key: actor.key,
    bodyHash: actor.bodyHash,
    reason,
  };
  return {
    ...redemption,
    status: "waiting",
    closedAtMs: null,
    expiresAtMs: Math.max(redemption.expiresAtMs, endOfDayMs(nowMs)),
    version,
    journal: [...redemption.journal, entry],
  };
}
