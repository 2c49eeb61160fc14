import { useState } from "react";
import { stillPossible, windowOf } from "../../../features/orders/agreed-times";
import { emptyPublishDraft, type PublishDraft } from "../../../features/orders/publish-draft";
import { ServiceQuestions } from "../../../features/orders/service-questions";
import { WantedChoice } from "../../../features/orders/wanted-choice";
import { PlaceSteps } from "../../../features/people/place-steps";
import { PhoneOrder } from "../../../features/phone-orders/phone-order";
import type { WantedToChoose } from "../../../features/phone-orders/use-told";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { sayWanted } from "../../../time/say-time";
import { useNow } from "../../../time/use-now";
import { PageFrame } from "../../../ui/page-frame";

export default function PhoneOrderPage() {
  const session = useSession();
  const wanted = useWanted();
  return (
    <PageFrame title="电话登记" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => (
          <PhoneOrder
            wanted={wanted}
            questions={(props) => <ServiceQuestions {...props} />}
            placeChoice={(onBuilding) => <PlaceSteps onBuilding={onBuilding} />}
          />
        )}
      </StaffOnly>
    </PageFrame>
  );
}

/** When help is wanted: the same choice as on a resident's own page. */
function useWanted(): WantedToChoose {
  const nowMs = useNow();
  const [{ kind, agreed }, setWanted] = useState<Pick<PublishDraft, "kind" | "agreed">>(emptyPublishDraft);
  const choice = (
    <WantedChoice
      kind={kind}
      agreed={agreed}
      nowMs={nowMs}
      onKind={(next) => setWanted({ kind: next, agreed })}
      onAgreed={(next) => setWanted({ kind, agreed: next })}
    />
  );
  if (kind !== "agreed") return { input: { kind }, words: kind === "soon" ? "尽快" : "今天", choice };
  const input = { kind, ...windowOf(stillPossible(agreed, nowMs)) };
  return { input, words: sayWanted(input, nowMs), choice };
}
