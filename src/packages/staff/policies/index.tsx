import { Policies } from "../../../features/policies/policies";
import { isAdmin, isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function PoliciesPage() {
  const session = useSession();
  return (
    <PageFrame title="规则" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {(person) => <Policies mayEdit={isAdmin(person)} />}
      </StaffOnly>
    </PageFrame>
  );
}
