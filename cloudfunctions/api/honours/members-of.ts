import type { HonourKind } from "../../../domain/honours/honour-kind";
import { findOrganisations } from "../store/candidates-store";
import { findTeams } from "../store/teams-store";

export type Group = { readonly candidateId: string; readonly personIds: readonly string[] };

/** Who is in these teams or organisations; of an organisation also who is in its teams. */
export async function membersOf(kind: HonourKind, candidateIds: readonly string[]): Promise<readonly Group[]> {
  if (kind === "team") {
    return (await findTeams(candidateIds)).map(({ _id, memberIds }) => ({ candidateId: _id, personIds: memberIds }));
  }
  if (kind !== "organisation") return [];
  const organisations = await findOrganisations(candidateIds);
  const teams = await findTeams(organisations.flatMap(({ teamIds }) => teamIds));
  return organisations.map(({ _id, memberIds, teamIds }) => ({
    candidateId: _id,
    personIds: [
      ...new Set([
        ...memberIds,
        ...teams.filter((team) => teamIds.includes(team._id)).flatMap((team) => team.memberIds),
      ]),
    ],
  }));
}
