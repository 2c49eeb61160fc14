import type { PolicyField, PolicyValue } from "./policy-field";

/** How the year's honours are counted. Every candidate is measured by these numbers alone, so that his place can be explained. */
export const honoursFields = [
  { name: "minutesWeight", label: "时长占", unit: "分", min: 0, max: 100, usual: 40 },
  { name: "servicesWeight", label: "次数占", unit: "分", min: 0, max: 100, usual: 20 },
  { name: "ratingWeight", label: "评价占", unit: "分", min: 0, max: 100, usual: 25 },
  { name: "diversityWeight", label: "服务种类占", unit: "分", min: 0, max: 100, usual: 15 },
  { name: "fullHours", label: "时长满分要", unit: "小时", min: 1, max: 2_000, usual: 200 },
  { name: "fullServices", label: "次数满分要", unit: "次", min: 1, max: 1_000, usual: 100 },
  { name: "fullCategories", label: "种类满分要", unit: "种", min: 1, max: 20, usual: 6 },
  { name: "minHours", label: "志愿者一年至少服务", unit: "小时", min: 0, max: 1_000, usual: 20 },
  { name: "minServices", label: "队伍和社区一年至少服务", unit: "次", min: 0, max: 10_000, usual: 10 },
  { name: "minMeanTenths", label: "平均评价至少（十分之一星）", unit: "", min: 10, max: 50, usual: 40 },
  { name: "noShowsMax", label: "一年爽约最多", unit: "次", min: 0, max: 20, usual: 1 },
  { name: "volunteerPlaces", label: "最美志愿者评", unit: "名", min: 1, max: 20, usual: 10 },
  { name: "teamPlaces", label: "最佳志愿服务队评", unit: "支", min: 1, max: 20, usual: 5 },
  { name: "organisationPlaces", label: "最佳志愿服务组织评", unit: "家", min: 1, max: 20, usual: 5 },
  { name: "communityPlaces", label: "最美社区评", unit: "个", min: 1, max: 20, usual: 3 },
  { name: "noticeWorkDays", label: "公示", unit: "个工作日", min: 5, max: 30, usual: 5 },
] as const satisfies readonly PolicyField[];

export type HonoursPolicy = PolicyValue<typeof honoursFields>;

export const honoursPolicyFaults = ["NO_WEIGHT"] as const;
export type HonoursPolicyFault = (typeof honoursPolicyFaults)[number];

/** Something must weigh, or everybody would stand equal. */
export const honoursPolicyFault = (policy: HonoursPolicy): HonoursPolicyFault | null =>
  policy.minutesWeight + policy.servicesWeight + policy.ratingWeight + policy.diversityWeight === 0
    ? "NO_WEIGHT"
    : null;
