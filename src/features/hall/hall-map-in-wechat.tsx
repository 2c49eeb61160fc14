import { Map as WechatMap } from "@tarojs/components";
import type { HallMapProps } from "./hall-map-props";

/** About a kilometre across. */
const SCALE = 15;
const pin = "/assets/tab/hall-on.png";

/** WeChat's own map. The markers stand at rough points, so the map shows no more than the list says. */
export function HallMapInWechat({ orders, centre, chosenIds, onChoose }: HallMapProps) {
  const placed = orders.flatMap((order) => (order.roughPoint === null ? [] : [{ order, point: order.roughPoint }]));
  const middle = centre ?? placed[0]?.point;
  if (middle === undefined) return null;
  const markers = placed.map(({ order, point }, id) => ({
    id,
    latitude: point.lat,
    longitude: point.lng,
    iconPath: pin,
    width: 28,
    height: 28,
    callout: callout(`${order.categoryName} 约 ${order.expectedPoints} 分`, chosenIds.includes(order.orderId)),
  }));
  const choose = ({ detail }: { detail: { markerId: number | string } }) => {
    const tapped = placed[Number(detail.markerId)];
    if (tapped !== undefined) onChoose([tapped.order.orderId]);
  };
  return (
    <WechatMap
      className="hall-map"
      latitude={middle.lat}
      longitude={middle.lng}
      scale={SCALE}
      markers={markers}
      includePoints={[middle, ...placed.map(({ point }) => point)].map(({ lat, lng }) => ({
        latitude: lat,
        longitude: lng,
      }))}
      onMarkerTap={choose}
      onCalloutTap={choose}
      onError={() => undefined}
    />
  );
}

/** Drawn by WeChat, which knows no style sheets: white on the colours of the theme. */
const callout = (content: string, isChosen: boolean) => ({
  content,
  color: "#ffffff",
  bgColor: isChosen ? "#c8102e" : "#1d5fc4",
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
