import { Dispatch } from "../../../features/dispatch/dispatch";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function DispatchPage() {
  const session = useSession();
  return (
    <PageFrame title="智能派单" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => <Dispatch />}
      </StaffOnly>
    </PageFrame>
  );
}
