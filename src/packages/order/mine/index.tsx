import { MyOrders } from "../../../features/orders/my-orders";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function OrderMinePage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="我的求助" communityPhone={communityPhone}>
      <RegisteredOnly>
        <MyOrders communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}
