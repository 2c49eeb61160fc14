import type { PolicyField, PolicyValue } from "./policy-field";

/** How points are counted for the whole city; what a kind of help is worth stands with the kind of help. */
export const pointsFields = [
  { name: "stars1Percent", label: "评价一星，按", unit: "%", min: 0, max: 200, usual: 30 },
  { name: "stars2Percent", label: "评价二星，按", unit: "%", min: 0, max: 200, usual: 60 },
  { name: "stars3Percent", label: "评价三星，按", unit: "%", min: 0, max: 200, usual: 90 },
  { name: "stars4Percent", label: "评价四星，按", unit: "%", min: 0, max: 200, usual: 100 },
  { name: "stars5Percent", label: "评价五星，按", unit: "%", min: 0, max: 200, usual: 110 },
  { name: "partlyPercent", label: "只解决了一部分，按", unit: "%", min: 0, max: 100, usual: 70 },
  { name: "meet2Percent", label: "30 天内第 2 次帮同一位，按", unit: "%", min: 0, max: 100, usual: 90 },
  { name: "meet3Percent", label: "第 3 次，按", unit: "%", min: 0, max: 100, usual: 80 },
  { name: "meet4Percent", label: "第 4 次，按", unit: "%", min: 0, max: 100, usual: 70 },
  { name: "meet5Percent", label: "第 5 次起，按", unit: "%", min: 0, max: 100, usual: 20 },
  { name: "dayMaxPoints", label: "一天最多", unit: "分", min: 1, max: 10_000, usual: 150 },
  { name: "monthMaxPoints", label: "一个月最多", unit: "分", min: 1, max: 100_000, usual: 1_500 },
  { name: "deductMaxPoints", label: "一次最多扣", unit: "分", min: 0, max: 1_000, usual: 30 },
  { name: "pendingHours", label: "到账前核实", unit: "小时", min: 0, max: 720, usual: 72 },
  { name: "validYears", label: "当年的积分可以用到之后第几年年底", unit: "年", min: 1, max: 10, usual: 1 },
  { name: "giftYearMaxPoints", label: "一年最多送给家人", unit: "分", min: 0, max: 10_000, usual: 200 },
  { name: "grantMaxPoints", label: "一次手工加分最多", unit: "分", min: 1, max: 10_000, usual: 100 },
  { name: "grantMonthMaxPoints", label: "一名工作人员一个月最多手工加", unit: "分", min: 1, max: 100_000, usual: 500 },
  { name: "backfillMaxMinutes", label: "一次补录时长最多", unit: "分钟", min: 1, max: 1_440, usual: 480 },
  {
    name: "backfillMonthMaxMinutes",
    label: "一名工作人员一个月最多补录",
    unit: "分钟",
    min: 1,
    max: 100_000,
    usual: 6_000,
  },
  { name: "backfillDaysBack", label: "补录最多往前", unit: "天", min: 1, max: 366, usual: 90 },
] as const satisfies readonly PolicyField[];

export type PointsPolicy = PolicyValue<typeof pointsFields>;

export const pointsPolicyFaults = ["STARS_FALL", "MEETINGS_RISE", "MONTH_UNDER_DAY"] as const;
export type PointsPolicyFault = (typeof pointsPolicyFaults)[number];

/** More stars never earn less, meeting again never earns more, and a month holds at least one full day. */
export function pointsPolicyFault(policy: PointsPolicy): PointsPolicyFault | null {
  const stars = [1, 2, 3, 4, 5].map((star) => policy[`stars${star as 1}Percent`]);
  if (stars.some((percent, at) => at > 0 && percent < (stars[at - 1] ?? 0))) return "STARS_FALL";
  const meetings = [100, policy.meet2Percent, policy.meet3Percent, policy.meet4Percent, policy.meet5Percent];
  if (meetings.some((percent, at) => at > 0 && percent > (meetings[at - 1] ?? 100))) return "MEETINGS_RISE";
  return policy.monthMaxPoints < policy.dayMaxPoints ? "MONTH_UNDER_DAY" : null;
}
