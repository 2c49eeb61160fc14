import { VoucherList } from "../../../features/mall/voucher-list";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function VouchersPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="我的兑换券" communityPhone={communityPhone}>
      <VoucherList communityPhone={communityPhone} />
    </PageFrame>
  );
}
