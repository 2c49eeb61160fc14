import type { RelationWord } from "./relation-word";

/** What the invited person shall become: the one who acts, or the one who is acted for. */
export type InvitedAs = "actor" | "beneficiary";

/** Half an hour is enough to read out six digits, and short enough that a lost slip of paper is worth nothing. */
export const invitationValidMs = 30 * 60_000;

/** A code on its way from one person to another. */
export type Invitation = {
  readonly invitationId: string;
  readonly inviterId: string;
  readonly invitedAs: InvitedAs;
  /** What the invited person is to the inviter. */
  readonly relationWord: RelationWord;
  readonly expiresAtMs: number;
  readonly isSettled: boolean;
};

export const isWaiting = (invitation: Pick<Invitation, "expiresAtMs" | "isSettled">, nowMs: number): boolean =>
  !invitation.isSettled && nowMs < invitation.expiresAtMs;
