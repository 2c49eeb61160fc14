import type { Entry, EntryKind } from "./entry";

/** How people call it. */
export const entryKindWords: Readonly<Record<EntryKind, string>> = {
  grant: "人工发放",
  backfill: "补录时长",
  correction: "更正",
};

const signed = (amount: number, unit: string): string => `${amount > 0 ? "加" : "减"} ${Math.abs(amount)} ${unit}`;

/** What it moves, in words: 加 20 分、加 120 分钟. */
export const sayAmounts = ({ minutes, points }: Pick<Entry, "points" | "minutes">): string =>
  [...(points === 0 ? [] : [signed(points, "分")]), ...(minutes === 0 ? [] : [signed(minutes, "分钟")])].join("，");
