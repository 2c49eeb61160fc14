import { done } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { lookAgainAtPair } from "../store/recurrences-store";
import { unbind } from "./bind";

/**
 * Ends a binding from either side. A repeat, however late, ends nothing that was agreed on since: the audit row of the
 * first says that it was done.
 */
export const revokeFamily = handle<"family.revoke">()({
  async run({ personId, as }, caller) {
    const id = `family.revoke:${caller.keyedId}`;
    const sides =
      as === "actor"
        ? { requesterId: personId, beneficiaryId: caller.person.personId }
        : { requesterId: caller.person.personId, beneficiaryId: personId };
    await inTransaction(async (documents) => {
      const before = await documents.get("audit", id);
      const me = await documents.get<PersonDocument>("people", caller.person.personId);
      const other = await documents.get<PersonDocument>("people", personId);
      if (before !== null || me === null || other === null) return { commit: false, value: false };
      const sides = as === "actor" ? { actor: other, beneficiary: me } : { actor: me, beneficiary: other };
      const audit = auditRow(caller, {
        id,
        call: "family.revoke",
        target: personId,
        outcome: "done",
        role: "resident",
        reason: `was ${as}`,
      });
      const ended = await unbind(documents, { ...sides, audit });
      return { commit: ended, value: ended };
    });
    await lookAgainAtPair(sides.requesterId, sides.beneficiaryId);
    return done({ personId });
  },
});
