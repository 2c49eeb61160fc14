import { Counter } from "../../../features/staff/counter";
import { isKeeper } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CounterPage() {
  const session = useSession();
  return (
    <PageFrame title="核销台" isWide>
      <StaffOnly session={session} may={isKeeper}>
        {() => <Counter />}
      </StaffOnly>
    </PageFrame>
  );
}
