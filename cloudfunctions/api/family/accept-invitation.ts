import { isWaiting } from "../../../domain/family/invitation";
import type { ParsedInput } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import {
  closedCode,
  findInvitationByCode,
  findInvitationSettledBy,
  invitationsSettledBy,
  spendTry,
  type InvitationDocument,
} from "../store/invitations-store";
import type { PersonDocument } from "../store/person-document";
import { bind } from "./bind";

type AcceptAnswer = Answer<"family.accept">;

/** Uses up a code and binds inviter and caller, all in one transaction: of two with the same code one wins. */
export const acceptInvitation = handle<"family.accept">()({
  together: (_input, { keyedId }) => ({ settled: invitationsSettledBy(keyedId) }),
  async run(input, caller, { settled }): Promise<AcceptAnswer> {
    const [earlier] = settled;
    if (earlier !== undefined) return answerOf(earlier);
    if (!(await spendTry(caller.person.personId, caller.nowMs))) return refuse("TOO_MANY_TRIES");
    const found = await findInvitationByCode(input.code);
    if (found === null) return settledMeanwhile(caller);
    return inTransaction(async (documents) => {
      const invitation = await documents.get<InvitationDocument>("invitations", found._id);
      if (invitation?.settledBy?.keyedId === caller.keyedId) return { commit: false, value: answerOf(invitation) };
      if (invitation === null || !isWaiting(invitation, caller.nowMs)) return undone("INVITATION_UNKNOWN");
      return accept(documents, invitation, input, caller);
    });
  },
});

/** One of several at once with the same key may have used the code up between our two looks. */
async function settledMeanwhile(caller: Caller): Promise<AcceptAnswer> {
  const earlier = await findInvitationSettledBy(caller.keyedId);
  return earlier === null ? refuse("INVITATION_UNKNOWN") : answerOf(earlier);
}

async function accept(
  documents: TransactionDocuments,
  invitation: InvitationDocument,
  { relationWord, consents }: ParsedInput<"family.accept">,
  caller: Caller,
): Promise<{ commit: boolean; value: AcceptAnswer }> {
  const inviter = await documents.get<PersonDocument>("people", invitation.inviterId);
  const me = await documents.get<PersonDocument>("people", caller.person.personId);
  if (inviter === null || me === null) return undone("INVITATION_UNKNOWN");
  const acts = invitation.invitedAs === "actor";
  const refusal = await bind(documents, {
    actor: acts ? me : inviter,
    beneficiary: acts ? inviter : me,
    relationWord: acts ? relationWord : invitation.relationWord,
    actorWord: acts ? invitation.relationWord : relationWord,
    // Whoever makes a code by which another may act for her has consented to it then.
    hasConsent: acts || consents,
    audit: auditRow(caller, {
      id: `family.accept:${caller.keyedId}`,
      call: "family.accept",
      target: inviter._id,
      outcome: "done",
      role: "resident",
      reason: `as ${invitation.invitedAs}`,
    }),
  });
  if (refusal !== null) return undone(refusal);
  await documents.update("invitations", invitation._id, {
    isSettled: true,
    waitingCode: closedCode(invitation._id),
    settledBy: replaced({ personId: me._id, keyedId: caller.keyedId }),
  });
  return { commit: true, value: answerOf(invitation) };
}

const undone = (code: Extract<AcceptAnswer, { ok: false }>["code"]) => ({ commit: false, value: refuse(code) });

const answerOf = ({ inviterId, invitedAs }: InvitationDocument): AcceptAnswer =>
  done({ personId: inviterId, invitedAs });
