import { Register } from "../../../features/staff/register";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function RegisterPage() {
  const session = useSession();
  return (
    <PageFrame title="事项台账" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {(person) => <Register person={person} />}
      </StaffOnly>
    </PageFrame>
  );
}
