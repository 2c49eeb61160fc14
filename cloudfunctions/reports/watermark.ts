import { dateAt } from "../../domain/calendar/calendar-day";
import { minuteText } from "../../domain/calendar/shanghai-day";
import type { RegisterFilter } from "../../domain/reports/saved-filter";
import { statusWords } from "./register-words";

/** Who took what out of the cloud, when, and for what: stands above every sheet and under every printed page. */
export type Watermark = {
  readonly exporter: string;
  readonly atMs: number;
  readonly areaName: string;
  readonly filter: RegisterFilter;
  readonly isMasked: boolean;
  readonly reason: string;
};

const usualPurpose = "日常台账";

export function watermarkLines({ exporter, atMs, areaName, filter, isMasked, reason }: Watermark): readonly string[] {
  const statuses = filter.statuses.map((status) => statusWords[status]).join("、");
  const scope = [
    `${areaName} ${dateAt(filter.fromMs)} 至 ${dateAt(filter.untilMs - 1)}`,
    ...(statuses === "" ? [] : [statuses]),
    ...(filter.categoryIds.length === 0 ? [] : [`${filter.categoryIds.length} 个类别`]),
  ].join("，");
  return exportMark({
    exporter,
    atMs,
    scope,
    purpose: reason === "" ? usualPurpose : reason,
    privacy: isMasked ? "姓名、门牌、电话已隐去" : "含姓名、门牌、电话，已记录在案，不得外传",
  });
}

type ExportMark = {
  readonly exporter: string;
  readonly atMs: number;
  readonly scope: string;
  readonly purpose: string;
  /** What the file shows of people, or does not. */
  readonly privacy: string;
};

/** The two lines above every sheet that leaves the cloud. */
export const exportMark = ({ exporter, atMs, scope, purpose, privacy }: ExportMark): readonly string[] => [
  `导出人：${exporter}  时间：${minuteText(atMs)}  范围：${scope}`,
  `用途：${purpose}  ${privacy}`,
];
