import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import type { OwnOrder } from "./order-row";

/** Above everything else on the first screen: the one thing only she can do, an offer before all since it ends soonest. Nothing when nothing waits for her. */
export function WaitingForMe({ mine, taken }: { mine: readonly OwnOrder[]; taken: readonly OwnOrder[] }) {
  const asked = taken.find(({ myPart }) => myPart === "asked");
  if (asked)
    return (
      <BigButton
        className="waiting-for-me"
        icon="hand"
        text={`等您答复：${asked.categoryName}`}
        onPress={() => goTo("/packages/order/detail/index", { orderId: asked.orderId })}
      />
    );
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
