import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";
import { demoCategories } from "./demo-categories";

const community = "zc.gangshan.houbali";
const otherCommunity = "zc.gangshan.tiedong";

type Area = OrganisationInput["areas"][number];
type Person = OrganisationInput["people"][number];

/** Where the buildings of the demo might stand (GCJ-02): in Zoucheng, a hundred metres and more apart. */
const locations: Readonly<Record<number, Area["location"]>> = {
  1: { lat: 35.4051, lng: 116.9728 },
  2: { lat: 35.4053, lng: 116.9741 },
  3: { lat: 35.4049, lng: 116.9755 },
  4: { lat: 35.4031, lng: 116.9771 },
  5: { lat: 35.4022, lng: 116.9784 },
  6: { lat: 35.4035, lng: 116.9795 },
  7: { lat: 35.4008, lng: 116.9731 },
  8: { lat: 35.4004, lng: 116.9746 },
  12: { lat: 35.3991, lng: 116.9739 },
};

const building = (grid: string, number: number): Area => ({
  areaId: `${grid}.b${String(number).padStart(2, "0")}`,
  name: `${number} 号楼`,
  kind: "building",
  placeName: `后八里沟小区 ${number} 号楼`,
  location: locations[number] ?? null,
});

const grid = (number: number): Area => ({
  areaId: `${community}.g0${number}`,
  name: `${number} 号网格`,
  kind: "grid",
  placeName: `后八里沟 ${number} 号网格`,
});

const areas: Area[] = [
  { areaId: "zc", name: "邹城市", kind: "city", placeName: "邹城市" },
  { areaId: "zc.gangshan", name: "岗山街道", kind: "street", placeName: "岗山街道" },
  {
    areaId: community,
    name: "后八里沟社区",
    kind: "community",
    placeName: "后八里沟社区",
    phone: "0537-5550101",
    location: { lat: 35.4026, lng: 116.9756 },
  },
  grid(1),
  grid(2),
  grid(3),
  ...[1, 2, 3].map((number) => building(`${community}.g01`, number)),
  ...[4, 5, 6].map((number) => building(`${community}.g02`, number)),
  ...[7, 8, 12].map((number) => building(`${community}.g03`, number)),
  {
    areaId: otherCommunity,
    name: "铁东社区",
    kind: "community",
    placeName: "铁东社区",
    phone: "0537-5550202",
    location: { lat: 35.4118, lng: 116.9902 },
  },
  { areaId: `${otherCommunity}.g01`, name: "1 号网格", kind: "grid", placeName: "铁东 1 号网格" },
  { areaId: `${otherCommunity}.g01.b01`, name: "1 号楼", kind: "building", placeName: "铁东家园 1 号楼" },
];

const person = (name: string, phoneEnd: string, place: string, more: Partial<Person> = {}): Person => ({
  personId: `p-${more.openid?.replace("demo-", "") ?? phoneEnd}`,
  openid: null,
  name,
  phone: `1386370${phoneEnd}`,
  areaId: `${community}.${place}`,
  door: "1 单元 101",
  roles: [],
  volunteerSkills: null,
  family: [],
  ...more,
});

const people: Person[] = [
  person("王桂兰", "0001", "g03.b12", { openid: "demo-wang", door: "2 单元 301" }),
  person("李敏", "0002", "g01.b01", {
    openid: "demo-li",
    door: "1 单元 502",
    family: [{ personId: "p-wang", name: "王桂兰", relationWord: "母亲" }],
  }),
  person("张建国", "0003", "g03.b07", { openid: "demo-zhang", door: "3 单元 102", volunteerSkills: ["水电", "搬运"] }),
  person("陈晓雨", "0004", "g02.b05", {
    openid: "demo-chen",
    door: "1 单元 603",
    volunteerSkills: ["手机教学", "陪伴"],
  }),
  person("赵志强", "0005", "g03.b08", {
    openid: "demo-zhao",
    door: "1 单元 201",
    roles: [{ role: "gridWorker", areaId: `${community}.g03`, shopId: null }],
  }),
  person("孙丽", "0006", "g02.b04", {
    openid: "demo-sun",
    door: "2 单元 402",
    roles: [{ role: "communityStaff", areaId: community, shopId: null }],
  }),
  person("周海燕", "0007", "g01.b02", {
    openid: "demo-zhou",
    door: "1 单元 101",
    roles: [{ role: "keeper", areaId: null, shopId: "shop-houbali" }],
  }),
  person("吴建军", "0008", "g02.b06", {
    openid: "demo-wu",
    door: "3 单元 301",
    roles: [{ role: "admin", areaId: "zc.gangshan", shopId: null }],
  }),
  person("刘福生", "0009", "g03.b12", { openid: "demo-liu", door: "1 单元 102" }),
  person("马秀英", "0010", "g01.b03", { openid: "demo-ma", door: "2 单元 201" }),
];

