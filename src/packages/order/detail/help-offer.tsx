import { goTo } from "../../../device/go-to";
import { GrabMissed } from "../../../features/hall/grab-missed";
import { GrabWon } from "../../../features/hall/grab-won";
import { useGrab } from "../../../features/hall/use-grab";
import type { OrderView } from "../../../features/orders/order-view";
import { useNow } from "../../../time/use-now";
import { BigButton } from "../../../ui/big-button";

type HelpOfferProps = {
  order: OrderView;
  communityPhone: string | null;
  onChanged: () => void;
}

/** 我来帮忙 on an order's own page: the hall's grab, with the hall's answers. */
export function HelpOffer({ order, communityPhone, onChanged }: HelpOfferProps) {
  const grabbing = useGrab();
  const nowMs = useNow();
  const { result } = grabbing;
  const close = () => {
    grabbing.close();
    onChanged();
  };
  const leaveFor = (open: () => void) => () => {
    close();
    open();
  };
  const serve = leaveFor(() => goTo("/packages/volunteer/serve/index", { orderId: order.orderId }));
  return (
    <>
      <BigButton
        icon="hand"
        text="我来帮忙"
        runningText="正在抢…"
        isRunning={grabbing.runningId !== null}
        onPress={() => void grabbing.grab(asOpen(order))}
      />
      {result?.kind === "won" ? (
        <GrabWon order={result.order} nowMs={nowMs} communityPhone={communityPhone} onServe={serve} onClose={close} />
      ) : null}
      {result !== null && result.kind !== "won" ? (
        <GrabMissed
          result={result}
          nowMs={nowMs}
          onGrab={(other) => void grabbing.grab(other)}
          onSeeTaken={leaveFor(() => goTo("/packages/volunteer/taken/index"))}
          onClose={close}
        />
      ) : null}
    </>
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
  slotCount: order.slotCount,
  freeSlots: order.slotCount - order.takers.length,
  expectedPoints: order.expectedPoints,
  plannedMinutes: order.plannedMinutes,
});
