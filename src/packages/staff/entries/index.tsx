import { EntriesDesk } from "../../../features/entries/entries-desk";
import { StaffOnly } from "../../../features/staff/staff-only";
import { isAreaStaff, isCommunityStaff } from "../../../features/staff/staff-roles";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

/** Points without an order, and corrections, only the community gives. */
const allKinds = ["backfill", "grant", "correction"] as const;
const hoursOnly = ["backfill"] as const;

export default function EntriesPage() {
  const session = useSession();
  return (
    <PageFrame title="补录和入账" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {(person) => (
          <EntriesDesk kinds={isCommunityStaff(person) ? allKinds : hoursOnly} mayDecide={isCommunityStaff(person)} />
        )}
      </StaffOnly>
    </PageFrame>
  );
}
