import { useSession } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { PageFrame } from "../../ui/page-frame";

export default function MallPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="爱心积分超市" communityPhone={communityPhone}>
      <EmptyState icon="shop" title="货架还空着" text="社区上架后，这里就能换。" />
    </PageFrame>
  );
}
