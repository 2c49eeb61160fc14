import type { Aisle } from "../../../domain/mall/aisle";

const units: Record<Aisle, string> = { goods: "件", service: "次", training: "个座位", venue: "场" };
const LOW = 5;

/** How much is left, as somebody at the counter says it. */
export function stockWord(kind: Aisle, available: number): { text: string; isLow: boolean } {
  if (available === 0) return { text: "换完了", isLow: true };
  const isLow = available <= LOW;
  return { text: `${isLow ? "只剩" : "还有"} ${available} ${units[kind]}`, isLow };
}
