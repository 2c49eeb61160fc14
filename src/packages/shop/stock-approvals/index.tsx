import { StockApprovals } from "../../../features/shop/stock-approvals";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function StockApprovalsPage() {
  const session = useSession();
  return (
    <PageFrame title="报损和盘点" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <StockApprovals />}
      </StaffOnly>
    </PageFrame>
  );
}
