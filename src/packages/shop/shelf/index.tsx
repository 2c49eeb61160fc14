import { useRouter } from "@tarojs/taro";
import { ChooseShop } from "../../../features/shop/choose-shop";
import { Shelf } from "../../../features/shop/shelf";
import { keepsBooks } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ShelfPage() {
  const session = useSession();
  const { shopId } = useRouter().params;
  return (
    <PageFrame title="货架和库存" isWide>
      <StaffOnly session={session} may={keepsBooks}>
        {() => <ChooseShop shopId={shopId}>{(shop) => <Shelf key={shop.shopId} shop={shop} />}</ChooseShop>}
      </StaffOnly>
    </PageFrame>
  );
}
