import { bare, type Order } from "./order";

/** Staff have to find a way; whoever is on duty begins at once, and nobody is waited for any more. */
export const stuck = (order: Order, stuckReason: string, nowMs: number): Order => ({
  ...order,
  ...bare,
  waiting: [],
  stuckReason,
  escalation: { sinceMs: nowMs, steps: 1 },
  status: "stuck",
});
