import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import { handle } from "../handler";
import { tailHashOf } from "../people/search-fields";
import { recordAudit } from "../record-audit";
import { findVolunteersIn } from "../store/volunteers-store";
import { viewMember } from "./view-member";

/** Whom a team could take, of one's own area only. That somebody searched is written down. */
export const findVolunteers = handle<"teams.findVolunteers">()({
  async run({ query }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const found = await findVolunteersIn(scopes, byOf(query));
    await recordAudit(caller, {
      call: "teams.findVolunteers",
      target: scopes[0] ?? "",
      outcome: "read",
      reason: `${found.length} found`,
    });
    return done({ volunteers: found.map(viewMember) });
  },
});

function byOf(query: string) {
  if (/^\d/.test(query)) return { tailHash: tailHashOf(query) };
  return /^[A-Za-z]/.test(query) ? { initials: query.toLowerCase() } : { name: query };
}
