import type { WantedTime } from "./wanted-time";

/** How pressing a matter is: danger was heard in it, its time is nearly over, the sooner the better, or it can wait. */
export type Urgency = "danger" | "pressing" | "soon" | "calm";

const hourMs = 3_600_000;
const pressingMs = 2 * hourMs;
const soonMs = 12 * hourMs;

/** `isUrgent` is what the cloud heard in the text; otherwise the end of the wanted time decides. Times are epoch milliseconds. */
export function urgencyOf(order: { readonly isUrgent: boolean; readonly wanted: WantedTime }, nowMs: number): Urgency {
  if (order.isUrgent) return "danger";
  const leftMs = order.wanted.untilMs - nowMs;
  if (leftMs <= pressingMs) return "pressing";
  return leftMs <= soonMs || order.wanted.kind !== "agreed" ? "soon" : "calm";
}
