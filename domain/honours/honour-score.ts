import type { HonoursPolicy } from "../policies/honours-policy";
import { meanOf, type HonourFigures } from "./honour-figures";

export type HonourScore = {
  /** Tenths of a point out of a hundred: whole numbers compare and add without doubt. */
  readonly scoreTenths: number;
  /** Why it is this score, one sentence for each part. */
  readonly words: readonly string[];
};

const leastStars = 3;
const mostStars = 5;

/**
 * Points out of a hundred from hours, services, judgement and how many kinds of help, by the policy's weights. Every part is
 * full at its own mark and never more, so nobody makes up for bad judgement by hours without end. Three stars and fewer
 * bring nothing.
 */
export function honourScore(figures: HonourFigures, policy: HonoursPolicy, atMs: number): HonourScore {
  const heads = Math.max(1, figures.members);
  const hours = figures.minutes / 60 / heads;
  const services = figures.services / heads;
  const { count, mean } = meanOf(figures, atMs);
  const kinds = figures.categories.length;
  const each = figures.members > 1 ? "人均" : "";
  const parts = [
    { weight: policy.minutesWeight, share: hours / policy.fullHours, said: `${each}服务 ${oneDecimal(hours)} 小时` },
    { weight: policy.servicesWeight, share: services / policy.fullServices, said: `${each}${oneDecimal(services)} 次` },
    {
      weight: policy.ratingWeight,
      share: Math.max(0, (mean - leastStars) / (mostStars - leastStars)),
      said: `评价平均 ${mean.toFixed(1)} 星（${count} 次）`,
    },
    { weight: policy.diversityWeight, share: kinds / policy.fullCategories, said: `${kinds} 种服务` },
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const tenths = parts.map(({ share, weight }) => Math.round((1_000 * weight * Math.min(1, share)) / whole));
  return {
    scoreTenths: tenths.reduce((sum, one) => sum + one, 0),
    words: parts.flatMap(({ said, weight }, at) =>
      weight === 0 ? [] : [`${said}，得 ${sayTenths(tenths[at] ?? 0)} 分`],
    ),
  };
}

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** 365 → 36.5 */
export const sayTenths = (tenths: number): string => (tenths / 10).toFixed(1);
