import { useRouter } from "@tarojs/taro";
import { Evaluate } from "../../../features/staff/evaluate";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function EvaluatePage() {
  const session = useSession();
  const { orderId = "" } = useRouter().params;
  return (
    <PageFrame title="社区评单" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => <Evaluate orderId={orderId} />}
      </StaffOnly>
    </PageFrame>
  );
}
