import { minuteText } from "../calendar/shanghai-day";
import { chainText } from "../points/chain-text";
import type { Transfer, TransferKind } from "../points/transfer";
import type { Mismatch } from "./mismatch";

/** Clocks of one cloud differ by seconds; what says it was posted minutes from now was not. */
export const clockSkewMaxMs = 5 * 60_000;

export type Against = { readonly hashOf: (text: string) => string; readonly nowMs: number };

const byHand: ReadonlySet<TransferKind> = new Set(["grant", "backfill", "correction"]);

/** What one posting tells by itself: whether it balances, is as it was sealed, was signed by two and not posted in the future. */
export function checkRow(transfer: Transfer, { hashOf, nowMs }: Against): readonly Mismatch[] {
  const { transferId: at, legs, atMs } = transfer;
  const mismatches: Mismatch[] = [];
  const sum = legs.reduce((total, { delta }) => total + delta, 0);
  if (legs.length < 2 || sum !== 0) {
    mismatches.push({
      kind: "missingLeg",
      at,
      expected: "收付相抵，合计 0 分",
      found: `${legs.length} 笔，合计 ${sum} 分`,
    });
  } else if (hashOf(chainText(transfer)) !== transfer.hash) {
    mismatches.push({ kind: "alteredAmount", at, expected: "和记下时一样", found: "记下以后被改过" });
  }
  if (byHand.has(transfer.kind) && !isSignedByTwo(transfer)) {
    mismatches.push({ kind: "wrongScope", at, expected: "两个人签，都不是本人", found: "没有两个人签" });
  }
  if (atMs > nowMs + clockSkewMaxMs) {
    mismatches.push({ kind: "clockSkew", at, expected: "不晚于现在", found: `时间在 ${minuteText(atMs)}` });
  }
  return mismatches;
}

const isSignedByTwo = ({ approvedByPersonId, byPersonId, personIds }: Transfer): boolean =>
  approvedByPersonId !== null &&
  approvedByPersonId !== byPersonId &&
  !personIds.includes(byPersonId) &&
  !personIds.includes(approvedByPersonId);
