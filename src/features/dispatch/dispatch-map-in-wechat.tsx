import { WechatMap, type MapPin } from "../../ui/wechat-map";
import type { DispatchMapProps } from "./dispatch-map-props";
import type { ProposedOrder } from "./proposal";

/** With whom each order would go to: red where somebody is missing, green what is chosen. */
export function DispatchMapInWechat({ orders, chosenIds, onChoose }: DispatchMapProps) {
  const pins = orders.flatMap((order): MapPin[] => {
    if (order.roughPoint === null) return [];
    const tone = order.emptySlots > 0 ? "danger" : chosenIds.includes(order.orderId) ? "good" : "plain";
    return [{ id: order.orderId, point: order.roughPoint, words: wordsOf(order), tone }];
  });
  return <WechatMap className="dispatch-map" pins={pins} centre={null} onChoose={(orderId) => onChoose([orderId])} />;
}

const wordsOf = ({ categoryName, emptySlots, volunteers }: ProposedOrder): string =>
  `${categoryName} ${emptySlots > 0 ? "缺人" : volunteers.map(({ name }) => name).join("、")}`;
