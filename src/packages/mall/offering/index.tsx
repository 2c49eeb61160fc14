import { useRouter } from "@tarojs/taro";
import { useCall } from "../../../cloud/use-call";
import { OfferingDetail, RedeemButton } from "../../../features/mall/offering-detail";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";

export default function OfferingPage() {
  const { communityPhone } = useSession();
  const { offeringId = "" } = useRouter().params;
  const reading = useCall("mall.showOffering", { offeringId });
  const { value, reload } = reading;
  const footer = value ? <RedeemButton offering={value} onRefused={() => void reload()} /> : null;
  return (
    <PageFrame title="兑换" communityPhone={communityPhone} footer={footer}>
      <Loaded reading={reading} phone={communityPhone}>
        {(offering) => <OfferingDetail offering={offering} />}
      </Loaded>
    </PageFrame>
  );
}
