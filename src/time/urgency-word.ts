import { urgencyOf, type Urgency } from "../../domain/orders/urgency";
import type { WantedTime } from "../../domain/orders/wanted-time";
import type { OrderStatus } from "../../domain/orders/order-status";

type Shown = {
  readonly word: string;
  readonly tone: "trouble" | "waiting" | "quiet";
  readonly icon: "alert" | "clock";
  /** What can wait, or waits no more, needs no word. */
  readonly isShown: boolean;
};

const words: Record<Urgency, Omit<Shown, "isShown">> = {
  danger: { word: "紧急", tone: "trouble", icon: "alert" },
  pressing: { word: "很急", tone: "trouble", icon: "alert" },
  soon: { word: "尽快办", tone: "waiting", icon: "clock" },
  calm: { word: "不急", tone: "quiet", icon: "clock" },
};
const stillWaiting: readonly OrderStatus[] = ["inReview", "open", "offered"];

/** How pressing an order is, as word and icon; only while it still waits for somebody. */
export function urgencyWord(
  order: { readonly isUrgent: boolean; readonly wanted: WantedTime; readonly status?: OrderStatus },
  nowMs: number,
): Shown {
  const urgency = urgencyOf(order, nowMs);
  const isWaiting = order.status === undefined || stillWaiting.includes(order.status);
  return { ...words[urgency], isShown: urgency !== "calm" && isWaiting };
}
