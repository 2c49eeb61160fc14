/** A way to send everybody out: slots that got somebody, metres they walk together, and its cost by the score. */
export type DispatchTotals = {
  readonly filledSlots: number;
  /** Null where somebody's way is not known. */
  readonly meters: number | null;
  readonly cost: number;
};

/** What one slot is called: where every order has a single one, the order itself. */
export type SlotWord = "单" | "个名额";

/**
 * What the proposal saves against asking the nearest for each order, in one line that staff understand; honest where it
 * saves nothing, where the better people walk further, and silent about metres that nobody knows.
 */
export function dispatchComparison(best: DispatchTotals, nearest: DispatchTotals, slotWord: SlotWord = "单"): string {
  const isWayKnown = best.meters !== null && nearest.meters !== null;
  const moreSlots = best.filledSlots - nearest.filledSlots;
  const said = [
    ...sayMeters(isWayKnown ? nearest.meters - best.meters : 0),
    ...(moreSlots === 0 ? [] : [`${moreSlots > 0 ? "多" : "少"}安排 ${Math.abs(moreSlots)} ${slotWord}`]),
  ];
  const isBetter = moreSlots === 0 && best.cost < nearest.cost;
  if (said.length > 0) return `比就近派单${said.join("，")}${isBetter ? "，人选更合适" : ""}`;
  if (isWayKnown) return isBetter ? "和就近派单走得一样远，人选更合适" : "和就近派单一样";
  return isBetter ? "人选比就近派单更合适" : "安排得和就近派单一样多";
}

/** In hundreds of metres, which is as well as places are known; kilometres from one on. Nothing below. */
function sayMeters(fewer: number): readonly string[] {
  const hundreds = Math.round(Math.abs(fewer) / 100);
  if (hundreds === 0) return [];
  const way = hundreds < 10 ? `${hundreds * 100} 米` : `${hundreds / 10} 公里`;
  return [`${fewer > 0 ? "少走" : "多走"} ${way}`];
}
