/** An order as it stands among those a volunteer sees: how well it fits him, and whether he may take it now. */
export type FittingOrder = { readonly orderId: string; readonly score: number; readonly mayTake: boolean };

const lowest = 10_000;
/** What he cannot take as things are comes behind all he can; within each the better fit comes first. Whole. */
export const fitRank = ({ mayTake, score }: Omit<FittingOrder, "orderId">): number =>
  mayTake ? score : score - lowest;

/** Best fit first; among equals the smaller id, so that a page can end anywhere. */
export const byFit = (one: FittingOrder, other: FittingOrder): number =>
  fitRank(other) - fitRank(one) || (one.orderId < other.orderId ? -1 : one.orderId > other.orderId ? 1 : 0);
