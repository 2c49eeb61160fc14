import { reaches } from "../../../domain/people/held-roles";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { bind } from "./bind";

type BindAnswer = Answer<"family.bindByStaff">;

/** Binds on a signed paper, for those without a smartphone. Staff do so in their area and never for their own household. */
export const bindByStaff = handle<"family.bindByStaff">()({
  async run({ elderPersonId, actorPersonId, relationWord, actorWord, reason }, caller): Promise<BindAnswer> {
    const id = `familyPaper:${caller.keyedId}`;
    const value = done({ elderPersonId, actorPersonId });
    return inTransaction<BindAnswer>(async (documents) => {
      if ((await documents.get("audit", id)) !== null) return { commit: false, value };
      const beneficiary = await documents.get<PersonDocument>("people", elderPersonId);
      const actor = await documents.get<PersonDocument>("people", actorPersonId);
      const isMine = (one: PersonDocument) => one.householdId === caller.person.householdId;
      if (beneficiary === null || actor === null) return { commit: false, value: refuse("NOT_FOUND") };
      for (const { areaId } of [beneficiary, actor]) {
        const inScope = reaches(caller.person, ["communityStaff", "admin"], areaId, caller.nowMs);
        if (!inScope) return { commit: false, value: refuse("NOT_FOUND") };
      }
      if (isMine(beneficiary) || isMine(actor)) return { commit: false, value: refuse("OWN_MATTER") };
      const audit = auditRow(caller, {
        id,
        call: "family.bindByStaff",
        target: elderPersonId,
        scope: beneficiary.areaId,
        outcome: "done",
        role: caller.roles.includes("admin") ? "admin" : "communityStaff",
        code: `actor ${actorPersonId}`,
        reason,
      });
      const refusal = await bind(documents, { actor, beneficiary, relationWord, actorWord, hasConsent: true, audit });
      if (refusal === "CONSENT_NEEDED") throw new Error("a signed paper is a consent");
      return refusal === null ? { commit: true, value } : { commit: false, value: refuse(refusal) };
    });
  },
});
