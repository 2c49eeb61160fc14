import { useRouter } from "@tarojs/taro";
import { Barring } from "../../../features/barring/barring";
import { isAreaStaff } from "../../../features/staff/staff-roles";
import { StaffOrder } from "../../../features/staff/staff-order";
import { StaffOnly } from "../../../features/staff/staff-only";
import { ThreadEntry } from "../../../features/thread/thread-entry";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function StaffOrderPage() {
  const session = useSession();
  const { orderId = "" } = useRouter().params;
  return (
    <PageFrame title="办这一单" isWide>
      <StaffOnly session={session} may={isAreaStaff}>
        {() => (
          <StaffOrder
            orderId={orderId}
            contacts={<ThreadEntry orderId={orderId} relation="staff" />}
            barring={(view, reload) => <Barring order={view} onChanged={reload} />}
          />
        )}
      </StaffOnly>
    </PageFrame>
  );
}
