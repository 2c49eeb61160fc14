import { PaperBinding } from "../../../features/phone-orders/paper-binding";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function PaperBindingPage() {
  const session = useSession();
  return (
    <PageFrame title="家人绑定" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <PaperBinding />}
      </StaffOnly>
    </PageFrame>
  );
}
