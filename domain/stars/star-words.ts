import { dayNumberAt } from "../calendar/shanghai-day";
import { dateOf } from "../calendar/calendar-day";
import { hoursText } from "./hours-text";
import type { StarStanding } from "./star-standing";

const numerals = ["零", "一", "二", "三", "四", "五"] as const;

/** 三星, as neighbours say it. */
export const starNumeral = (level: number): string => `${numerals[level] ?? level}星`;

type Shown = Pick<StarStanding, "earned" | "isHeldByRating" | "heldByVetoUntilMs" | "minutesToNext">;

/**
 * What is missing for the next star, one sentence each, what holds a star back first: hours alone do not bring it back.
 * `keepMeanPercent` is the policy's mean, as a share of five stars.
 */
export function missingForStar(standing: Shown, keepMeanPercent: number): readonly string[] {
  const { earned, heldByVetoUntilMs, isHeldByRating, minutesToNext } = standing;
  const words: string[] = [];
  if (isHeldByRating) words.push(`评价平均回到 ${starsText(keepMeanPercent)} 星，少的一星就恢复`);
  if (heldByVetoUntilMs !== null) words.push(`一票否决满期，${dayText(heldByVetoUntilMs)}恢复一星`);
  if (minutesToNext !== null) words.push(`再服务 ${hoursText(minutesToNext)}到${starNumeral(earned + 1)}`);
  else if (words.length === 0) words.push("已经是最高的五星，谢谢您");
  return words;
}

/** A share of five stars as it is said: 80% are 4, 90% are 4.5. */
export const starsText = (percent: number): string => String(percent / 20);

function dayText(atMs: number): string {
  const [year, month, day] = dateOf(dayNumberAt(atMs)).split("-").map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}
