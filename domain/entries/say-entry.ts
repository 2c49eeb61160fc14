import type { Entry, EntryKind } from "./entry";

/** How people call it. */
export const entryKindWords: Readonly<Record<EntryKind, string>> = {
  grant: "人工发放",
  backfill: "补录时长",
  correction: "更正",
};

const signed = (amount: number, words: string): string => `${amount > 0 ? "加" : "减"} ${words}`;

/** 40 分钟, 2 小时, 1 小时 30 分钟. */
const lengthWords = (minutes: number): string =>
  [minutes >= 60 ? `${Math.floor(minutes / 60)} 小时` : "", minutes % 60 > 0 ? `${minutes % 60} 分钟` : ""]
    .filter((part) => part !== "")
    .join(" ");

/** What it moves, in words: 加 20 分，加 2 小时. */
export const sayAmounts = ({ minutes, points }: Pick<Entry, "points" | "minutes">): string =>
  [
    ...(points === 0 ? [] : [signed(points, `${Math.abs(points)} 分`)]),
    ...(minutes === 0 ? [] : [signed(minutes, lengthWords(Math.abs(minutes)))]),
  ].join("，");
