import { useSession } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { PageFrame } from "../../ui/page-frame";

export default function HallPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="抢单" communityPhone={communityPhone}>
      <EmptyState icon="hand" title="现在没有等人帮的事" text="有新的求助，这里会告诉您。" />
    </PageFrame>
  );
}
