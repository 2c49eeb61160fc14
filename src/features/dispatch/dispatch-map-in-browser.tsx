import { View } from "@tarojs/components";
import { ListRow } from "../../ui/list-row";
import type { DispatchMapProps } from "./dispatch-map-props";
import type { ProposedOrder } from "./proposal";

/** Where there is no map of WeChat's: the places in a list, with how much is to do at each. */
export function DispatchMapInBrowser({ orders, onChoose }: DispatchMapProps) {
  const places = [...new Set(orders.map(({ placeName }) => placeName))];
  return (
    <View className="dispatch-places">
      {places.map((placeName) => {
        const there = orders.filter((order) => order.placeName === placeName);
        return (
          <ListRow
            key={placeName}
            icon="place"
            title={placeName}
            note={noteOf(there)}
            onPress={() => onChoose(there.map(({ orderId }) => orderId))}
          />
        );
      })}
    </View>
  );
}

function noteOf(orders: readonly ProposedOrder[]): string {
  const empty = orders.filter(({ emptySlots }) => emptySlots > 0).length;
  return empty === 0 ? `${orders.length} 单，都配上了` : `${orders.length} 单，${empty} 单缺人`;
}
