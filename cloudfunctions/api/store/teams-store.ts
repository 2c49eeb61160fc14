import { membershipsSince, type Membership } from "../../../domain/teams/memberships";
import { withoutMember, type Team } from "../../../domain/teams/team";
import { changeVersioned, type Versioned } from "./change-versioned";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** A team as it lies in the database. */
export type TeamDocument = Omit<Team, "teamId"> &
  Versioned & {
    readonly ancestors: readonly string[];
    readonly placeName: string;
    readonly createdAtMs: number;
    /** From when until when somebody was in it; missing in documents of before. */
    readonly memberships?: readonly Membership[];
  };

const teams = () => database.collection("teams");

/** Who was in a team when, also of a team of before. */
export const membershipsOf = ({
  createdAtMs,
  memberIds,
  memberships,
}: Pick<TeamDocument, "memberships" | "memberIds" | "createdAtMs">): readonly Membership[] =>
  memberships ?? membershipsSince(memberIds, createdAtMs);

export const teamById = (id: string): Reading<TeamDocument | null> => reading("teams", id);

export async function findTeam(teamId: string): Promise<TeamDocument | null> {
  const { data } = await teams()
    .where(guardedFilter({ _id: teamId }))
    .limit(1)
    .get();
  return (data[0] as TeamDocument | undefined) ?? null;
}

/** Adds it; false when the same key made it before. */
export async function addTeam(team: TeamDocument): Promise<boolean> {
  try {
    await teams().add({ data: team });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

/** Changes a team as it was read; false when somebody was faster. */
export const changeTeam = (
  read: TeamDocument,
  fields: Partial<Pick<TeamDocument, "name" | "leaderId" | "memberIds" | "memberships" | "isActive">>,
  keyedId: string | null,
): Promise<boolean> => changeVersioned("teams", read, fields, keyedId);

export const listTeamsIn = (scopes: readonly string[], after: PageStart | null): Promise<readonly TeamDocument[]> =>
  listNewestFirst<TeamDocument>({
    collection: "teams",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), isActive: true },
    sortBy: "createdAtMs",
    after,
  });

/** Teams cleared of a person in one go. */
const batchRows = 50;

/** Takes somebody out of every team; true when he is in none any more. */
export async function leaveTeams(personId: string): Promise<boolean> {
  const { data } = await teams()
    .where(guardedFilter({ memberIds: personId }))
    .limit(batchRows)
    .get();
  const found = data as TeamDocument[];
  const changed = await Promise.all(found.map((team) => changeTeam(team, forgotten(team, personId), null)));
  return found.length < batchRows && !changed.includes(false);
}

const forgotten = (team: TeamDocument, personId: string) => ({
  ...withoutMember(team, personId),
  memberships: membershipsOf(team).filter((one) => one.personId !== personId),
});

/** The teams somebody is in. */
export async function teamsOf(personId: string): Promise<readonly TeamDocument[]> {
  const { data } = await teams()
    .where(guardedFilter({ memberIds: personId }))
    .limit(batchRows)
    .get();
  return (data as TeamDocument[]).filter(({ isActive }) => isActive);
}

export const teamNamesOf = async (personId: string): Promise<readonly string[]> =>
  (await teamsOf(personId)).map(({ name }) => name);

export async function findTeams(teamIds: readonly string[]): Promise<readonly TeamDocument[]> {
  if (teamIds.length === 0) return [];
  const { data } = await teams()
    .where(guardedFilter({ _id: command.in([...new Set(teamIds)]) }))
    .limit(teamIds.length)
    .get();
  return data as TeamDocument[];
}

/** Teams in the order of their ids, from behind one on. */
export async function listTeamsAfter(afterId: string, rows: number): Promise<readonly TeamDocument[]> {
  const { data } = await teams()
    .where(guardedFilter({ _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .limit(rows)
    .get();
  return data as TeamDocument[];
}
