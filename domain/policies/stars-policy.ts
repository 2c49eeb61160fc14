import type { PolicyField } from "./policy-field";

const hours = { unit: "小时", min: 1, max: 10_000 } as const;
const quarterHours = { unit: "小时", min: 1, max: 100_000 } as const;

/** How stars are given; means are written as a share of five stars, since policies hold whole numbers: 80% are four. */
export const starsFields = [
  { name: "hours1", label: "一星志愿者要满", ...hours, usual: 100 },
  { name: "hours2", label: "二星志愿者要满", ...hours, usual: 300 },
  { name: "hours3", label: "三星志愿者要满", ...hours, usual: 600 },
  { name: "hours4", label: "四星志愿者要满", ...hours, usual: 1_000 },
  { name: "hours5", label: "五星志愿者要满", ...hours, usual: 1_500 },
  { name: "keepMeanPercent", label: "评价低于满分的多少就少一星", unit: "%", min: 20, max: 100, usual: 80 },
  { name: "vetoMonths", label: "一票否决后少一星多久", unit: "个月", min: 1, max: 60, usual: 12 },
  { name: "priorMeanPercent", label: "评价还少时先当作满分的", unit: "%", min: 20, max: 100, usual: 90 },
  { name: "priorWeight", label: "先当作有几次评价", unit: "次", min: 1, max: 100, usual: 10 },
  { name: "halfLifeDays", label: "一次评价过多久分量减半", unit: "天", min: 90, max: 3_650, usual: 360 },
  { name: "unitHours1", label: "队伍一个季度得一星要满", ...quarterHours, usual: 20 },
  { name: "unitHours2", label: "队伍得二星要满", ...quarterHours, usual: 60 },
  { name: "unitHours3", label: "队伍得三星要满", ...quarterHours, usual: 150 },
  { name: "unitHours4", label: "队伍得四星要满", ...quarterHours, usual: 300 },
  { name: "unitHours5", label: "队伍得五星要满", ...quarterHours, usual: 600 },
  { name: "unitSatisfiedPercent", label: "队伍的满意率低于多少就少一星", unit: "%", min: 0, max: 100, usual: 80 },
  { name: "unitRatingsMin", label: "队伍的评价满几次才看满意率", unit: "次", min: 1, max: 1_000, usual: 5 },
] as const satisfies readonly PolicyField[];

export type StarsPolicy = Readonly<Record<(typeof starsFields)[number]["name"], number>>;

export const starsPolicyFaults = ["HOURS_FALL"] as const;
export type StarsPolicyFault = (typeof starsPolicyFaults)[number];

/** More stars always ask for more hours: of a volunteer, and of a team in its quarter. */
export function starsPolicyFault(policy: StarsPolicy): StarsPolicyFault | null {
  const isRising = (hoursNeeded: readonly number[]): boolean =>
    hoursNeeded.every((needed, at) => at === 0 || needed > (hoursNeeded[at - 1] ?? 0));
  return isRising(hoursForStars(policy)) && isRising(unitHoursForStars(policy)) ? null : "HOURS_FALL";
}

/** Hours for one to five stars of a volunteer. */
export const hoursForStars = (policy: StarsPolicy): readonly number[] => [
  policy.hours1,
  policy.hours2,
  policy.hours3,
  policy.hours4,
  policy.hours5,
];

/** Hours within a quarter for one to five stars of a team or an organisation. */
export const unitHoursForStars = (policy: StarsPolicy): readonly number[] => [
  policy.unitHours1,
  policy.unitHours2,
  policy.unitHours3,
  policy.unitHours4,
  policy.unitHours5,
];
