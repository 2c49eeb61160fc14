import { isWithin } from "../areas/is-within";
import type { Person } from "../people/person";

export const teamMembersMax = 50;

/** A volunteer team of an area. Who leads it is one of its members. */
export type Team = {
  readonly teamId: string;
  readonly name: string;
  readonly areaId: string;
  readonly leaderId: string;
  readonly memberIds: readonly string[];
  readonly isActive: boolean;
  readonly version: number;
};

export type TeamWish = Pick<Team, "name" | "leaderId" | "memberIds">;

/** Whether somebody may be in a team: an approved volunteer who lives in its area or below it. */
export const mayJoin = (areaId: string, person: Pick<Person, "areaId" | "volunteer">): boolean =>
  person.volunteer?.status === "approved" && isWithin(person.areaId, areaId);

/**
 * Whether a team may become this. Members known are those found by their ids: somebody who is not among them is none.
 * Whoever is in it already may stay, also while suspended.
 */
export function teamRefusal(
  wish: TeamWish,
  team: Pick<Team, "areaId" | "memberIds">,
  known: readonly Pick<Person, "personId" | "areaId" | "volunteer">[],
): "MEMBER_UNFIT" | "LEADER_MISSING" | null {
  if (!wish.memberIds.includes(wish.leaderId)) return "LEADER_MISSING";
  const fits = new Set(
    known
      .filter((one) => team.memberIds.includes(one.personId) || mayJoin(team.areaId, one))
      .map(({ personId }) => personId),
  );
  return wish.memberIds.every((personId) => fits.has(personId)) ? null : "MEMBER_UNFIT";
}

/** A team without somebody who left: the first who stays leads it if the leader left; without anybody it is none. */
export function withoutMember(team: Pick<Team, "leaderId" | "memberIds" | "isActive">, personId: string) {
  const memberIds = team.memberIds.filter((one) => one !== personId);
  return {
    memberIds,
    leaderId: team.leaderId === personId ? (memberIds[0] ?? "") : team.leaderId,
    isActive: team.isActive && memberIds.length > 0,
  };
}
