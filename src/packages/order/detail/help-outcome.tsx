import { goTo } from "../../../device/go-to";
import { GrabMissed } from "../../../features/hall/grab-missed";
import { GrabWon } from "../../../features/hall/grab-won";
import type { Grabbing } from "../../../features/hall/use-grab";
import { useNow } from "../../../time/use-now";

type HelpOutcomeProps = {
  grabbing: Grabbing;
  communityPhone: string | null;
  onClose: () => void;
};

/** What came of 我来帮忙, as the hall says it. */
export function HelpOutcome({ grabbing, communityPhone, onClose }: HelpOutcomeProps) {
  const nowMs = useNow();
  const { grab, result } = grabbing;
  const leaveFor = (open: () => void) => () => {
    onClose();
    open();
  };
  if (result === null) return null;
  if (result.kind === "won") {
    const { order } = result;
    const serve = leaveFor(() => goTo("/packages/volunteer/serve/index", { orderId: order.orderId }));
    const hall = leaveFor(() => goTo("/pages/hall/index"));
    return <GrabWon order={order} nowMs={nowMs} communityPhone={communityPhone} onServe={serve} onClose={hall} />;
  }
  return (
    <GrabMissed
      result={result}
      nowMs={nowMs}
      onGrab={(other) => void grab(other)}
      onSeeTaken={leaveFor(() => goTo("/packages/volunteer/taken/index"))}
      onClose={onClose}
    />
  );
}
