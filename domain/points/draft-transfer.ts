import type { Account } from "./account";
import type { Leg, TransferDraft, TransferKind } from "./transfer";

type Movement = {
  readonly transferId: string;
  readonly kind: TransferKind;
  /** Change of the points to spend. */
  readonly available: number;
  /** Change of the points in vouchers. */
  readonly held: number;
  /** Where the rest comes from or goes to, e.g. `system:issue`; null when everything stays with the person. */
  readonly systemAccount: string | null;
  readonly minutes: number;
  readonly title: string;
  readonly breakdown: readonly string[];
  readonly ruleVersion: string | null;
  readonly byPersonId: string;
  readonly atMs: number;
};

/** The next transfer of an account, balanced by construction: what person and vouchers do not keep, the system account bears. */
export const draftTransfer = (account: Account, movement: Movement): TransferDraft => {
  const { available, held, systemAccount, ...rest } = movement;
  const legs: Leg[] = [
    {
      account: `person:${account.personId}`,
      delta: available,
      sequenceAfter: account.sequence + 1,
      balanceAfter: account.available + available,
    },
  ];
  if (held !== 0 || systemAccount === null) {
    legs.push({
      account: `held:${account.personId}`,
      delta: held,
      sequenceAfter: null,
      balanceAfter: account.held + held,
    });
  }
  if (systemAccount !== null) {
    legs.push({ account: systemAccount, delta: 0 - available - held, sequenceAfter: null, balanceAfter: null });
  }
  return { ...rest, personId: account.personId, legs, previousHash: account.headHash };
};
