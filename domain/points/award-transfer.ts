import type { Account } from "./account";
import type { Award } from "./award";
import { draftTransfer } from "./draft-transfer";
import type { TransferDraft } from "./transfer";

export type AwardCause = {
  readonly orderId: string;
  /** What the order was, e.g. 物品代购. */
  readonly title: string;
  /** Who evaluated it. */
  readonly byPersonId: string;
  readonly atMs: number;
};

/** One award per order and volunteer for ever; posted with zero points too, since it carries the minutes and the reason. */
export const awardTransfer = (account: Account, award: Award, cause: AwardCause): TransferDraft =>
  draftTransfer(account, {
    transferId: `award:${cause.orderId}:${account.personId}`,
    kind: "award",
    available: award.points,
    held: 0,
    systemAccount: "system:issue",
    minutes: award.minutes,
    title: cause.title,
    breakdown: award.breakdown,
    ruleVersion: award.ruleVersion,
    byPersonId: cause.byPersonId,
    atMs: cause.atMs,
  });
