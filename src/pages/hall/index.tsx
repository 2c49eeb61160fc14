import { Hall } from "../../features/hall/hall";
import { useSession } from "../../session/use-session";
import { PageFrame } from "../../ui/page-frame";

export default function HallPage() {
  const session = useSession();
  return (
    <PageFrame title="抢单" communityPhone={session.communityPhone}>
      <Hall session={session} />
    </PageFrame>
  );
}
