import { useRouter } from "@tarojs/taro";
import { Voucher } from "../../../features/mall/voucher";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function VoucherPage() {
  const { communityPhone } = useSession();
  const { redemptionId = "", isNew } = useRouter().params;
  return (
    <PageFrame title="兑换券" communityPhone={communityPhone}>
      <Voucher redemptionId={redemptionId} isNew={isNew === "yes"} communityPhone={communityPhone} />
    </PageFrame>
  );
}
