import type { Output } from "../../../contract";
import type { BoardScope } from "../../../domain/stars/board-areas";
import type { RankPeriod } from "../../../domain/stars/calendar-period";
import { boardPlacesMax, type RankMeasure } from "../../../domain/stars/rank-board";
import { sayMinutes } from "../../time/say-time";

export const scopeWords: Record<BoardScope, string> = { building: "本楼", community: "社区", street: "街道" };

export const periodOptions: readonly { value: RankPeriod; text: string }[] = [
  { value: "week", text: "本周" },
  { value: "month", text: "本月" },
  { value: "all", text: "累计" },
];

export const measureOptions: readonly { value: RankMeasure; text: string }[] = [
  { value: "minutes", text: "按时长" },
  { value: "services", text: "按次数" },
];

type Given = { readonly minutes: number; readonly services: number };

export const sayGiven = ({ minutes, services }: Given, measure: RankMeasure): string =>
  measure === "minutes" ? sayMinutes(minutes) : `${services} 次`;

/** Where I stand, in words; behind the last place that is told there is none. */
export function sayPlace({ isOffBoards, place, ...given }: Output<"stars.showBoard">["mine"], measure: RankMeasure) {
  if (isOffBoards) return "您选了不上榜";
  if (place !== null) return `您排第 ${place} 名`;
  return given[measure] === 0 ? "您这段时间还没有服务" : `您在 ${boardPlacesMax} 名以后`;
}
