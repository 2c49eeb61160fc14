import { useRouter } from "@tarojs/taro";
import { useCall } from "../../../cloud/use-call";
import { OrderDetail } from "../../../features/orders/order-detail";
import { mainActionOf } from "../../../features/orders/order-main-action";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";
import { HelpOffer } from "./help-offer";

export default function OrderDetailPage() {
  const { orderId = "", just } = useRouter().params;
  const { communityPhone } = useSession();
  const reading = useCall("orders.show", { orderId });
  const order = reading.value;
  const reload = () => void reading.reload();
  const help = order?.actions.includes("grab") ? (
    <HelpOffer order={order} communityPhone={communityPhone} onChanged={reload} />
  ) : null;
  return (
    <PageFrame title="求助详情" communityPhone={communityPhone} footer={help ?? (order ? mainActionOf(order) : null)}>
      <RegisteredOnly code={reading.error?.code}>
        <Loaded reading={reading} phone={communityPhone}>
          {(shown) => <OrderDetail order={shown} isJustPublished={just === "published"} reload={reading.reload} />}
        </Loaded>
      </RegisteredOnly>
    </PageFrame>
  );
}
