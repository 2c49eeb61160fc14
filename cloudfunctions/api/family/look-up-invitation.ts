import { isWaiting } from "../../../domain/family/invitation";
import { maskName } from "../../../domain/people/mask";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { findInvitationByCode, spendTry } from "../store/invitations-store";
import { findPerson } from "../store/people-store";

/** Who made this code, and what saying yes to it would mean. */
export const lookUpInvitation = handle<"family.lookUp">()({
  async run({ code }, caller) {
    if (!(await spendTry(caller.person.personId, caller.nowMs))) return refuse("TOO_MANY_TRIES");
    const invitation = await findInvitationByCode(code);
    if (invitation === null || !isWaiting(invitation, caller.nowMs)) return refuse("INVITATION_UNKNOWN");
    if (invitation.inviterId === caller.person.personId) return refuse("OWN_INVITATION");
    const inviter = await findPerson(invitation.inviterId);
    if (inviter === null) return refuse("INVITATION_UNKNOWN");
    return done({
      inviterNameMasked: maskName(inviter.name),
      inviterPhoneMasked: inviter.phoneMasked,
      invitedAs: invitation.invitedAs,
      expiresAtMs: invitation.expiresAtMs,
    });
  },
});
