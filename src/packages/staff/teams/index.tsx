import { areaRoles } from "../../../../domain/people/role";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { TeamList } from "../../../features/teams/team-list";
import { useSession, type Person } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function TeamsPage() {
  const session = useSession();
  return (
    <PageFrame title="志愿队" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {(person) => <TeamList areaId={areaOf(person)} />}
      </StaffOnly>
    </PageFrame>
  );
}

/** A new team belongs to the area one looks after. */
const areaOf = (person: Person): string =>
  person.roles.find(({ role }) => (areaRoles as readonly string[]).includes(role))?.areaId ?? "";
