import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { canRepeat } from "./can-repeat";
import type { OrderView } from "./order-view";

/** The one thing to do with this order now, or null. What may be done is the cloud's word; grabbing is the hall's. */
export function mainActionOf(order: OrderView) {
  const { actions, categoryId, orderId, relation, status } = order;
  const may = (...names: OrderView["actions"]) => names.some((name) => actions.includes(name));
  if (may("confirm"))
    return <BigButton text="说说办得怎么样" onPress={() => goTo("/packages/order/confirm/index", { orderId })} />;
  if (may("arrive"))
    return <BigButton text="我到了，输服务码" onPress={() => goTo("/packages/volunteer/serve/index", { orderId })} />;
  if (may("leave"))
    return <BigButton text="服务做完了" onPress={() => goTo("/packages/volunteer/serve/index", { orderId })} />;
  if (may("giveBack"))
    return <BigButton text="看我的服务" onPress={() => goTo("/packages/volunteer/serve/index", { orderId })} />;
  if (may("approve", "return"))
    return <BigButton text="去审核" onPress={() => goTo("/packages/staff/review/index", { orderId })} />;
  if (may("evaluate"))
    return <BigButton text="去评单" onPress={() => goTo("/packages/staff/evaluate/index", { orderId })} />;
  if (relation === "staff" && actions.length > 0)
    return <BigButton text="去处理" onPress={() => goTo("/packages/staff/order/index", { orderId })} />;
  if (relation === "requester" && canRepeat(status))
    return (
      <BigButton
        text="再来一次"
        icon="refresh"
        onPress={() => goTo("/packages/order/publish/index", { categoryId, againOrderId: orderId })}
      />
    );
  return null;
}
