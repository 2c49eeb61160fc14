import { done, refuse } from "../answer";
import { handle } from "../handler";
import { replaced } from "../store/in-transaction";
import { changePerson } from "../store/people-store";

/** A resident offers to help. Whoever was refused may ask again; a suspended volunteer may not start afresh. */
export const applyAsVolunteer = handle<"people.applyAsVolunteer">()({
  async run({ skills, selfIntroduction }, caller) {
    const { volunteer } = caller.person;
    if (volunteer?.status === "applied") return done({ status: "applied" as const });
    if (volunteer !== null && volunteer.status !== "refused") return refuse("ALREADY_VOLUNTEER");
    const applied = {
      status: "applied",
      skills: [...new Set(skills)],
      selfIntroduction,
      appliedAtMs: caller.nowMs,
      openOrders: [],
      givenBackAtMs: [],
    };
    const changed = await changePerson(caller.document, { volunteer: replaced(applied) });
    return changed ? done({ status: "applied" as const }) : refuse("BUSY");
  },
});
