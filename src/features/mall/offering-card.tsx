import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { classNames } from "../../ui/class-names";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { stockWord } from "./stock-word";

/** One thing on the shelf: picture, name, price and how much is left. */
export function OfferingCard({ offering }: { offering: Output<"mall.listOfferings">["offerings"][number] }) {
  const { offeringId, kind, title, picture, pricePoints, available } = offering;
  const stock = stockWord(kind, available);
  return (
    <Pressable className="mall-offering" onPress={() => goTo("/packages/mall/offering/index", { offeringId })}>
      <Picture picture={picture} className="mall-offering-picture" />
      <View className="mall-offering-words">
        <View className="mall-offering-title">{title}</View>
        <View className="mall-offering-price">{`${pricePoints} 分`}</View>
        <View className={classNames("mall-offering-stock", stock.isLow && "mall-offering-stock-low")}>
          {stock.text}
        </View>
      </View>
    </Pressable>
  );
}
