import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { classNames } from "../../ui/class-names";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { shelfWord } from "./shelf-word";

/** One thing on the shelf: picture, name, price, when it is if it is a class, and how much is left. */
export function OfferingCard({ offering }: { offering: Output<"mall.listOfferings">["offerings"][number] }) {
  const { offeringId, title, photoUrl, picture, pricePoints, session, minStars } = offering;
  const nowMs = useNow();
  const word = shelfWord(offering);
  return (
    <Pressable className="mall-offering" onPress={() => goTo("/packages/mall/offering/index", { offeringId })}>
      <Picture picture={picture} photoUrl={photoUrl} className="mall-offering-picture" />
      <View className="mall-offering-words">
        <View className="mall-offering-title">{title}</View>
        <View className="mall-offering-price">{`${pricePoints} 分`}</View>
        {session === null ? null : <View className="mall-offering-stock">{sayWhen(session.startsAtMs, nowMs)}</View>}
        {minStars === 0 ? null : <View className="mall-offering-stock">{`${minStars} 星以上能换`}</View>}
        <View className={classNames("mall-offering-stock", word.isLow && "mall-offering-stock-low")}>{word.text}</View>
      </View>
    </Pressable>
  );
}
