import type { Way } from "./replay-community";
import type { ReplayFigures } from "./replay-figures";

export const wayWords: Readonly<Record<Way, string>> = {
  grabbing: "只靠抢单",
  greedy: "就近派单",
  mixNearest: "通知＋抢单＋就近派",
  mix: "邻里帮",
};

type Row = { readonly words: string; readonly of: keyof ReplayFigures; readonly unit: string };

/** What the picture and the table show, in words with the better direction. */
export const replayRows: readonly Row[] = [
  { words: "一小时内有人接（越高越好）", of: "withinHourPercent", unit: "%" },
  { words: "接单等候，中位数（越短越好）", of: "medianWaitMinutes", unit: " 分钟" },
  { words: "最后没人接（越低越好）", of: "unassignedPercent", unit: "%" },
  { words: "每次服务走的路（越短越好）", of: "metersEach", unit: " 米" },
  { words: "干活不均，基尼系数（越低越匀）", of: "gini", unit: "" },
  { words: "每天收到的消息（越少越清静）", of: "messagesPerDay", unit: " 条" },
];

const colors: Readonly<Record<Way, string>> = {
  grabbing: "#8A5A00",
  greedy: "#1D5FC4",
  mixNearest: "#0B7A3B",
  mix: "#C8102E",
};
const [width, rowHeight, barHeight, labelWidth, barWidth] = [820, 112, 18, 250, 330];

/** The figures as bars, one group for each figure, each as long as its share of the longest of its group. */
export function drawReplay(figures: Readonly<Record<Way, ReplayFigures>>, title: string): string {
  const ways = Object.keys(wayWords) as Way[];
  const height = 60 + rowHeight * replayRows.length;
  const groups = replayRows.map(({ of, unit, words }, place) => {
    const top = 56 + place * rowHeight;
    const most = Math.max(...ways.map((way) => figures[way][of]), Number.MIN_VALUE);
    const bars = ways.map((way, number) => {
      const value = figures[way][of];
      const y = top + number * (barHeight + 4);
      const length = Math.max(1, Math.round((value / most) * barWidth));
      return [
        `<rect x="${labelWidth}" y="${y}" width="${length}" height="${barHeight}" fill="${colors[way]}"/>`,
        `<text x="${labelWidth + length + 8}" y="${y + 14}">${wayWords[way]} ${value}${unit}</text>`,
      ].join("");
    });
    return `<text x="16" y="${top + 48}" font-weight="bold">${words}</text>${bars.join("")}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="14" fill="#1A1A1A" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    `<text x="16" y="32" font-size="18" font-weight="bold">${title}</text>`,
    ...groups,
    "</svg>",
    "",
  ].join("\n");
}
