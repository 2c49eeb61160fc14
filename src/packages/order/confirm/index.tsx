import { useRouter } from "@tarojs/taro";
import { useCall } from "../../../cloud/use-call";
import { goOnTo } from "../../../device/go-to";
import { ConfirmDone } from "../../../features/orders/confirm-done";
import { ConfirmFooter } from "../../../features/orders/confirm-footer";
import { ConfirmForm } from "../../../features/orders/confirm-form";
import { useConfirm } from "../../../features/orders/use-confirm";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { EmptyState } from "../../../ui/empty-state";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";

export default function OrderConfirmPage() {
  const { orderId = "" } = useRouter().params;
  const { communityPhone } = useSession();
  const reading = useCall("orders.show", { orderId });
  const confirming = useConfirm(orderId);
  const isOpen = !confirming.isDone && reading.value?.actions.includes("confirm");
  const see = { text: "看这次求助", onPress: () => goOnTo("/packages/order/detail/index", { orderId }) };
  return (
    <PageFrame
      title="确认服务"
      communityPhone={communityPhone}
      footer={isOpen ? <ConfirmFooter confirming={confirming} /> : null}
    >
      {confirming.isDone ? (
        <ConfirmDone outcome={confirming.draft.outcome} stars={confirming.draft.stars} />
      ) : (
        <RegisteredOnly code={reading.error?.code}>
          <Loaded reading={reading} phone={communityPhone}>
            {(order) =>
              isOpen ? (
                <ConfirmForm order={order} confirming={confirming} />
              ) : (
                <EmptyState icon="info" title="现在不用确认" text="可能已经确认过了，或服务还没做完。" action={see} />
              )
            }
          </Loaded>
        </RegisteredOnly>
      )}
    </PageFrame>
  );
}
