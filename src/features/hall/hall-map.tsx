import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { aria } from "../../ui/aria";
import { EmptyState } from "../../ui/empty-state";
import { HallMapInBrowser } from "./hall-map-in-browser";
import { HallMapInWechat } from "./hall-map-in-wechat";
import type { OpenOrder } from "./open-order";

const Map = process.env.TARO_ENV === "weapp" ? HallMapInWechat : HallMapInBrowser;

export type HallMapViewProps = {
  orders: readonly OpenOrder[];
  centre: GeoPoint | null;
  /** An order as the list shows it, with its button. */
  card: (order: OpenOrder) => ReactNode;
};

/** Where the open orders are; what is tapped stands below with everything the list says of it. */
export function HallMap({ orders, centre, card }: HallMapViewProps) {
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const chosen = orders.filter((order) => chosenIds.includes(order.orderId));
  const offMap = orders.filter((order) => order.roughPoint === null).length;
  if (orders.length === offMap) {
    return <EmptyState icon="place" title="地图上现在没有求助" text="换回“离我近”看看全部。" />;
  }
  return (
    <>
      <Map orders={orders} centre={centre} chosenIds={chosenIds} onChoose={setChosenIds} />
      <View className="hall-map-words" {...aria({ role: "status", live: "polite" })}>
        {chosen.length === 0 ? "点一下地图上的求助，在下面看。位置是大概的。" : `这一带有 ${chosen.length} 个求助：`}
      </View>
      {chosen.map(card)}
      {offMap === 0 ? null : <View className="hall-map-words">{`还有 ${offMap} 个没有位置，在“离我近”里看。`}</View>}
    </>
  );
}
