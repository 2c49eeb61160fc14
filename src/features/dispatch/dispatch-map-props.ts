import type { ProposedOrder } from "./proposal";

/** What both maps are given: orders with a place, and which of them are chosen. */
export type DispatchMapProps = {
  orders: readonly ProposedOrder[];
  chosenIds: readonly string[];
  onChoose: (orderIds: readonly string[]) => void;
};
