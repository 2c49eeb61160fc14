import { WechatMap, type MapPin } from "../../ui/wechat-map";
import type { HallMapProps } from "./hall-map-props";

/** What each open order is, and what it earns; red what is chosen. */
export function HallMapInWechat({ orders, centre, chosenIds, onChoose }: HallMapProps) {
  const pins = orders.flatMap(({ orderId, roughPoint, categoryName, expectedPoints }): MapPin[] => {
    if (roughPoint === null) return [];
    const tone = chosenIds.includes(orderId) ? "danger" : "plain";
    return [{ id: orderId, point: roughPoint, words: `${categoryName} 约 ${expectedPoints} 分`, tone }];
  });
  return <WechatMap className="hall-map" pins={pins} centre={centre} onChoose={(orderId) => onChoose([orderId])} />;
}
