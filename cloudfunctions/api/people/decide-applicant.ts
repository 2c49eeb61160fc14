import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { addAuditRow, unchained } from "../store/audit-store";
import { changePerson, findPerson, personById, type PersonDocument } from "../store/people-store";

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
      await recordDecision(read, caller, status, reason);
      if (await changePerson(read, { "volunteer.status": status })) return done({ personId: read._id, status });
      read = await findPerson(read._id);
    }
    return refuse("BUSY");
  },
});

const recordDecision = (applicant: PersonDocument, caller: Caller, status: string, reason: string): Promise<void> =>
  addAuditRow({
    // Two who decide at once differently leave two rows; one who repeats himself leaves one.
    _id: `decideApplicant:${applicant._id}:${applicant.version}:${caller.keyedId}`,
    atMs: caller.nowMs,
    who: caller.person.personId,
    role: caller.roles.includes("admin") ? "admin" : "communityStaff",
    scope: applicant.areaId,
    call: "people.decideApplicant",
    target: applicant._id,
    outcome: "done",
    code: status,
    reason,
    ...unchained,
  });
