import { JoinWaiting, LeaveWaiting } from "./class-waiting";
import type { Offering } from "./offering-detail";
import type { Span } from "./pick-slot";
import { RedeemButton } from "./redeem-button";

export type OfferingFooterProps = { offering: Offering; span: Span | null; onChanged: () => void };

/** What can be done with an offering now: have it, or wait for a seat, or wait no more. */
export function OfferingFooter({ offering, span, onChanged }: OfferingFooterProps) {
  const { canWait, seatKeptUntilMs, waitingPlace, whyNot } = offering;
  if (waitingPlace !== null) return <LeaveWaiting offering={offering} onChanged={onChanged} />;
  if (canWait && whyNot === "SOLD_OUT") return <JoinWaiting offering={offering} onChanged={onChanged} />;
  return (
    <>
      <RedeemButton offering={offering} span={span} onRefused={onChanged} />
      {seatKeptUntilMs === null ? null : <LeaveWaiting offering={offering} onChanged={onChanged} />}
    </>
  );
}
