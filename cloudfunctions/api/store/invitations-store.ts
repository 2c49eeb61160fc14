import type { Invitation } from "../../../domain/family/invitation";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { isDuplicateKey } from "./platform-failure";
import { reading, readingList, type Reading } from "./read-together";

/** An invitation as it lies in the database. `waitingCode` is the code while it waits and `closed:<id>` afterwards. */
export type InvitationDocument = Omit<Invitation, "invitationId"> & {
  readonly _id: string;
  readonly code: string;
  readonly waitingCode: string;
  readonly bodyHash: string;
  /** Who used it, and the id that her call and key always give, so that a repeat finds what it did. */
  readonly settledBy: { readonly personId: string; readonly keyedId: string } | null;
  readonly createdAtMs: number;
};

const invitations = () => database.collection("invitations");

export const invitationById = (id: string): Reading<InvitationDocument | null> => reading("invitations", id);

export const invitationsSettledBy = (keyedId: string): Reading<readonly InvitationDocument[]> =>
  readingList("invitations", { "settledBy.keyedId": keyedId }, { _id: 1 }, 1);

export async function findInvitationByCode(code: string): Promise<InvitationDocument | null> {
  const { data } = await invitations()
    .where(guardedFilter({ waitingCode: code }))
    .limit(1)
    .get();
  return (data[0] as InvitationDocument | undefined) ?? null;
}

export async function findInvitation(id: string): Promise<InvitationDocument | null> {
  const { data } = await invitations()
    .where(guardedFilter({ _id: id }))
    .limit(1)
    .get();
  return (data[0] as InvitationDocument | undefined) ?? null;
}

export async function findInvitationSettledBy(keyedId: string): Promise<InvitationDocument | null> {
  const { data } = await invitations()
    .where(guardedFilter({ "settledBy.keyedId": keyedId }))
    .limit(1)
    .get();
  return (data[0] as InvitationDocument | undefined) ?? null;
}

/** False when the code waits somewhere else, or the same invitation is already there. */
export async function addInvitation(invitation: InvitationDocument): Promise<boolean> {
  try {
    await invitations().add({ data: invitation });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

/** A code whose time is over may be drawn again. */
export async function freeCode(invitation: InvitationDocument): Promise<void> {
  await invitations()
    .where(guardedFilter({ _id: invitation._id, waitingCode: invitation.code }))
    .update({ data: { waitingCode: closedCode(invitation._id) } });
}

export const closedCode = (id: string): string => `closed:${id}`;

export const triesMax = 10;
const triesWindowMs = 10 * 60_000;

/** Uses up one of the looks a person has in ten minutes at codes she was not given, usually ten; false when none is left. */
export async function spendTry(personId: string, nowMs: number, most = triesMax): Promise<boolean> {
  const tries = () => database.collection("codeTries");
  const since = nowMs - triesWindowMs;
  for (let round = 1; round <= 2; round += 1) {
    const counted = await tries()
      .where(guardedFilter({ _id: personId, sinceMs: command.gt(since), count: command.lt(most) }))
      .update({ data: { count: command.inc(1) } });
    if (counted.stats.updated === 1) return true;
    const renewed = await tries()
      .where(guardedFilter({ _id: personId, sinceMs: command.lte(since) }))
      .update({ data: { count: 1, sinceMs: nowMs } });
    if (renewed.stats.updated === 1) return true;
    try {
      await tries().add({ data: { _id: personId, count: 1, sinceMs: nowMs } });
      return true;
    } catch (failure) {
      if (!isDuplicateKey(failure)) throw failure;
    }
  }
  return false;
}
