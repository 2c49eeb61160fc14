import { sayLeft } from "../../time/say-time";
import { Notice } from "../../ui/notice";
import type { OrderView } from "./serve-stage";

/** While another is asked to come in his place, the order stays his. */
export function HandingOver({ view: { offer }, nowMs }: { view: OrderView; nowMs: number }) {
  if (offer?.why !== "handOver") return null;
  return (
    <Notice
      kind="info"
      text={`请了${offer.name}接手，${sayLeft(offer.untilMs, nowMs)}答复。他答应前，这一单还是您的。`}
    />
  );
}
