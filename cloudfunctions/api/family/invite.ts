import { familyMax } from "../../../domain/family/family-tie";
import { invitationValidMs, isWaiting } from "../../../domain/family/invitation";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import {
  addInvitation,
  findInvitation,
  findInvitationByCode,
  freeCode,
  invitationById,
  type InvitationDocument,
} from "../store/invitations-store";
import { toFamilyMember } from "./bind";

const drawsMax = 8;
const codeDigits = 6;

/** Makes a code; its id comes from person and key, so a repeat meets the first and answers the same. */
export const invite = handle<"family.invite">()({
  together: (_input, { keyedId }) => ({ earlier: invitationById(keyedId) }),
  async run({ invitedAs, relationWord, consents }, caller, { earlier }): Promise<Answer<"family.invite">> {
    if (earlier !== null) return repeated(earlier, caller.bodyHash);
    if (invitedAs === "actor" && !consents) return refuse("CONSENT_NEEDED");
    const me = toFamilyMember(caller.document);
    if ((invitedAs === "actor" ? me.actors : me.family).length >= familyMax) return refuse("FAMILY_FULL");
    const recorded = { id: `family.invite:${caller.keyedId}`, call: "family.invite", target: caller.keyedId } as const;
    await recordAudit(caller, { ...recorded, outcome: "done", role: "resident", reason: `invited as ${invitedAs}` });
    for (let draw = 1; draw <= drawsMax; draw += 1) {
      const code = caller.newDigits(codeDigits);
      const invitation: InvitationDocument = {
        _id: caller.keyedId,
        code,
        waitingCode: code,
        inviterId: caller.person.personId,
        invitedAs,
        relationWord,
        expiresAtMs: caller.nowMs + invitationValidMs,
        isSettled: false,
        settledBy: null,
        bodyHash: caller.bodyHash,
        createdAtMs: caller.nowMs,
      };
      if (await addInvitation(invitation)) return done(answerOf(invitation));
      const first = await findInvitation(caller.keyedId);
      if (first !== null) return repeated(first, caller.bodyHash);
      await freeIfOver(code, caller.nowMs);
    }
    return refuse("BUSY");
  },
});

/** Somebody else's code was drawn: when its half hour is over it goes back into the urn. */
async function freeIfOver(code: string, nowMs: number): Promise<void> {
  const holder = await findInvitationByCode(code);
  if (holder !== null && !isWaiting(holder, nowMs)) await freeCode(holder);
}

const repeated = (earlier: InvitationDocument, bodyHash: string): Answer<"family.invite"> =>
  earlier.bodyHash === bodyHash ? done(answerOf(earlier)) : refuse("KEY_REUSED");

const answerOf = ({ code, invitedAs, expiresAtMs }: InvitationDocument) => ({ code, invitedAs, expiresAtMs });
