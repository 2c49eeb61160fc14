import type { Grabbing } from "../../../features/hall/use-grab";
import type { OrderView } from "../../../features/orders/order-view";
import { BigButton } from "../../../ui/big-button";

/** 我来帮忙 on an order's own page: the hall's grab. */
export function HelpOffer({ order, grabbing }: { order: OrderView; grabbing: Grabbing }) {
  return (
    <BigButton
      icon="hand"
      text="我来帮忙"
      runningText="正在抢…"
      isRunning={grabbing.runningId !== null}
      onPress={() => void grabbing.grab(asOpen(order))}
    />
  );
}

const asOpen = (order: OrderView) => ({
  orderId: order.orderId,
  categoryId: order.categoryId,
  categoryName: order.categoryName,
  text: order.text,
  wanted: order.wanted,
  expiresAtMs: order.wanted.untilMs,
  requesterName: order.requesterName,
  placeName: order.placeName,
  distanceMeters: null,
  roughPoint: null,
  whyNot: null,
  whyFit: [],
  slotCount: order.slotCount,
  freeSlots: order.slotCount - order.takers.length,
  expectedPoints: order.expectedPoints,
  plannedMinutes: order.plannedMinutes,
  needs: order.needs,
  isUrgent: order.isUrgent,
});
