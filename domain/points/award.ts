import type { Conduct } from "../orders/judgements";
import type { Outcome } from "../orders/outcome";
import type { PointsPolicy } from "../policies/points-policy";
import type { PolicyVersion } from "../policies/policies";
import type { Stars } from "../ratings/stars";
import { qualityWords } from "../ratings/quality-words";
import { starsWord } from "../ratings/stars-word";
import { noBounds, type AwardBounds } from "./award-bounds";
import { contributionPoints, fullPoints } from "./contribution-points";
import { percentOf } from "./percent-of";
import { difficultyOf, usualDifficultyPercent, type PointsRule } from "./points-rule";

/** What one volunteer earned with one order, with the sentences that answer 为什么是这个分. */
export type Award = {
  readonly points: number;
  readonly minutes: number;
  readonly breakdown: readonly string[];
  /** The versions of both rules: of the kind of help, and of how points are counted. */
  readonly ruleVersion: string;
};

const lessWords: Record<Exclude<Outcome, "solved">, string> = { partly: "部分解决", unsolved: "没解决" };

export type Served = {
  readonly rule: PointsRule;
  readonly policy: PolicyVersion<"points">;
  /** Whole minutes that count as served. */
  readonly minutes: number;
  /** The resident's stars; null when she never said and the rule confirmed for her. */
  readonly stars: Stars | null;
  /** The community's judgement of the quality. */
  readonly quality: Stars;
  readonly outcome: Outcome;
  /** What the community holds against this volunteer; null as a rule. */
  readonly conduct?: Conduct | null;
  /** What the volunteer's past leaves of it; left out: everything. */
  readonly bounds?: AwardBounds;
};

type Step = { readonly points: number; readonly words: string | null };

/**
 * Points for one finished order: base and hours by difficulty, by quality (mean of the resident's stars and the evaluation),
 * by outcome, by how often these two met lately, at most the rule's maximum and what day and month leave, less what the
 * community deducts; nothing at all after proven misconduct. Unsolved earns no points but keeps its minutes: hours record
 * time truly given and are never spent, points thank for a result. Each step is rounded by itself, so that a reader can
 * follow the sum.
 */
export function awardFor(served: Served): Award {
  const { minutes, outcome, policy, rule } = served;
  const full = fullPoints(rule, minutes);
  const last = [byQuality, byOutcome, byMeeting, byMaximum, byConduct, byDay, byMonth].reduce<
    Step & { readonly said: readonly string[] }
  >(
    (before, step) => {
      const { points, words } = step(before.points, served);
      return { points, words: null, said: words === null ? before.said : [...before.said, words] };
    },
    { points: full, words: null, said: [] },
  );
  const breakdown = [...startText(rule, minutes, full), ...last.said];
  if (outcome === "unsolved") breakdown.push("服务时长照常记录");
  breakdown.push(`合计 ${last.points} 分`);
  return { points: last.points, minutes, breakdown, ruleVersion: `${rule.version}/${policy.version}` };
}

function startText(rule: PointsRule, minutes: number, full: number): string[] {
  const difficultyPercent = difficultyOf(rule);
  const start = [
    `基础分 ${rule.basePoints} 分`,
    `服务 ${durationText(minutes)}，加 ${contributionPoints(rule, minutes)} 分`,
  ];
  if (difficultyPercent === usualDifficultyPercent) return start;
  return [...start, `这类服务的难度按 ${difficultyPercent}% 计，${full} 分`];
}

const unchanged = (points: number): Step => ({ points, words: null });

function byQuality(points: number, { policy, quality, stars }: Served): Step {
  const percent = (starsPercent(policy.value, stars ?? quality) + starsPercent(policy.value, quality)) / 2;
  const after = percentOf(points, percent);
  return { points: after, words: `${judgedText(stars, quality)}，按 ${percent}% 计，${after} 分` };
}

const starsPercent = (policy: PointsPolicy, stars: Stars): number => policy[`stars${stars}Percent`];

function byOutcome(points: number, { outcome, policy }: Served): Step {
  if (outcome === "solved") return unchanged(points);
  // A matter half solved earns most of it, for the way and the trying count too.
  const percent = outcome === "partly" ? policy.value.partlyPercent : 0;
  const after = percentOf(points, percent);
  return { points: after, words: `${lessWords[outcome]}，按 ${percent}% 计，${after} 分` };
}

function byMeeting(points: number, { bounds = noBounds }: Served): Step {
  if (bounds.meetingPercent === 100 || points === 0) return unchanged(points);
  const after = percentOf(points, bounds.meetingPercent);
  return {
    points: after,
    words: `30 天里第 ${bounds.meeting} 次帮这位邻居，按 ${bounds.meetingPercent}% 计，${after} 分`,
  };
}

function byMaximum(points: number, { rule }: Served): Step {
  if (points <= rule.maxPoints) return unchanged(points);
  return { points: rule.maxPoints, words: `这类服务一次最多 ${rule.maxPoints} 分` };
}

function byConduct(points: number, { conduct = null }: Served): Step {
  if (conduct === null) return unchanged(points);
  if (conduct.isVeto) return { points: 0, words: `一票否决：${conduct.reason}，这次不记积分` };
  const after = Math.max(0, points - conduct.deductPoints);
  return { points: after, words: `扣 ${points - after} 分：${conduct.reason}` };
}

function byDay(points: number, { bounds = noBounds, policy }: Served): Step {
  if (points <= bounds.dayLeft) return unchanged(points);
  return { points: bounds.dayLeft, words: `一天最多 ${policy.value.dayMaxPoints} 分，那天还能记 ${bounds.dayLeft} 分` };
}

function byMonth(points: number, { bounds = noBounds, policy }: Served): Step {
  if (points <= bounds.monthLeft) return unchanged(points);
  const { monthLeft } = bounds;
  return { points: monthLeft, words: `一个月最多 ${policy.value.monthMaxPoints} 分，那个月还能记 ${monthLeft} 分` };
}

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
