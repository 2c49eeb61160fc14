import type { Order } from "../orders/order";
import type { OrderRelation } from "../orders/order-relation";
import { isFinal } from "../orders/order-transitions";

const dayMs = 86_400_000;

/** From which side somebody speaks in an order's thread. */
export const talkSides = ["requester", "taker", "staff"] as const;
export type TalkSide = (typeof talkSides)[number];

/** `over`: it was his to read and write, and no longer is. `no`: it never was. */
export type Talk =
  { readonly kind: "open"; readonly side: TalkSide } | { readonly kind: "over" } | { readonly kind: "no" };

/**
 * Who reads and writes in an order's thread now: whoever asked (with her family), those who hold a slot, and the staff of
 * the place while the order goes on; the parties for 24 hours more after its end, like door and phone.
 */
export function mayTalk(order: Order, relation: OrderRelation, nowMs: number): Talk {
  if (relation !== "requester" && relation !== "taker" && relation !== "staff") return { kind: "no" };
  const open = { kind: "open", side: relation } as const;
  if (!isFinal(order.status)) return open;
  if (relation === "staff") return { kind: "over" };
  return nowMs < endedAtMs(order) + dayMs ? open : { kind: "over" };
}

/** When the order came to the end it has not left since. */
const endedAtMs = (order: Order): number =>
  order.journal.reduce<number | null>((ended, { atMs, status }) => (isFinal(status) ? (ended ?? atMs) : null), null) ??
  order.updatedAtMs;
