import { ancestorsOf } from "../../domain/areas/ancestors-of";
import { membershipsSince } from "../../domain/teams/memberships";
import { keyedId } from "../../cloudfunctions/api/body-hash";
import type { OrganisationDocument } from "../../cloudfunctions/api/store/organisations-store";
import type { TeamDocument } from "../../cloudfunctions/api/store/teams-store";
import type { CityFigures } from "./city-figures";
import type { CityPlan, PlannedCommunity } from "./city-plan";
import { seededChance, type Chance } from "./seeded-chance";

const teamNames = ["银发先锋队", "水电服务队", "红马甲队", "家电维修队", "巾帼志愿队", "晨练互助队"];
const organisationNames = ["邻里互助会", "夕阳红协会", "党员先锋岗", "青年志愿社", "便民服务中心"];
const kinds = ["society", "volunteerGroup", "partyBranch", "unit"] as const;
const chanceSalt = 104_729;

type Groups = { readonly teams: readonly TeamDocument[]; readonly organisations: readonly OrganisationDocument[] };

/** Teams and organisations of the communities, each of volunteers who live there. */
export function cityGroups(plan: CityPlan, figures: CityFigures): Groups {
  const chance = seededChance(plan.seed + chanceSalt);
  const volunteersOf = new Map(
    plan.communities.map(({ areaId }) => [
      areaId,
      plan.people
        .filter((person) => person.volunteer !== null && person.areaId.startsWith(`${areaId}.`))
        .map(({ personId }) => personId),
    ]),
  );
  const made = (count: number, what: string) =>
    Array.from({ length: count }, (_, number) => {
      const community = plan.communities[number % plan.communities.length];
      if (community === undefined) throw new Error("a city without communities");
      const memberIds = someOf(volunteersOf.get(community.areaId) ?? [], 5 + chance.below(11), chance);
      return { ...groupOf(community, `${plan.root} ${what} ${number}`, plan.fromMs), memberIds, number };
    }).filter(({ memberIds }) => memberIds.length > 0);
  return {
    teams: made(figures.teams, "team").map(({ number, placeName, ...team }) => ({
      ...team,
      placeName,
      name: placeName.replace(/社区$/, "") + (teamNames[Math.floor(number / plan.communities.length)] ?? "志愿队"),
      leaderId: team.memberIds[0] ?? "",
      memberships: membershipsSince(team.memberIds, plan.fromMs),
    })),
    organisations: made(figures.organisations, "organisation").map(({ number, placeName, ...one }) => ({
      ...one,
      placeName,
      name:
        placeName.replace(/社区$/, "") + (organisationNames[Math.floor(number / plan.communities.length)] ?? "协会"),
      kind: kinds[number % kinds.length] ?? "society",
      teamIds: [],
      memberships: membershipsSince(one.memberIds, plan.fromMs),
    })),
  };
}

const groupOf = ({ areaId, name }: PlannedCommunity, key: string, createdAtMs: number) => {
  const id = keyedId(key, "save", areaId);
  return {
    ...{ _id: id, areaId, ancestors: ancestorsOf(areaId), placeName: name },
    ...{ isActive: true, version: 1, createdAtMs, recentKeys: [{ keyedId: id, version: 1 }] },
  };
};

const someOf = (ids: readonly string[], count: number, chance: Chance): readonly string[] => [
  ...new Set(Array.from({ length: ids.length === 0 ? 0 : count }, () => chance.pick(ids))),
];
