import { Points } from "../../../features/points/points";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function PointsPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="积分和时长" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Points communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}
