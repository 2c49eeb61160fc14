import { useRouter } from "@tarojs/taro";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { Review } from "../../../features/staff/review";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ReviewPage() {
  const session = useSession();
  const { orderId = "" } = useRouter().params;
  return (
    <PageFrame title="审核" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => <Review orderId={orderId} />}
      </StaffOnly>
    </PageFrame>
  );
}
