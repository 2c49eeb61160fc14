import { Map as NativeMap } from "@tarojs/components";
import type { GeoPoint } from "../../domain/areas/geo-point";

/** A pin with its words. Its place is a rough one, so that the map shows no more than a list says. */
export type MapPin = {
  readonly id: string;
  readonly point: GeoPoint;
  readonly words: string;
  readonly tone: "plain" | "good" | "danger";
};

type WechatMapProps = {
  className: string;
  pins: readonly MapPin[];
  /** Without one, the first pin. */
  centre: GeoPoint | null;
  onChoose: (id: string) => void;
};

/** About a kilometre across. */
const SCALE = 15;
const picture = "/assets/tab/hall-on.png";
// Drawn by WeChat, which knows no style sheets: the colours of the theme, on which white words stand.
const toneColors = { plain: "#1d5fc4", good: "#0b7a3b", danger: "#c8102e" };

/** WeChat's own map; only there. */
export function WechatMap({ className, pins, centre, onChoose }: WechatMapProps) {
  const middle = centre ?? pins[0]?.point;
  if (middle === undefined) return null;
  const choose = ({ detail }: { detail: { markerId: number | string } }) => {
    const tapped = pins[Number(detail.markerId)];
    if (tapped !== undefined) onChoose(tapped.id);
  };
  return (
    <NativeMap
      className={className}
      latitude={middle.lat}
      longitude={middle.lng}
      scale={SCALE}
      markers={pins.map(markerOf)}
      includePoints={[middle, ...pins.map(({ point }) => point)].map(placeOf)}
      onMarkerTap={choose}
      onCalloutTap={choose}
      onError={() => undefined}
    />
  );
}

const placeOf = ({ lat, lng }: GeoPoint) => ({ latitude: lat, longitude: lng });

const markerOf = ({ point, words, tone }: MapPin, id: number) => ({
  id,
  ...placeOf(point),
  iconPath: picture,
  width: 28,
  height: 28,
  callout: {
    content: words,
    color: "#ffffff",
    bgColor: toneColors[tone],
    fontSize: 14,
    anchorX: 0,
    anchorY: 0,
    borderRadius: 6,
    borderWidth: 0,
    borderColor: "#ffffff",
    padding: 6,
    display: "ALWAYS" as const,
    textAlign: "center" as const,
  },
});
