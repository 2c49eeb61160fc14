import { allCells, type FreeCell } from "../../domain/people/free-cells";
import type { CityFigures } from "./city-figures";
import type { PlannedArea, PlannedCommunity, PlannedPerson, PlannedVolunteer } from "./city-plan";
import type { Chance } from "./seeded-chance";

const surnames = Array.from("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
const givenNames = [
  ..."桂兰 秀英 建国 志强 丽 海燕 建军 福生 晓雨 敏 淑珍 玉梅 春生 国庆 红霞 明 芳 伟 娟 静 强 磊 洋 艳 勇".split(" "),
  ..."玉兰 秀兰 凤英 德福 长顺 文斌 爱华 卫东 小红 立新 雪梅 振华 翠花 永胜 俊杰 慧 婷 浩 欣怡 子涵".split(" "),
];

/** Skills that some kinds of help require, and how many of a hundred volunteers have them. */
const skillShares = { 水电: 0.09, 理发: 0.05, 理疗: 0.04, 法律: 0.04, 搬运: 0.2, 手机教学: 0.22, 陪伴: 0.3 } as const;

type Asking = { readonly figures: CityFigures; readonly root: string; readonly cityNumber: number };

/**
 * Everybody who registered. Of each community its staff, a grid worker for each grid and the keeper of its shop; the rest
 * are residents, of whom as many are volunteers as the figures say. Buildings are not equally full.
 */
export function planPeople(
  { figures, root, cityNumber }: Asking,
  communities: readonly PlannedCommunity[],
  chance: Chance,
): readonly PlannedPerson[] {
  const people: PlannedPerson[] = [];
  const add = (building: PlannedArea, more: Pick<PlannedPerson, "roles" | "volunteer">): void => {
    const number = people.length + 1;
    people.push({
      personId: `p-${root}-${String(number).padStart(6, "0")}`,
      name: chance.pick(surnames) + chance.pick(givenNames),
      phone: `138${String(cityNumber).padStart(2, "0")}${String(number).padStart(6, "0")}`,
      areaId: building.areaId,
      door: `${1 + chance.below(4)} 单元 ${1 + chance.below(6)}0${1 + chance.below(2)}`,
      location: building.location,
      ...more,
    });
  };
  for (const [building, roles] of adminsOf(root, communities)) add(building, { roles, volunteer: null });
  for (const community of communities) {
    for (const roles of staffOf(community)) add(chance.pick(community.buildings), { roles, volunteer: null });
  }
  const buildings = communities.flatMap((community) => community.buildings);
  const fullness = buildings.map(() => Math.exp(chance.normal() * 0.5));
  const residents = Math.max(0, figures.people - people.length);
  for (let number = 0; number < residents; number += 1) {
    const building = buildings[chance.weighted(fullness)];
    if (building === undefined) throw new Error("a city without buildings");
    const isVolunteer = number < figures.volunteers;
    add(building, { roles: [], volunteer: isVolunteer ? planVolunteer(figures, chance) : null });
  }
  return people;
}

/** One for the city and one for each street; each lives in the first building of what is theirs. */
function adminsOf(root: string, communities: readonly PlannedCommunity[]) {
  const firstIn = new Map<string, PlannedArea>();
  for (const { areaId, buildings } of communities) {
    const streetId = areaId.split(".").slice(0, 2).join(".");
    for (const above of [root, streetId]) {
      const [building] = buildings;
      if (building !== undefined && !firstIn.has(above)) firstIn.set(above, building);
    }
  }
  return [...firstIn].map(
    ([areaId, building]) => [building, [{ role: "admin", areaId, shopId: null } as const]] as const,
  );
}

const staffOf = ({ areaId, gridIds }: PlannedCommunity): readonly PlannedPerson["roles"][] => [
  ...[1, 2].map(() => [{ role: "communityStaff", areaId, shopId: null } as const]),
  ...gridIds.map((gridId) => [{ role: "gridWorker", areaId: gridId, shopId: null } as const]),
  [{ role: "keeper", areaId: null, shopId: shopIdOf(areaId) } as const],
];

export const shopIdOf = (communityId: string): string => `shop-${communityId.replaceAll(".", "-")}`;

function planVolunteer({ days }: CityFigures, chance: Chance): PlannedVolunteer {
  return {
    skills: Object.entries(skillShares)
      .filter(([, share]) => chance.happens(share))
      .map(([skill]) => skill),
    freeCells: freeCellsOf(chance),
    eagerness: Math.exp(chance.normal() * 0.9),
    registeredDaysBefore: chance.happens(0.85) ? days + chance.below(700) : 1 + chance.below(days),
  };
}

/** Retired people have most mornings and afternoons, working ones evenings and the weekend, students some afternoons. */
function freeCellsOf(chance: Chance): readonly FreeCell[] {
  const kind = chance.weighted([45, 35, 20]);
  return allCells.filter((cell) => {
    const isWeekend = Number(cell[0]) > 5;
    const part = cell.slice(2);
    if (kind === 0) return part === "evening" ? chance.happens(0.3) : chance.happens(0.8);
    if (kind === 1) return isWeekend || part === "evening" ? chance.happens(0.7) : chance.happens(0.08);
    return isWeekend ? chance.happens(0.6) : part === "afternoon" && chance.happens(0.5);
  });
}
