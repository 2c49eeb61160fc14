import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
import { aria } from "../../ui/aria";
import { EmptyState } from "../../ui/empty-state";
import { DispatchMapInBrowser } from "./dispatch-map-in-browser";
import { DispatchMapInWechat } from "./dispatch-map-in-wechat";
import type { ProposedOrder } from "./proposal";

const Map = process.env.TARO_ENV === "weapp" ? DispatchMapInWechat : DispatchMapInBrowser;

type DispatchMapViewProps = { orders: readonly ProposedOrder[]; card: (order: ProposedOrder) => ReactNode };

/** Where the orders are; what is tapped stands below as in the list. */
export function DispatchMap({ orders, card }: DispatchMapViewProps) {
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const placed = orders.filter(({ roughPoint }) => roughPoint !== null);
  const chosen = orders.filter(({ orderId }) => chosenIds.includes(orderId));
  if (placed.length === 0) return <EmptyState icon="place" title="这些求助都没有位置" text="换回“列表”看。" />;
  return (
    <>
      <Map orders={placed} chosenIds={chosenIds} onChoose={setChosenIds} />
      <View className="dispatch-note" {...aria({ role: "status", live: "polite" })}>
        {chosen.length === 0 ? "点一下，在下面看派给谁。位置是大概的。" : `这里有 ${chosen.length} 单：`}
      </View>
      {chosen.map((order) => (
        <View key={order.orderId}>{card(order)}</View>
      ))}
      {placed.length === orders.length ? null : (
        <View className="dispatch-note">{`还有 ${orders.length - placed.length} 单没有位置，在“列表”里看。`}</View>
      )}
    </>
  );
}
