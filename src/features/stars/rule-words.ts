import type { Output } from "../../../contract";
import { starNumeral, starsText } from "../../../domain/stars/star-words";

type Rule = Output<"stars.showMine">["rule"];

/** What each star asks for. */
export const hoursOfStars = (rule: Rule): readonly { name: string; value: string }[] =>
  rule.hours.map((hours, place) => ({ name: starNumeral(place + 1), value: `满 ${hours} 小时` }));

/** How stars and the mean are counted, in plain words. */
export const ruleWords = (rule: Rule): readonly string[] => [
  `评价平均低于 ${starsText(rule.keepMeanPercent)} 星，先少一星，评价上来就恢复。`,
  `有过一票否决，${rule.vetoMonths} 个月里少一星。`,
  `近的评价分量重，过 ${rule.halfLifeDays} 天分量减半。`,
  `评价还少的时候，先当作有 ${rule.priorWeight} 次 ${starsText(rule.priorMeanPercent)} 星，不会因为一次就大起大落。`,
  "同一位邻居 30 天里评几次，只算一次。",
  "星级只看时长和评价，和积分没有关系。",
];
