import { CaseList } from "../../../features/cases/case-list";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CasesPage() {
  const session = useSession();
  return (
    <PageFrame title="对账" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <CaseList />}
      </StaffOnly>
    </PageFrame>
  );
}
