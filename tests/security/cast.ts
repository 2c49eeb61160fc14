import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";
import { demoOrganisation } from "../../localcloud/demo/demo-organisation";

/** Every kind of caller that can be told apart, and who plays it. `null` has no openid at all. */
export const cast = {
  nobody: null,
  unregistered: "new",
  stranger: "liu",
  requester: "wang",
  daughter: "li",
  volunteer: "chen",
  farVolunteer: "feng",
  taker: "zhang",
  gridWorker: "zhao",
  farGridWorker: "tang",
  staff: "sun",
  farStaff: "qian",
  admin: "wu",
  keeper: "zhou",
  farKeeper: "he",
} as const;
export type CastName = keyof typeof cast;
export const castNames = Object.keys(cast) as readonly CastName[];

export const personIdOf = (who: string): string => `p-${who}`;

type Person = OrganisationInput["people"][number];

const near = "zc.gangshan.houbali";
const far = "zc.gangshan.tiedong";

const person = (who: string, name: string, phone: string, more: Partial<Person> & Pick<Person, "areaId" | "door">) => ({
  personId: personIdOf(who),
  openid: `demo-${who}`,
  name,
  phone,
  roles: [],
  volunteerSkills: null,
  family: [],
  ...more,
});

/** People of the other community and the neighbouring grid, and one who lives with the requester. */
const furtherPeople: Person[] = [
  person("feng", "冯国庆", "13963710001", { areaId: `${far}.g01.b01`, door: "4 单元 401", volunteerSkills: ["水电"] }),
  person("tang", "唐晓梅", "13963710002", {
    areaId: `${near}.g01.b03`,
    door: "5 单元 502",
    roles: [{ role: "gridWorker", areaId: `${near}.g01`, shopId: null }],
  }),
  person("qian", "钱文静", "13963710003", {
    areaId: `${far}.g01.b01`,
    door: "4 单元 203",
    roles: [{ role: "communityStaff", areaId: far, shopId: null }],
  }),
  person("he", "何秀兰", "13963710004", {
    areaId: `${far}.g01.b01`,
    door: "6 单元 604",
    roles: [{ role: "keeper", areaId: null, shopId: "shop-tiedong" }],
  }),
  person("lodger", "王小军", "13963710005", {
    areaId: `${near}.g03.b12`,
    door: "2 单元 301",
    volunteerSkills: ["搬运"],
    roles: [{ role: "communityStaff", areaId: near, shopId: null }],
  }),
];

const further = {
  shopId: "shop-houbali",
  areaId: near,
  pricePoints: 5,
  perPersonLimit: 0,
  rules: "凭券",
  donor: "社区",
};

/** A class of a distant day with no seat left, and a court that can be booked. */
const furtherOfferings: OrganisationInput["offerings"] = [
  {
    ...further,
    ...{ offeringId: "full-class", kind: "training", title: "手机班", picture: "phone-class", stock: 0 },
    session: { startsAtMs: 4_100_000_000_000, endsAtMs: 4_100_003_600_000, place: "活动室", teacher: "老师" },
  },
  {
    ...further,
    ...{ offeringId: "far-court", kind: "venue", title: "羽毛球场", picture: "hall-hour", stock: 0 },
    booking: {
      hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, untilMinute: 1080 }],
      ...{ slotMinutes: 60, capacity: 1, maxSlots: 2, daysAhead: 7 },
    },
  },
];

export const furtherOrganisation: OrganisationInput = {
  areas: demoOrganisation.areas,
  categories: [],
  shops: demoOrganisation.shops,
  offerings: furtherOfferings,
  people: furtherPeople,
};

/** Whom nobody installed: she registers herself, with what `inputFor` sends. */
export const newcomer: Person = person("new", "林小满", "13763799999", {
  areaId: `${near}.g01.b02`,
  door: "9 单元 909",
});

export const everybody: readonly Person[] = [...demoOrganisation.people, ...furtherPeople, newcomer];
