import { View } from "@tarojs/components";
import { sayDistance } from "../../place/say-distance";
import { aria } from "../../ui/aria";
import { categoryIcon } from "../../ui/category-icon";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import type { HallMapProps } from "./hall-map-props";
import { mapCellsOf, mapSide, type MapCell } from "./map-cells";

const middle = (mapSide + 1) / 2;

/** A map without tiles, for where there is none of WeChat's: squares around one's own, each big enough for a finger. */
export function HallMapInBrowser({ orders, centre, chosenIds, onChoose }: HallMapProps) {
  const { cells, edgeMeters } = mapCellsOf(orders, centre);
  const isChosen = (cell: MapCell) => cell.orders.some((order) => chosenIds.includes(order.orderId));
  return (
    <>
      <View className="hall-map hall-map-squares" {...aria({ role: "radiogroup", label: "求助在哪儿" })}>
        {centre === null ? null : (
          <View className="hall-map-me" style={{ gridRow: middle, gridColumn: middle }}>
            我
          </View>
        )}
        {cells.map((cell) => (
          <View
            key={`${cell.row},${cell.column}`}
            className="hall-map-square"
            style={{ gridRow: cell.row + 1, gridColumn: cell.column + 1 }}
          >
            <Spot
              cell={cell}
              isOn={isChosen(cell)}
              onPress={() => onChoose(cell.orders.map((order) => order.orderId))}
            />
          </View>
        ))}
      </View>
      <View className="hall-map-scale">{`上面是北，从中间到边上${sayDistance(edgeMeters)}`}</View>
    </>
  );
}

function Spot({ cell, isOn, onPress }: { cell: MapCell; isOn: boolean; onPress: () => void }) {
  const [first] = cell.orders;
  const count = cell.orders.length;
  return (
    <Pressable
      role="radio"
      className={classNames("hall-map-spot", isOn && "hall-map-spot-on")}
      checked={isOn}
      label={wordsOf(cell)}
      onPress={onPress}
    >
      {count === 1 && first ? <Icon name={categoryIcon(first.categoryId)} /> : <View>{count}</View>}
    </Pressable>
  );
}

/** "买药送药，约 300 米", "3 个求助，约 300 米". */
function wordsOf({ orders }: MapCell): string {
  const [first] = orders;
  if (first === undefined) return "";
  const what = orders.length === 1 ? first.categoryName : `${orders.length} 个求助`;
  return first.distanceMeters === null ? what : `${what}，${sayDistance(first.distanceMeters)}`;
}
