import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import type { OwnOrder } from "./order-row";

/** Above everything else on the first screen: the one thing only she can do. Nothing when nothing waits for her. */
export function WaitingForMe({ mine }: { mine: readonly OwnOrder[] }) {
  const order = mine.find(({ status }) => status === "served");
  if (!order) return null;
  return (
    <BigButton
      className="waiting-for-me"
      icon="circle-check"
      text={`请您确认：${order.categoryName}`}
      onPress={() => goTo("/packages/order/confirm/index", { orderId: order.orderId })}
    />
  );
}
