import { SignalList } from "../../../features/signals/signal-list";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function SignalsPage() {
  const session = useSession();
  return (
    <PageFrame title="异常提醒" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <SignalList />}
      </StaffOnly>
    </PageFrame>
  );
}
