import { Applicants } from "../../../features/staff/applicants";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ApplicantsPage() {
  const session = useSession();
  return (
    <PageFrame title="志愿者审批" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <Applicants />}
      </StaffOnly>
    </PageFrame>
  );
}