type Offering = OrganisationInput["offerings"][number];

const offering = (
  made: Pick<Offering, "offeringId" | "kind" | "title" | "pricePoints" | "stock"> & Partial<Offering>,
): Offering => ({
  shopId: "shop-houbali",
  areaId: community,
  picture: made.offeringId,
  perPersonLimit: 0,
  rules: "凭兑换券到店领取，七天内有效。不找零，不折现。",
  donor: "后八里沟社区",
  ...made,
});

/** The community that the demo and the tests live in. */
export const demoOrganisation: OrganisationInput = {
  areas,
  categories: demoCategories,
  shops: [
    {
      shopId: "shop-houbali",
      name: "后八里沟爱心积分超市",
      areaId: community,
      placeName: "社区服务中心一楼",
      openingHours: "每天 9:00–11:30，14:00–17:00",
    },
    {
      shopId: "shop-tiedong",
      name: "铁东爱心积分超市",
      areaId: otherCommunity,
      placeName: "铁东社区服务站",
      openingHours: "周一至周五 9:00–17:00",
    },
  ],
  offerings: [
    offering({
      offeringId: "soap",
      kind: "goods",
      title: "洗衣皂（两块）",
      pricePoints: 8,
      stock: 40,
      donor: "好邻居商店",
    }),
    offering({
      offeringId: "salt",
      kind: "goods",
      title: "食用盐一袋",
      pricePoints: 5,
      stock: 60,
      donor: "好邻居商店",
    }),
    offering({
      offeringId: "rice",
      kind: "goods",
      title: "大米 5 公斤",
      pricePoints: 45,
      stock: 12,
      perPersonLimit: 2,
      donor: "惠民粮油",
    }),
    offering({
      offeringId: "oil",
      kind: "goods",
      title: "食用油 1.8 升",
      pricePoints: 60,
      stock: 8,
      perPersonLimit: 1,
      perHouseholdLimit: 2,
      limitPeriod: "month",
      donor: "惠民粮油",
    }),
    offering({ offeringId: "towel", kind: "goods", title: "毛巾一条", pricePoints: 10, stock: 30 }),
    offering({
      offeringId: "haircut",
      kind: "service",
      title: "理发一次",
      pricePoints: 15,
      stock: 0,
      donor: "小芳理发店",
      rules: "到小芳理发店，洗剪吹都包。约好了请准时来。",
      booking: {
        hours: [{ weekdays: [2, 3, 4, 5, 6, 7], fromMinute: 9 * 60, untilMinute: 17 * 60 }],
        ...{ slotMinutes: 30, capacity: 2, maxSlots: 1, daysAhead: 7 },
      },
    }),
    offering({
      offeringId: "knife",
      kind: "service",
      title: "磨剪子菜刀一次",
      pricePoints: 6,
      stock: 30,
      donor: "张师傅",
    }),
    offering({
      offeringId: "phone-class",
      kind: "training",
      title: "老年手机班一节课",
      pricePoints: 5,
      stock: 15,
      donor: "社区老年大学",
    }),
    offering({
      offeringId: "hall-hour",
      kind: "venue",
      title: "活动室一小时",
      pricePoints: 20,
      stock: 0,
      perPersonLimit: 4,
      limitPeriod: "month",
      rules: "能坐三十人，有音响和投影。用完打扫干净。",
      booking: {
        hours: [
          { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 9 * 60, untilMinute: 12 * 60 },
          { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 14 * 60, untilMinute: 20 * 60 },
        ],
        ...{ slotMinutes: 60, capacity: 1, maxSlots: 2, daysAhead: 7 },
      },
    }),
    offering({
      offeringId: "badminton",
      kind: "venue",
      title: "羽毛球场一小时",
      pricePoints: 24,
      stock: 0,
      perHouseholdLimit: 4,
      limitPeriod: "month",
      rules: "自带球拍，穿软底鞋。一张券最多连打两小时。",
      booking: {
        hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 8 * 60, untilMinute: 21 * 60 }],
        ...{ slotMinutes: 60, capacity: 1, maxSlots: 2, daysAhead: 7 },
      },
    }),
  ],
  people,
};
