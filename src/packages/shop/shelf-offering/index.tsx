import { useRouter } from "@tarojs/taro";
import { EditOffering } from "../../../features/shop/edit-offering";
import { keepsBooks } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ShelfOfferingPage() {
  const session = useSession();
  const { offeringId, shopId = "" } = useRouter().params;
  return (
    <PageFrame title="兑换品" isWide>
      <StaffOnly session={session} may={keepsBooks}>
        {() => <EditOffering shopId={shopId} offeringId={offeringId} />}
      </StaffOnly>
    </PageFrame>
  );
}
