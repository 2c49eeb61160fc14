import { useRouter } from "@tarojs/taro";
import { StaffLists } from "../../../features/honours/staff-lists";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession, type Person } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function StaffHonoursPage() {
  const session = useSession();
  const { listId = "" } = useRouter().params;
  return (
    <PageFrame title="年度荣誉" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {(person) => <StaffLists listId={listId} places={placesOf(person)} />}
      </StaffOnly>
    </PageFrame>
  );
}

const placesOf = ({ roles }: Person) =>
  roles.flatMap(({ areaId, placeName, role }) =>
    areaId !== null && (role === "communityStaff" || role === "admin") ? [{ areaId, name: placeName }] : [],
  );
