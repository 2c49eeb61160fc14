import { Map as WechatMap } from "@tarojs/components";
import type { DispatchMapProps } from "./dispatch-map-props";
import type { ProposedOrder } from "./proposal";

/** About a kilometre across. */
const SCALE = 15;
const pin = "/assets/tab/hall-on.png";

/** WeChat's own map, with whom each order would go to; red where nobody was found. */
export function DispatchMapInWechat({ orders, chosenIds, onChoose }: DispatchMapProps) {
  const placed = orders.flatMap((order) => (order.roughPoint === null ? [] : [{ order, point: order.roughPoint }]));
  const middle = placed[0]?.point;
  if (middle === undefined) return null;
  const choose = ({ detail }: { detail: { markerId: number | string } }) => {
    const tapped = placed[Number(detail.markerId)];
    if (tapped !== undefined) onChoose([tapped.order.orderId]);
  };
  return (
    <WechatMap
      className="dispatch-map"
      latitude={middle.lat}
      longitude={middle.lng}
      scale={SCALE}
      markers={placed.map(({ order, point }, id) => ({
        id,
        latitude: point.lat,
        longitude: point.lng,
        iconPath: pin,
        width: 28,
        height: 28,
        callout: callout(order, chosenIds.includes(order.orderId)),
      }))}
      includePoints={placed.map(({ point }) => ({ latitude: point.lat, longitude: point.lng }))}
      onMarkerTap={choose}
      onCalloutTap={choose}
      onError={() => undefined}
    />
  );
}

/** Drawn by WeChat, which knows no style sheets: white on the colours of the theme. */
const callout = ({ categoryName, emptySlots, volunteers }: ProposedOrder, isChosen: boolean) => ({
  content: `${categoryName} ${emptySlots > 0 ? "缺人" : volunteers.map(({ name }) => name).join("、")}`,
  color: "#ffffff",
  bgColor: emptySlots > 0 ? "#c8102e" : isChosen ? "#0b7a3b" : "#1d5fc4",
  fontSize: 14,
  anchorX: 0,
  anchorY: 0,
  borderRadius: 6,
  borderWidth: 0,
  borderColor: "#ffffff",
  padding: 6,
  display: "ALWAYS" as const,
  textAlign: "center" as const,
});
