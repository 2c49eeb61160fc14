import type { Output } from "../../../contract";

export type Sheet = Output<"mall.showSettlement">;
export type Settled = Sheet["totals"];

const shownFigures: readonly { readonly key: keyof Settled; readonly name: string; readonly unit: string }[] = [
  { key: "received", name: "入库", unit: "件" },
  { key: "fulfilled", name: "核销", unit: "件" },
  { key: "undone", name: "撤回", unit: "件" },
  { key: "cancelled", name: "居民取消", unit: "件" },
  { key: "expired", name: "过期退回", unit: "件" },
  { key: "writtenOff", name: "报损", unit: "件" },
  { key: "points", name: "收到积分", unit: "分" },
];

/** A sheet's figures with their names. */
export const factsOf = (totals: Settled): { name: string; value: string }[] =>
  shownFigures.map(({ key, name, unit }) => ({ name, value: `${totals[key]} ${unit}` }));

/** What moved after a day was closed, in words; null when nothing did. */
export function sayLaterChanges(closed: Settled, now: Settled): string | null {
  const changes = shownFigures.flatMap(({ key, name, unit }) => {
    const by = now[key] - closed[key];
    return by === 0 ? [] : [`${name}${by > 0 ? "多" : "少"} ${Math.abs(by)} ${unit}`];
  });
  return changes.length === 0 ? null : `日结以后：${changes.join("，")}。`;
}

/** Whether shop and ledger agree on the points, in words. */
export function sayLedger({ ledgerPoints, totals }: Pick<Sheet, "ledgerPoints" | "totals">): {
  readonly isTied: boolean;
  readonly sentence: string;
} {
  const by = ledgerPoints - totals.points;
  if (by === 0) return { isTied: true, sentence: `和积分账对得上：${ledgerPoints} 分。` };
  return { isTied: false, sentence: `和积分账差 ${Math.abs(by)} 分（积分账上 ${ledgerPoints} 分）。请告诉社区。` };
}
