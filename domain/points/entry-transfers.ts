import type { Account } from "./account";
import { creditOf, repaidText } from "./credit";
import { draftTransfer, legsOfPerson, nothingMore } from "./draft-transfer";
import { lastingAt, negated, takenFrom } from "./lot";
import { owedText, takeBack } from "./reverse-transfer";
import type { TransferDraft } from "./transfer";

/** What two people of the staff decided to enter by hand. */
export type EntryCause = {
  readonly entryId: string;
  /** Why, as the person reads it. */
  readonly words: string;
  readonly byPersonId: string;
  /** Never the same person: nobody alone makes or takes points. */
  readonly approvedByPersonId: string;
  readonly atMs: number;
  /** When points that come in expire. */
  readonly expiresAtMs: number;
};

const common = ({ approvedByPersonId, atMs, byPersonId, words }: EntryCause) => {
  if (approvedByPersonId === byPersonId) throw new Error("an entry needs two different people");
  return { approvedByPersonId, atMs, byPersonId, breakdown: [words], systemAccount: "system:issue" };
};

/** Points given by hand. */
export function grantTransfer(account: Account, points: number, cause: EntryCause): TransferDraft {
  const { changes, repaid } = creditOf(account, points, cause.expiresAtMs);
  const given = common(cause);
  return draftTransfer(account, {
    ...given,
    transferId: `grant:${cause.entryId}`,
    kind: "grant",
    changes,
    title: "社区加分",
    breakdown: [...given.breakdown, ...repaidText(repaid)],
  });
}

/** Hours that were served and never recorded. They earn no points. */
export const backfillTransfer = (account: Account, minutes: number, cause: EntryCause): TransferDraft =>
  draftTransfer(account, {
    ...common(cause),
    transferId: `backfill:${cause.entryId}`,
    kind: "backfill",
    changes: {},
    minutes,
    title: "补录服务时长",
  });

/** What was counted wrongly is set right by its difference; below zero nobody falls, the rest is owed. */
export function correctionTransfer(
  account: Account,
  { points, minutes }: { readonly points: number; readonly minutes: number },
  cause: EntryCause,
): TransferDraft {
  const given = common(cause);
  const { changes, words } = differenceOf(account, points, cause.expiresAtMs);
  return draftTransfer(account, {
    ...given,
    transferId: `correction:${cause.entryId}`,
    kind: "correction",
    changes,
    minutes,
    title: "更正",
    breakdown: [...given.breakdown, ...words],
  });
}

/** What more or fewer points change, and what there is to say of a debt. */
function differenceOf(account: Account, points: number, expiresAtMs: number) {
  if (points < 0) {
    const { changes, owed } = takeBack(account, null, 0 - points);
    return { changes, words: owedText(owed) };
  }
  const { changes, repaid } = creditOf(account, points, expiresAtMs);
  return { changes, words: repaidText(repaid) };
}

export type GiftCause = {
  readonly giftId: string;
  readonly giverName: string;
  readonly receiverName: string;
  readonly points: number;
  readonly atMs: number;
};

/**
 * Points from one person to another of the family: one transfer, both accounts. They expire when they would have; what is
 * over already stays for the clock, for an account ends the points of a day once.
 */
export function giftTransfer(giver: Account, receiver: Account, cause: GiftCause): TransferDraft {
  const lots = takenFrom(lastingAt(giver.lots, cause.atMs), cause.points);
  return {
    ...nothingMore,
    transferId: `gift:${cause.giftId}`,
    kind: "gift",
    personIds: [giver.personId, receiver.personId],
    legs: [...legsOfPerson(giver, { available: negated(lots) }), ...legsOfPerson(receiver, { available: lots })],
    title: "家人之间送积分",
    breakdown: [`${cause.giverName}送给${cause.receiverName} ${cause.points} 分`],
    byPersonId: giver.personId,
    atMs: cause.atMs,
  };
}
