import { useState } from "react";
import { OrganisationList } from "../../../features/organisations/organisation-list";
import { StaffOnly } from "../../../features/staff/staff-only";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { UnitList } from "../../../features/stars/unit-list";
import { MemberRow } from "../../../features/teams/member-row";
import { VolunteerSearch } from "../../../features/teams/volunteer-search";
import { useSession, type Person } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";
import { SegmentedControl } from "../../../ui/segmented-control";
import "../../../features/teams/teams.scss";

const views = [
  { value: "list", text: "组织" },
  { value: "quarters", text: "季度星级" },
] as const;

export default function OrganisationsPage() {
  const session = useSession();
  const [view, setView] = useState<"list" | "quarters">("list");
  return (
    <PageFrame title="组织和季度星级" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {(person) => (
          <>
            <SegmentedControl label="看什么" options={views} value={view} onChange={setView} />
            {view === "list" ? (
              <OrganisationList
                areaId={areaOf(person)}
                volunteers={{
                  search: (search) => (
                    <VolunteerSearch {...search} onAdd={({ skills: _skills, ...member }) => search.onAdd(member)} />
                  ),
                  row: (member, onRemove) => (
                    <MemberRow member={{ ...member, skills: [] }} action="去掉" onPress={onRemove} />
                  ),
                }}
              />
            ) : (
              <UnitList areaId={areaOf(person)} />
            )}
          </>
        )}
      </StaffOnly>
    </PageFrame>
  );
}

/** Where one looks after organisations; a new one belongs there. */
const areaOf = (person: Person): string =>
  person.roles.find(({ role }) => role === "communityStaff" || role === "admin")?.areaId ?? "";
