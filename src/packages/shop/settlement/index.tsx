import { useRouter } from "@tarojs/taro";
import { ChooseShop } from "../../../features/shop/choose-shop";
import { Settlement } from "../../../features/shop/settlement";
import { keepsBooks } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function SettlementPage() {
  const session = useSession();
  const { shopId } = useRouter().params;
  return (
    <PageFrame title="日结和结算" isWide>
      <StaffOnly session={session} may={keepsBooks}>
        {() => <ChooseShop shopId={shopId}>{(shop) => <Settlement key={shop.shopId} shop={shop} />}</ChooseShop>}
      </StaffOnly>
    </PageFrame>
  );
}
