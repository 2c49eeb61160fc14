import type { OrderFacts } from "./order";
import type { OrderStatus } from "./order-status";

/** Since when the order stands where it stands, by its own journal. */
export function statusSinceMs(order: Pick<OrderFacts, "journal" | "createdAtMs"> & { status: OrderStatus }): number {
  let sinceMs: number | null = null;
  for (const entry of [...order.journal].reverse()) {
    if (entry.status !== order.status) break;
    sinceMs = entry.atMs;
  }
  return sinceMs ?? order.createdAtMs;
}
