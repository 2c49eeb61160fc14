import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { findPeople } from "../store/people-store";
import { listTeamsIn } from "../store/teams-store";
import { viewMember } from "./view-member";

/** The teams of one's areas, newest first, each with its members as they are now. */
export const listTeams = handle<"teams.list">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const found = await listTeamsIn(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.createdAtMs}|${row._id}`);
    const people = new Map(
      (await findPeople([...new Set(rows.flatMap(({ memberIds }) => memberIds))])).map((one) => [one._id, one]),
    );
    const teams = rows.map(({ _id, areaId, leaderId, memberIds, name, placeName, version }) => ({
      teamId: _id,
      name,
      areaId,
      placeName,
      leaderId,
      members: memberIds.flatMap((personId) => {
        const person = people.get(personId);
        return person === undefined ? [] : [viewMember(person)];
      }),
      version,
    }));
    return done({ teams, nextCursor });
  },
});
