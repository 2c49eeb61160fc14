import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { changePerson, findPerson, personById } from "../store/people-store";

const roundsMax = 5;

/** Staff of the subtree approve or refuse an applicant; nobody decides for himself or his household. */
export const decideApplicant = handle<"people.decideApplicant">()({
  together: (input) => ({ applicant: personById(input.personId) }),
  async run({ decision, reason }, caller, { applicant }) {
    const status = decision === "approve" ? ("approved" as const) : ("refused" as const);
    let read = applicant;
    for (let round = 1; round <= roundsMax; round += 1) {
      if (read?.volunteer == null || !reaches(caller.person, ["communityStaff", "admin"], read.areaId, caller.nowMs)) {
        return refuse("NOT_FOUND");
      }
      if (read.householdId === caller.person.householdId) return refuse("OWN_MATTER");
      if (read.volunteer.status === status) return done({ personId: read._id, status });
      if (read.volunteer.status !== "applied") return refuse("NOT_WAITING");
      // The row comes first: a decision without its row must not exist, and the row alone only says what was asked for.
      await recordAudit(caller, {
        // Two who decide at once differently leave two rows; one who repeats himself leaves one.
        id: `decideApplicant:${read._id}:${read.version}:${caller.keyedId}`,
        call: "people.decideApplicant",
        target: read._id,
        scope: read.areaId,
        role: caller.roles.includes("admin") ? "admin" : "communityStaff",
        outcome: "done",
        code: status,
        reason,
      });
      if (await changePerson(read, { "volunteer.status": status })) return done({ personId: read._id, status });
      read = await findPerson(read._id);
    }
    return refuse("BUSY");
  },
});
