import { isWithin } from "../areas/is-within";
import type { Person } from "../people/person";
import { mayJoin } from "../teams/team";

export const organisationKinds = ["society", "unit", "partyBranch", "volunteerGroup"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindWords: Record<OrganisationKind, string> = {
  society: "社会组织",
  unit: "单位",
  partyBranch: "党支部",
  volunteerGroup: "志愿队伍",
};

export const organisationMembersMax = 50;
export const organisationTeamsMax = 20;

/** A society, a unit, a party branch: its members are its own and those of the teams that belong to it. */
export type Organisation = {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly areaId: string;
  readonly memberIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly isActive: boolean;
  readonly version: number;
};

type Wish = Pick<Organisation, "memberIds" | "teamIds">;

/**
 * Whether an organisation may become this: members are approved volunteers of its area, teams are active ones of its area.
 * Who and what belongs to it already may stay.
 */
export function organisationRefusal(
  wish: Wish,
  before: Wish & Pick<Organisation, "areaId">,
  known: {
    readonly people: readonly Pick<Person, "personId" | "areaId" | "volunteer">[];
    readonly teams: readonly { readonly teamId: string; readonly areaId: string; readonly isActive: boolean }[];
  },
): "MEMBER_UNFIT" | "TEAM_UNFIT" | "NOBODY_IN_IT" | null {
  if (wish.memberIds.length === 0 && wish.teamIds.length === 0) return "NOBODY_IN_IT";
  const mayStay = (personId: string): boolean => before.memberIds.includes(personId);
  const people = new Set(
    known.people.filter((one) => mayStay(one.personId) || mayJoin(before.areaId, one)).map(({ personId }) => personId),
  );
  if (!wish.memberIds.every((personId) => people.has(personId))) return "MEMBER_UNFIT";
  const teams = new Set(
    known.teams
      .filter((team) => before.teamIds.includes(team.teamId) || (team.isActive && isWithin(team.areaId, before.areaId)))
      .map(({ teamId }) => teamId),
  );
  return wish.teamIds.every((teamId) => teams.has(teamId)) ? null : "TEAM_UNFIT";
}
