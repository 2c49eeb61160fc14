import { TakenOrders } from "../../../features/volunteer/taken-orders";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function TakenPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="我接的单" communityPhone={communityPhone}>
      <TakenOrders communityPhone={communityPhone} />
    </PageFrame>
  );
}
