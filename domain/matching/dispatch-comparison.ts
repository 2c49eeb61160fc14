/** A way to send everybody out: slots that got somebody, metres they walk together, and its cost by the score. */
export type DispatchTotals = { readonly filledSlots: number; readonly meters: number; readonly cost: number };

/**
 * What the proposal saves against asking the nearest for each order, in one line that staff understand; honest where it
 * saves nothing, and where the better people walk further.
 */
export function dispatchComparison(best: DispatchTotals, nearest: DispatchTotals): string {
  const moreSlots = best.filledSlots - nearest.filledSlots;
  const fewerMeters = nearest.meters - best.meters;
  const said = [
    ...(sayMeters(fewerMeters) === "" ? [] : [`${fewerMeters > 0 ? "少走" : "多走"} ${sayMeters(fewerMeters)}`]),
    ...(moreSlots === 0 ? [] : [`${moreSlots > 0 ? "多" : "少"}安排 ${Math.abs(moreSlots)} 单`]),
  ];
  const isBetter = moreSlots === 0 && best.cost < nearest.cost;
  if (said.length === 0) return isBetter ? "和就近派单走得一样远，人选更合适" : "和就近派单一样";
  return `比就近派单${said.join("，")}${isBetter ? "，人选更合适" : ""}`;
}

/** In hundreds of metres, which is as well as places are known; kilometres from one on. Empty below. */
function sayMeters(meters: number): string {
  const hundreds = Math.round(Math.abs(meters) / 100);
  if (hundreds === 0) return "";
  return hundreds < 10 ? `${hundreds * 100} 米` : `${hundreds / 10} 公里`;
}
