import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { teamById } from "../store/teams-store";
import { listQuarters } from "../store/unit-stars-store";
import { viewQuarter } from "./view-quarter";

const quartersShown = 8;

/** A team's time bank by quarter, for whoever is in it and whoever looks after its area. */
export const showTeamTimeBank = handle<"stars.showTeamTimeBank">()({
  together: ({ teamId }) => ({ team: teamById(teamId) }),
  async run({ teamId }, caller, { team }) {
    if (team === null || !team.isActive) return refuse("NOT_FOUND");
    const isMember = team.memberIds.includes(caller.person.personId);
    if (!isMember && !reaches(caller.person, areaRoles, team.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const quarters = await listQuarters(teamId, quartersShown);
    const { memberIds, name, placeName } = team;
    return done({ teamId, name, placeName, members: memberIds.length, quarters: quarters.map(viewQuarter) });
  },
});
