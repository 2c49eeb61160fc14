import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { membershipsAfter } from "../../../domain/teams/memberships";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { changeTeam, findTeam, membershipsOf, teamById } from "../store/teams-store";

const roundsMax = 5;

/** A team that is no more: it leaves the list, its volunteers stay volunteers, and nobody belongs to it from now on. */
export const closeTeam = handle<"teams.close">()({
  together: ({ teamId }) => ({ read: teamById(teamId) }),
  async run({ teamId }, caller, { read }) {
    let team = read;
    for (let round = 1; round <= roundsMax; round += 1) {
      if (team === null || !reaches(caller.person, areaRoles, team.areaId, caller.nowMs)) return refuse("NOT_FOUND");
      if (!team.isActive) return done({ teamId, isActive: false as const });
      await recordAudit(caller, {
        id: `closeTeam:${caller.keyedId}`,
        call: "teams.close",
        target: teamId,
        scope: team.areaId,
        role: staffRole(caller),
        outcome: "done",
      });
      const memberships = membershipsAfter(membershipsOf(team), [], caller.nowMs);
      if (await changeTeam(team, { isActive: false, memberships }, caller.keyedId)) {
        return done({ teamId, isActive: false as const });
      }
      team = await findTeam(teamId);
    }
    return refuse("BUSY");
  },
});
