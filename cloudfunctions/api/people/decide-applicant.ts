import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { addAuditRow, unchained } from "../store/audit-store";
import { changePerson, personById, type PersonDocument } from "../store/people-store";

/** Staff of the subtree approve or refuse an applicant; nobody decides for himself or his household. */
export const decideApplicant = handle<"people.decideApplicant">()({
  together: (input) => ({ applicant: personById(input.personId) }),
  async run({ decision, reason }, caller, { applicant }) {
    if (
      applicant?.volunteer == null ||
      !reaches(caller.person, ["communityStaff", "admin"], applicant.areaId, caller.nowMs)
    ) {
      return refuse("NOT_FOUND");
    }
    if (applicant.householdId === caller.person.householdId) return refuse("OWN_MATTER");
    const status = decision === "approve" ? ("approved" as const) : ("refused" as const);
    if (applicant.volunteer.status === status) return done({ personId: applicant._id, status });
    if (applicant.volunteer.status !== "applied") return refuse("NOT_WAITING");
    // The row comes first: a decision without its row must not exist, and the row alone only says what was asked for.
    await recordDecision(applicant, caller, status, reason);
    const changed = await changePerson(applicant, { "volunteer.status": status });
    return changed ? done({ personId: applicant._id, status }) : refuse("BUSY");
  },
});

const recordDecision = (applicant: PersonDocument, caller: Caller, status: string, reason: string): Promise<void> =>
  addAuditRow({
    _id: `decideApplicant:${applicant._id}:${applicant.version}`,
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
