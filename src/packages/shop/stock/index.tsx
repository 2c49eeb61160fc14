import { useRouter } from "@tarojs/taro";
import { Stock } from "../../../features/shop/stock";
import { isKeeper, keepsBooks } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function StockPage() {
  const session = useSession();
  const { offeringId = "", shopId = "" } = useRouter().params;
  return (
    <PageFrame title="库存" isWide>
      <StaffOnly session={session} may={keepsBooks}>
        {(person) => <Stock shopId={shopId} offeringId={offeringId} isKeeper={isKeeper(person)} />}
      </StaffOnly>
    </PageFrame>
  );
}
