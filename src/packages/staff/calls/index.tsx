import { CallList } from "../../../features/phone-orders/call-list";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CallsPage() {
  const session = useSession();
  return (
    <PageFrame title="要打的电话" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => <CallList />}
      </StaffOnly>
    </PageFrame>
  );
}
