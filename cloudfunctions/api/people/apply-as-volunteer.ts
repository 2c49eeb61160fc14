import { isMinor } from "../../../domain/people/is-minor";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { replaced } from "../store/in-transaction";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

const roundsMax = 5;
const applying = { call: "people.applyAsVolunteer", outcome: "done", role: "resident" } as const;

/** A resident offers to help. Whoever was refused may ask again; a suspended volunteer may not start afresh. */
export const applyAsVolunteer = handle<"people.applyAsVolunteer">()({
  async run({ bornYear, skills, selfIntroduction }, caller) {
    let person: PersonDocument | null = caller.document;
    for (let round = 1; round <= roundsMax && person !== null; round += 1) {
      const status = person.volunteer?.status ?? "none";
      if (status === "applied") return done({ status: "applied" as const });
      if (status !== "none" && status !== "refused") return refuse("ALREADY_VOLUNTEER");
      const applied = {
        status: "applied",
        skills: [...new Set(skills)],
        selfIntroduction,
        // Of grown-ups no year is kept: nothing asks for it.
        bornYear: isMinor(bornYear, caller.nowMs) ? bornYear : null,
        appliedAtMs: caller.nowMs,
        openOrders: [],
        givenBackAtMs: [],
      };
      await recordAudit(caller, { ...applying, id: `apply:${caller.keyedId}`, target: person._id });
      if (await changePerson(person, { volunteer: replaced(applied) })) return done({ status: "applied" as const });
      person = await findPerson(person._id);
    }
    return refuse("BUSY");
  },
});
