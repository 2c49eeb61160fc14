import type { Account } from "./account";
import { draftTransfer } from "./draft-transfer";
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
 * Takes an award back by its mirror image, once for ever. Nobody falls below zero: what was spent meanwhile goes onto a
 * system account as the person's debt, and the posting says so. Minutes go back whole.
 */
export function reverseTransfer(account: Account, award: Transfer, cause: ReversalCause): TransferDraft {
  const points = award.legs[0]?.delta ?? 0;
  const taken = Math.min(points, account.available);
  const owed = points - taken;
  const draft = draftTransfer(account, {
    transferId: reversalId(cause.orderId, account.personId),
    kind: "reversal",
    available: 0 - taken,
    held: 0,
    systemAccount: "system:issue",
    minutes: 0 - award.minutes,
    title: `异议改判，收回 ${points} 分`,
    breakdown: wordsFor({ points, owed, minutes: award.minutes }, cause),
    ruleVersion: award.ruleVersion,
    byPersonId: cause.byPersonId,
    atMs: cause.atMs,
  });
  const legs = owed === 0 ? draft.legs : withDebt(draft.legs, account.personId, owed);
  return { ...draft, legs, reverses: award.transferId };
}

export const reversalId = (orderId: string, personId: string): string => `reversal:${orderId}:${personId}`;

/** What a person owes after spending points that had to be taken back; a system account without a balance of its own. */
export const debtAccount = (personId: string): string => `system:debt:${personId}`;

const withDebt = (legs: TransferDraft["legs"], personId: string, owed: number): TransferDraft["legs"] => [
  ...legs.map((leg) => (leg.account === "system:issue" ? { ...leg, delta: leg.delta + owed } : leg)),
  { account: debtAccount(personId), delta: 0 - owed, sequenceAfter: null, balanceAfter: null },
];

function wordsFor(
  { points, owed, minutes }: { readonly points: number; readonly owed: number; readonly minutes: number },
  { title, words }: ReversalCause,
): readonly string[] {
  return [
    `${title}：有人提出异议，社区核实后改判`,
    `社区的话：${words}`,
    `原来记了 ${points} 分，现在收回`,
    ...(owed > 0 ? [`其中 ${owed} 分已经用掉，余额收到零为止，欠的 ${owed} 分另记一笔`] : []),
    `服务时长收回 ${minutes} 分钟`,
  ];
}
