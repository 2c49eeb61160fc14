import { goTo } from "../../device/go-to";
import { GrabMissed } from "./grab-missed";
import { GrabWon } from "./grab-won";
import type { Grabbing } from "./use-grab";

type GrabOutcomeProps = {
  grabbing: Grabbing;
  nowMs: number;
  communityPhone: string | null;
  onClose: () => void;
};

/** What came of a grab, over the hall. */
export function GrabOutcome({ grabbing, nowMs, communityPhone, onClose }: GrabOutcomeProps) {
  const { result } = grabbing;
  if (result === null) return null;
  const leaveFor = (open: () => void) => () => {
    onClose();
    open();
  };
  if (result.kind === "won") {
    const { order } = result;
    const serve = leaveFor(() => goTo("/packages/volunteer/serve/index", { orderId: order.orderId }));
    return <GrabWon order={order} nowMs={nowMs} communityPhone={communityPhone} onServe={serve} onClose={onClose} />;
  }
  const grabOther = (order: Parameters<typeof grabbing.grab>[0]) => {
    grabbing.close();
    void grabbing.grab(order);
  };
  const seeTaken = leaveFor(() => goTo("/packages/volunteer/taken/index"));
  return <GrabMissed result={result} nowMs={nowMs} onGrab={grabOther} onSeeTaken={seeTaken} onClose={onClose} />;
}
