import { Mall } from "../../features/mall/mall";
import { useSession } from "../../session/use-session";
import { PageFrame } from "../../ui/page-frame";

export default function MallPage() {
  const session = useSession();
  return (
    <PageFrame title="爱心积分超市" communityPhone={session.communityPhone}>
      <Mall session={session} />
    </PageFrame>
  );
}
