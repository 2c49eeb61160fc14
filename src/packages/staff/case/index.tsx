import { useRouter } from "@tarojs/taro";
import { CaseDetail } from "../../../features/cases/case-detail";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CasePage() {
  const session = useSession();
  const { caseId = "" } = useRouter().params;
  return (
    <PageFrame title="对不上的账" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <CaseDetail caseId={caseId} />}
      </StaffOnly>
    </PageFrame>
  );
}
