import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { useCall } from "../../../cloud/use-call";
import { SeatNotice } from "../../../features/mall/class-waiting";
import { OfferingFacts, OfferingHead } from "../../../features/mall/offering-detail";
import { OfferingFooter } from "../../../features/mall/offering-footer";
import { PickSlot, type Span } from "../../../features/mall/pick-slot";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";

export default function OfferingPage() {
  const { communityPhone } = useSession();
  const { offeringId = "" } = useRouter().params;
  const [span, setSpan] = useState<Span | null>(null);
  const reading = useCall("mall.showOffering", { offeringId });
  const { value, reload } = reading;
  const again = () => {
    setSpan(null);
    void reload();
  };
  const footer = value ? <OfferingFooter offering={value} span={span} onChanged={again} /> : null;
  return (
    <PageFrame title="兑换" communityPhone={communityPhone} footer={footer}>
      <Loaded reading={reading} phone={communityPhone}>
        {(offering) => (
          <>
            <SeatNotice offering={offering} />
            <OfferingHead offering={offering} />
            {offering.isBooked ? (
              <PickSlot offering={offering} span={span} onPick={setSpan} communityPhone={communityPhone} />
            ) : null}
            <OfferingFacts offering={offering} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
