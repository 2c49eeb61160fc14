import { AlarmBoard } from "../../../features/alarms/alarm-board";
import { EntriesWay } from "../../../features/entries/entries-way";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { Workbench } from "../../../features/staff/workbench";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function WorkbenchPage() {
  const session = useSession();
  return (
    <PageFrame title="工作台" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {(person) => (
          <>
            <AlarmBoard />
            <Workbench person={person} ways={<EntriesWay />} />
          </>
        )}
      </StaffOnly>
    </PageFrame>
  );
}
