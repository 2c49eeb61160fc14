import type { GeoPoint } from "../../domain/areas/geo-point";
import type { CityFigures } from "./city-figures";
import type { PlannedArea, PlannedCommunity } from "./city-plan";
import type { Chance } from "./seeded-chance";

/** A city that is there before the plan: its areas stay, and the plan grows around them. */
export type CityGround = {
  readonly root: string;
  readonly name: string;
  readonly centre: GeoPoint;
  /** Installed already, with everything above them; the plan adds grids to them. */
  readonly communities: readonly { readonly areaId: string; readonly name: string; readonly centre: GeoPoint }[];
};

type Places = { readonly areas: readonly PlannedArea[]; readonly communities: readonly PlannedCommunity[] };

const metersPerDegree = 111_319;

/** Somewhere around a place: most within `meters`, few much farther. */
export const near = (place: GeoPoint, meters: number, chance: Chance): GeoPoint => {
  const lat = place.lat + (chance.normal() * meters) / metersPerDegree;
  const lng = place.lng + (chance.normal() * meters) / (metersPerDegree * Math.cos((place.lat * Math.PI) / 180));
  return { lat: Math.round(lat * 1e6) / 1e6, lng: Math.round(lng * 1e6) / 1e6 };
};

const streetNames = ["钢山", "千泉", "凫山", "太平", "石墙", "峄山", "看庄", "香城", "张庄", "田黄", "大束", "中心店"];
const communityNames = ["东关", "西苑", "南门", "北湖", "幸福", "和平", "建设", "文化", "平安", "兴隆", "新村", "花园"];

const two = (number: number): string => String(number).padStart(2, "0");

/** So many things given to so many holders, each at least one, as evenly as whole numbers go. */
const shares = (things: number, holders: number): readonly number[] =>
  Array.from({ length: holders }, (_, place) =>
    Math.max(1, Math.floor(((place + 1) * things) / holders) - Math.floor((place * things) / holders)),
  );

/**
 * Streets lie around the middle of the city, the denser the nearer; communities around their street, grids within a few
 * hundred metres of their community, buildings close together in their grid.
 */
export function planPlaces(figures: CityFigures, ground: CityGround, chance: Chance): Places {
  const streets = planStreets(figures.streets, ground, chance);
  const communities = planCommunities(figures.communities, ground, streets, chance);
  const gridsOf = shares(figures.grids, communities.length);
  const grids = communities.flatMap((community, place) => planGrids(community, gridsOf[place] ?? 1, chance));
  const buildingsOf = shares(figures.buildings, grids.length);
  const buildings = grids.map((grid, place) => planBuildings(grid, buildingsOf[place] ?? 1, chance));
  const isKnown = ({ areaId }: PlannedArea): boolean => ground.communities.some((known) => known.areaId === areaId);
  return {
    areas: [
      ...(ground.communities.length > 0 ? [] : [cityOf(ground)]),
      ...streets.filter(({ areaId }) => !ground.communities.some((known) => known.areaId.startsWith(`${areaId}.`))),
      ...communities.filter((community) => !isKnown(community)),
      ...grids,
      ...buildings.flat(),
    ],
    communities: communities.map(({ areaId, location, name }) => ({
      areaId,
      name,
      centre: location,
      gridIds: grids.filter((grid) => grid.areaId.startsWith(`${areaId}.`)).map((grid) => grid.areaId),
      buildings: buildings.flat().filter((building) => building.areaId.startsWith(`${areaId}.`)),
    })),
  };
}

const cityOf = ({ centre, name, root }: CityGround): PlannedArea => ({
  ...{ areaId: root, name, placeName: name },
  ...{ kind: "city", phone: "", location: centre },
});

function planStreets(count: number, ground: CityGround, chance: Chance): readonly PlannedArea[] {
  const [known] = ground.communities;
  const first = known === undefined ? [] : [known.areaId.split(".").slice(0, 2).join(".")];
  return Array.from({ length: count }, (_, place) => {
    const name = `${streetNames[place % streetNames.length] ?? ""}${place < streetNames.length ? "" : "新"}街道`;
    return {
      areaId: first[place] ?? `${ground.root}.s${two(place + 1)}`,
      ...{ name, placeName: name },
      ...{ kind: "street", phone: "", location: place === 0 ? ground.centre : near(ground.centre, 4_000, chance) },
    };
  });
}

function planCommunities(
  count: number,
  ground: CityGround,
  streets: readonly PlannedArea[],
  chance: Chance,
): readonly PlannedArea[] {
  const ofStreet = shares(count, streets.length);
  const communities = streets.flatMap((street, place) =>
    Array.from({ length: ofStreet[place] ?? 1 }, (_, number): PlannedArea => {
      const known = place === 0 ? ground.communities[number] : undefined;
      const name = `${street.name.slice(0, -2)}${communityNames[(place + number * 5) % communityNames.length] ?? ""}社区`;
      const own = { areaId: `${street.areaId}.c${two(number + 1)}`, name, centre: near(street.location, 900, chance) };
      const { areaId, centre, name: called } = known ?? own;
      const phone = `0537-55${two(place)}${two(number)}`;
      return { areaId, name: called, kind: "community", placeName: called, phone, location: centre };
    }),
  );
  return communities.slice(0, count);
}

const planGrids = (community: PlannedArea, count: number, chance: Chance): readonly PlannedArea[] =>
  Array.from({ length: count }, (_, place) => ({
    // The known communities have grids with the first numbers.
    areaId: `${community.areaId}.g${two(place + 11)}`,
    name: `${place + 11} 号网格`,
    kind: "grid",
    placeName: `${community.name.replace(/社区$/, "")} ${place + 11} 号网格`,
    phone: "",
    location: near(community.location, 350, chance),
  }));

const planBuildings = (grid: PlannedArea, count: number, chance: Chance): readonly PlannedArea[] =>
  Array.from({ length: count }, (_, place) => ({
    areaId: `${grid.areaId}.b${two(place + 1)}`,
    name: `${place + 1} 号楼`,
    kind: "building",
    placeName: `${grid.placeName.replace(/号网格$/, "")}区 ${place + 1} 号楼`,
    phone: "",
    location: near(grid.location, 90, chance),
  }));
