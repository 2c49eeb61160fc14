import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";

type Offering = OrganisationInput["offerings"][number];

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const shanghaiMs = 8 * hourMs;

/** A time of day so many days from now, Asia/Shanghai. */
const daysLater = (nowMs: number, days: number, hour: number): number =>
  (Math.floor((nowMs + shanghaiMs) / dayMs) + days) * dayMs - shanghaiMs + hour * hourMs;

const session = (startsAtMs: number, place: string, teacher: string) => ({
  startsAtMs,
  endsAtMs: startsAtMs + 1.5 * hourMs,
  place,
  teacher,
});

const lesson = (
  made: Pick<Offering, "offeringId" | "title" | "pricePoints" | "stock" | "session"> & Partial<Offering>,
): Offering => ({
  shopId: "shop-houbali",
  areaId: "zc.gangshan.houbali",
  kind: "training",
  picture: "phone-class",
  perPersonLimit: 1,
  rules: "准时到，带上自己的手机和老花镜。",
  donor: "社区老年大学",
  ...made,
});

/** Classes of the days after the demo is looked at; their times cannot be written down beforehand. */
export const demoClasses = (nowMs: number): Offering[] => [
  lesson({
    offeringId: "clinic-class",
    title: "智能手机班：挂号和付钱",
    pricePoints: 6,
    stock: 12,
    session: session(daysLater(nowMs, 3, 9), "社区服务中心二楼教室", "陈老师"),
  }),
  lesson({
    offeringId: "writing-class",
    title: "书法班：写春联",
    picture: "writing-class",
    pricePoints: 2,
    stock: 1,
    rules: "纸和墨社区准备，毛笔可以自带。",
    session: session(daysLater(nowMs, 5, 14), "社区活动室", "孔老师"),
  }),
];
