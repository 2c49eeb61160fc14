import type { Account } from "./account";
import { draftTransfer, type PocketChanges } from "./draft-transfer";
import { negated, sumOf, takenFrom } from "./lot";
import { pointsOf } from "./count-service";
import type { Transfer, TransferDraft } from "./transfer";

export type ReversalCause = {
  readonly orderId: string;
  /** What the order was, e.g. 物品代购. */
  readonly title: string;
  /** Who decided it, and in what words. */
  readonly byPersonId: string;
  readonly words: string;
  readonly atMs: number;
};

/**
 * Takes an award back, once for ever: what is not to be spent yet, else what is left, and nobody falls below zero: what was
 * spent meanwhile is owed, and the posting says so. Minutes go back whole.
 */
export function reverseTransfer(account: Account, award: Transfer, cause: ReversalCause): TransferDraft {
  const points = pointsOf(award);
  const { changes, owed } = takeBack(account, award.transferId, points);
  return draftTransfer(account, {
    transferId: reversalId(cause.orderId, account.personId),
    kind: "reversal",
    changes,
    systemAccount: "system:issue",
    minutes: 0 - award.minutes,
    title: `异议改判，收回 ${points} 分`,
    breakdown: wordsFor({ points, owed, minutes: award.minutes }, cause),
    ruleVersion: award.ruleVersion,
    byPersonId: cause.byPersonId,
    service: award.service,
    reverses: award.transferId,
    atMs: cause.atMs,
  });
}

export const reversalId = (orderId: string, personId: string): string => `reversal:${orderId}:${personId}`;

/** Points out of an account: those an award still has pending, then those that expire first, then a debt. */
export function takeBack(
  account: Account,
  awardId: string | null,
  points: number,
): { readonly changes: PocketChanges; readonly owed: number } {
  const pending = takenFrom(
    account.pendingLots.filter(({ ref }) => ref === awardId),
    points,
  );
  const available = takenFrom(account.lots, points - sumOf(pending));
  const owed = points - sumOf(pending) - sumOf(available);
  return { changes: { available: negated(available), pending: negated(pending), owed }, owed };
}

function wordsFor(
  { points, owed, minutes }: { readonly points: number; readonly owed: number; readonly minutes: number },
  { title, words }: ReversalCause,
): readonly string[] {
  return [
    `${title}：有人提出异议，社区核实后改判`,
    `社区的话：${words}`,
    `原来记了 ${points} 分，现在收回`,
    ...owedText(owed),
    `服务时长收回 ${minutes} 分钟`,
  ];
}

export const owedText = (owed: number): readonly string[] =>
  owed > 0 ? [`其中 ${owed} 分已经用掉，余额收到零为止，欠的 ${owed} 分以后得了积分先还`] : [];
