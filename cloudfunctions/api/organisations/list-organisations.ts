import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOrganisationsIn, type OrganisationDocument } from "../store/organisations-store";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { findTeams, type TeamDocument } from "../store/teams-store";
import { organisationRoles } from "./organisation-roles";

/** The organisations of one's areas, newest first, with their members and teams as they are now. */
export const listOrganisations = handle<"organisations.list">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, organisationRoles, caller.nowMs);
    const { rows, nextCursor } = pageOf(
      await listOrganisationsIn(scopes, parseCursor(cursor)),
      (row) => `${row.createdAtMs}|${row._id}`,
    );
    const [people, teams] = await Promise.all([
      findPeople([...new Set(rows.flatMap(({ memberIds }) => memberIds))]),
      findTeams(rows.flatMap(({ teamIds }) => teamIds)),
    ]);
    const persons = new Map(people.map((one) => [one._id, one]));
    const named = new Map(teams.map((team) => [team._id, team]));
    return done({ organisations: rows.map((row) => view(row, persons, named)), nextCursor });
  },
});

const view = (
  { _id, areaId, kind, memberIds, name, placeName, teamIds, version }: OrganisationDocument,
  people: ReadonlyMap<string, PersonDocument>,
  teams: ReadonlyMap<string, TeamDocument>,
) => ({
  ...{ organisationId: _id, name, kind, areaId, placeName, version },
  members: memberIds.flatMap((personId) => {
    const person = people.get(personId);
    return person === undefined
      ? []
      : [{ personId, name: person.name, phoneMasked: person.phoneMasked, placeName: person.placeName }];
  }),
  teams: teamIds.flatMap((teamId) => {
    const team = teams.get(teamId);
    return team === undefined ? [] : [{ teamId, name: team.name }];
  }),
});
