import { inShanghai } from "../../domain/calendar/shanghai-day";
import type { CertificateContent } from "../../domain/certificates/certificate";

/** 2026 年 3 月 5 日, Asia/Shanghai. */
export function sayDay(atMs: number): string {
  const day = inShanghai(atMs);
  return `${day.getUTCFullYear()} 年 ${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`;
}

/** 12 小时 5 分钟; whole hours and nothing else where there are no minutes. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

const starWords = ["", "一星", "二星", "三星", "四星", "五星"] as const;

/** The sentence a certificate is for. */
export const certificateSentence = ({ fromMs, minutes, personName, services, untilMs }: CertificateContent): string =>
  `兹证明 ${personName} 于 ${sayDay(fromMs)} 至 ${sayDay(untilMs - 1)} 参加志愿服务 ${services} 次，` +
  `经社区确认，累计服务 ${sayMinutes(minutes)}。服务均为无偿。`;

/** What stands beside it, by name. */
export function certificateFacts(content: CertificateContent): readonly (readonly [name: string, value: string])[] {
  const star = starWords[content.starLevel] ?? "";
  return [
    ...(star === "" ? [] : [["志愿者星级", star] as const]),
    ...(content.ratingWords === null ? [] : [["服务评价", content.ratingWords] as const]),
    ...(content.trainings.length === 0
      ? []
      : [["参加培训", content.trainings.map(({ title }) => title).join("、")] as const]),
    ...(content.honours.length === 0
      ? []
      : [["获得荣誉", content.honours.map(({ areaName, title }) => `${title}（${areaName}）`).join("、")] as const]),
  ];
}
