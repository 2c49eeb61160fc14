import { Categories } from "../../../features/categories/categories";
import { isAdmin, isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CategoriesPage() {
  const session = useSession();
  return (
    <PageFrame title="服务类别" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {(person) => <Categories mayEdit={isAdmin(person)} />}
      </StaffOnly>
    </PageFrame>
  );
}
