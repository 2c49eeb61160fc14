import { unitHoursForStars, type StarsPolicy } from "../policies/stars-policy";
import { hoursText } from "./hours-text";
import { starNumeral } from "./star-words";

/** A team or an organisation, whose stars are given by the quarter. */
export const unitKinds = ["team", "organisation"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What a unit's members gave within a quarter while they were members, from confirmed orders alone. */
export type UnitFigures = {
  readonly minutes: number;
  readonly services: number;
  /** How many members served. */
  readonly people: number;
  /** Ratings by residents, and how many of them were four or five stars. */
  readonly ratings: number;
  readonly satisfied: number;
  /** The community's judgements of quality: how many, and their marks added up. */
  readonly judged: number;
  readonly qualityTotal: number;
  readonly points: number;
};

export type UnitStars = {
  readonly level: number;
  /** How it was counted, in sentences that anybody can check. */
  readonly explanation: readonly string[];
};

/**
 * Stars of a quarter by hours; too few satisfied residents take one, once there are enough ratings to tell. Hours of
 * several members at one service all count, as for the members themselves.
 */
export function unitStars(figures: UnitFigures, policy: StarsPolicy): UnitStars {
  const needed = unitHoursForStars(policy);
  const earned = needed.filter((hours) => figures.minutes >= hours * 60).length;
  const explanation = [
    `${figures.people} 人服务 ${figures.services} 次，共 ${hoursText(figures.minutes)}`,
    earned === 0 ? `满 ${needed[0]} 小时得一星` : `满 ${needed[earned - 1]} 小时，得${starNumeral(earned)}`,
  ];
  if (figures.ratings < policy.unitRatingsMin) {
    explanation.push(`居民评价 ${figures.ratings} 次，满 ${policy.unitRatingsMin} 次才看满意率`);
    return { level: earned, explanation };
  }
  const percent = Math.floor((figures.satisfied * 100) / figures.ratings);
  const isHeld = earned > 0 && percent < policy.unitSatisfiedPercent;
  explanation.push(
    `居民评价 ${figures.ratings} 次，满意 ${percent}%`,
    ...(isHeld ? [`满意不到 ${policy.unitSatisfiedPercent}%，少一星`] : []),
  );
  return { level: isHeld ? earned - 1 : earned, explanation };
}

/** A quarter's stars are settled so many days after its end, when its orders have been judged and objections heard. */
export const settledAfterDays = 15;
