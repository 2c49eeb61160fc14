import type { OrganisationInput } from "../../../cloudfunctions/setup/organisation";
import { villageMall } from "./village-mall";

type Person = OrganisationInput["people"][number];

const community = "town.street.village";

const area = (areaId: string, kind: "city" | "street" | "community" | "grid" | "building") => ({
  areaId,
  kind,
  name: areaId,
  placeName: areaId,
  phone: "",
});

const person = (who: string, at: number, door: string, more: Partial<Person> = {}): Person => ({
  personId: `p-${who}`,
  openid: `demo-${who}`,
  name: `邻居${at}`,
  phone: `138${String(at).padStart(8, "0")}`,
  areaId: `${community}.g1.b1`,
  door,
  roles: [],
  volunteerSkills: null,
  family: [],
  ...more,
});

const volunteer = { volunteerSkills: ["搬运"] };
const held = (role: Person["roles"][number]["role"], areaId: string | null, shopId: string | null = null) => ({
  roles: [{ role, areaId, shopId }],
});

/** Who lives in the simulated village. `lodger` shares a door with `ann`; `far` lives in the next community. */
export const residents = ["ann", "bea", "daughter"] as const;
export const volunteers = ["vic", "wes", "xia", "yao", "lodger", "far", "applicant"] as const;
export const staff = ["grid", "staff", "deputy", "chief"] as const;
export const keepers = ["keeper", "otherKeeper"] as const;
export const everybody: readonly string[] = [...residents, ...volunteers, ...staff, ...keepers];

export const openidOf = (who: string): string => `demo-${who}`;
export const personIdOf = (who: string): string => `p-${who}`;

const category = (
  categoryId: string,
  mustReview: boolean,
  requiredSkills: string[] = [],
  more: Partial<OrganisationInput["categories"][number]> = {},
) => ({
  categoryId,
  name: categoryId,
  icon: categoryId,
  usualText: "请帮忙",
  plannedMinutes: 30,
  mustReview,
  requiredSkills,
  deadlines: { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 },
  pointsRule: { basePoints: 5, perHourPoints: 10, maxPoints: 40, version: "1" },
  ...more,
});

export const village: OrganisationInput = {
  areas: [
    area("town", "city"),
    area("town.street", "street"),
    area(community, "community"),
    area(`${community}.g1`, "grid"),
    area(`${community}.g1.b1`, "building"),
    area("town.street.next", "community"),
    area("town.street.next.g1", "grid"),
    area("town.street.next.g1.b1", "building"),
  ],
  categories: [
    category("errand", false),
    category("escort", true),
    category("repair", false, ["搬运"]),
    category("moving", false, [], { slotCount: 2, slotsChangeable: true }),
    // Nobody begins it alone, and staff look at the place before they judge.
    category("ladder", false, [], { slotCount: 2, takersNeeded: 2, needsRecheck: true }),
    category("tidying", false, [], { asksPhotos: true }),
  ],
  shops: [
    { shopId: "shop", name: "村店", areaId: community, placeName: "村口", openingHours: "全天" },
    { shopId: "shop2", name: "街店", areaId: "town.street", placeName: "街口", openingHours: "全天" },
  ],
  offerings: [...villageMall],
  people: [
    person("ann", 1, "1 单元 101"),
    person("bea", 2, "1 单元 102"),
    person("daughter", 3, "1 单元 103", {
      family: [{ personId: "p-ann", name: "邻居1", relationWord: "母亲" }],
    }),
    person("vic", 4, "1 单元 104", volunteer),
    person("wes", 5, "1 单元 105", {
      ...volunteer,
      family: [{ personId: "p-vic", name: "邻居4", relationWord: "兄弟" }],
    }),
    person("xia", 6, "1 单元 106", { volunteerSkills: [] }),
    person("lodger", 7, "1 单元 101", volunteer),
    person("far", 8, "1 单元 101", { ...volunteer, areaId: "town.street.next.g1.b1" }),
    person("applicant", 9, "1 单元 107"),
    person("grid", 10, "1 单元 108", held("gridWorker", `${community}.g1`)),
    person("staff", 11, "1 单元 109", held("communityStaff", community)),
    person("chief", 12, "1 单元 110", held("admin", "town")),
    person("keeper", 13, "1 单元 111", held("keeper", null, "shop")),
    person("otherKeeper", 14, "1 单元 112", held("keeper", null, "shop2")),
    person("yao", 15, "1 单元 113", volunteer),
    person("deputy", 16, "1 单元 114", held("communityStaff", community)),
  ],
};
