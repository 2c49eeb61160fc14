import type { Outcome } from "../orders/outcome";
import type { Stars } from "../ratings/stars";
import { qualityWords } from "../ratings/quality-words";
import { starsWord } from "../ratings/stars-word";
import { contributionPoints } from "./contribution-points";
import type { PointsRule } from "./points-rule";

/** What one volunteer earned with one order, with the sentences that answer 为什么是这个分. */
export type Award = {
  readonly points: number;
  readonly minutes: number;
  readonly breakdown: readonly string[];
  readonly ruleVersion: string;
};

/** Four stars are a service as hoped for; five are a tenth more; under three the service was not what was asked. */
const PERCENT_BY_STARS: Record<Stars, number> = { 1: 30, 2: 60, 3: 90, 4: 100, 5: 110 };

/** Points reward what the resident got; a matter half solved earns most of it, for the way and the trying count too. */
const PERCENT_BY_OUTCOME: Record<Outcome, number> = { solved: 100, partly: 70, unsolved: 0 };

const outcomeWords: Record<Outcome, string> = { solved: "已解决", partly: "部分解决", unsolved: "没解决" };

/** Half a point counts as one; whole numbers in, whole numbers out. */
const percentOf = (points: number, percent: number): number => Math.floor((points * percent + 50) / 100);

type Served = {
  readonly rule: PointsRule;
  /** Whole minutes that count as served. */
  readonly minutes: number;
  /** The resident's stars; null when she never said and the rule confirmed for her. */
  readonly stars: Stars | null;
  /** The community's judgement of the quality. */
  readonly quality: Stars;
  readonly outcome: Outcome;
};

/**
 * Points for one finished order: base and hours, by quality (mean of the resident's stars and the evaluation), by outcome,
 * at most the rule's maximum. Unsolved earns no points but keeps its minutes: hours record time truly given and are never
 * spent, points thank for a result. Each step is rounded by itself, so that a reader can follow the sum.
 */
export const awardFor = ({ rule, minutes, stars, quality, outcome }: Served): Award => {
  const contribution = contributionPoints(rule, minutes);
  const full = rule.basePoints + contribution;
  const qualityPercent = (PERCENT_BY_STARS[stars ?? quality] + PERCENT_BY_STARS[quality]) / 2;
  const withQuality = percentOf(full, qualityPercent);
  const withOutcome = percentOf(withQuality, PERCENT_BY_OUTCOME[outcome]);
  const points = Math.min(withOutcome, rule.maxPoints);
  const breakdown = [
    `基础分 ${rule.basePoints} 分`,
    `服务 ${durationText(minutes)}，加 ${contribution} 分`,
    `${judgedText(stars, quality)}，按 ${qualityPercent}% 计，${withQuality} 分`,
  ];
  if (outcome !== "solved") {
    breakdown.push(`${outcomeWords[outcome]}，按 ${PERCENT_BY_OUTCOME[outcome]}% 计，${withOutcome} 分`);
  }
  if (outcome === "unsolved") breakdown.push("服务时长照常记录");
  if (points < withOutcome) breakdown.push(`这类服务一次最多 ${rule.maxPoints} 分`);
  breakdown.push(`合计 ${points} 分`);
  return { points, minutes, breakdown, ruleVersion: rule.version };
};

const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
};

const judgedText = (stars: Stars | null, quality: Stars): string => {
  const evaluated = `社区评单${qualityWords[quality]}`;
  return stars === null ? `居民没有评价，${evaluated}` : `居民${starsWord(stars)}，${evaluated}`;
};
