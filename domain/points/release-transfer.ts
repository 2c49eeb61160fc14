import type { Account } from "./account";
import { creditOf, repaidText } from "./credit";
import { draftTransfer } from "./draft-transfer";
import type { Lot } from "./lot";
import type { TransferDraft } from "./transfer";

/** The first of the points whose time to be spent has come; null when there are none. */
export const dueRelease = ({ pendingLots }: Account, nowMs: number): Lot | null =>
  pendingLots.find(({ atMs }) => atMs <= nowMs) ?? null;

/** Points that were earned some days ago can now be spent, until they expire. Once per award, for the lot is gone afterwards. */
export function releaseTransfer(account: Account, lot: Lot, expiresAtMs: number, nowMs: number): TransferDraft {
  const { changes, repaid } = creditOf(account, lot.points, expiresAtMs);
  return draftTransfer(account, {
    transferId: `release:${lot.ref}`,
    kind: "release",
    changes: { ...changes, pending: [{ ...lot, points: 0 - lot.points }] },
    systemAccount: null,
    title: "积分到账",
    breakdown: [`${lot.points} 分核实期满，可以用了`, ...repaidText(repaid)],
    byPersonId: "clock",
    atMs: nowMs,
  });
}
