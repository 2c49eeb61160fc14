import type { Account } from "./account";
import type { Award } from "./award";
import { draftTransfer } from "./draft-transfer";
import type { AwardedService, TransferDraft } from "./transfer";

export type AwardCause = {
  readonly orderId: string;
  /** What the order was, e.g. 物品代购. */
  readonly title: string;
  /** Who evaluated it. */
  readonly byPersonId: string;
  readonly atMs: number;
  /** From then on the points can be spent; until then the award may still be looked into. */
  readonly spendableFromMs: number;
  readonly service: AwardedService | null;
};

/** One award per order and volunteer for ever; posted with zero points too, since it carries the minutes and the reason. */
export function awardTransfer(account: Account, award: Award, cause: AwardCause): TransferDraft {
  const transferId = awardId(cause.orderId, account.personId);
  const lots = award.points === 0 ? [] : [{ ref: transferId, atMs: cause.spendableFromMs, points: award.points }];
  return draftTransfer(account, {
    transferId,
    kind: "award",
    changes: { pending: lots },
    systemAccount: "system:issue",
    minutes: award.minutes,
    title: cause.title,
    breakdown: award.breakdown,
    ruleVersion: award.ruleVersion,
    byPersonId: cause.byPersonId,
    service: cause.service,
    atMs: cause.atMs,
  });
}

export const awardId = (orderId: string, personId: string): string => `award:${orderId}:${personId}`;
