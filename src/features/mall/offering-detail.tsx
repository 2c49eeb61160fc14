import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { sayBefore, sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { PhotoFrame } from "../../ui/photo-frame";
import { Picture } from "../../ui/picture";
import { limitWords } from "./limit-words";
import { shelfWord } from "./shelf-word";
import "./mall.scss";

export type Offering = Output<"mall.showOffering">;

/** One thing with its price, and how much is left beside what I have. */
export function OfferingHead({ offering }: { offering: Offering }) {
  const { photoUrls } = offering;
  return (
    <Card className="mall-detail">
      <Picture picture={offering.picture} photoUrl={photoUrls[0] ?? null} className="mall-detail-picture" />
      <View className="mall-detail-title">{offering.title}</View>
      <View className="mall-detail-line">
        <View className="mall-detail-price">{`${offering.pricePoints} 分`}</View>
        <View className="text-second">{shelfWord(offering).text}</View>
      </View>
      <View className="text-second">{`您有 ${offering.balance} 分`}</View>
      {photoUrls.length > 0
        ? null
        : offering.pictures.map((picture) => (
            <Picture key={picture} picture={picture} className="mall-detail-picture" />
          ))}
      {photoUrls.length < 2 ? null : (
        <View className="photos">
          {photoUrls.map((url, place) => (
            <PhotoFrame key={url} url={url} all={photoUrls} label={`${offering.title}，第 ${place + 1} 张照片`} />
          ))}
        </View>
      )}
    </Card>
  );
}

/** Its rules, its times and its shop. */
export function OfferingFacts({ offering }: { offering: Offering }) {
  const nowMs = useNow();
  const { bookingHours, cancelHours, isBooked, minStars, openingHours, session, validUntilMs } = offering;
  const classTime =
    session && sayWanted({ kind: "agreed", fromMs: session.startsAtMs, untilMs: session.endsAtMs }, nowMs);
  return (
    <Card title={session === null && !isBooked ? "怎么换、去哪儿领" : "怎么换、去哪儿"}>
      <Facts
        facts={[
          { name: "上课时间", value: classTime },
          { name: "上课地点", value: session && session.place },
          { name: "谁来教", value: session && session.teacher },
          { name: "能约的时间", value: bookingHours === "" ? null : bookingHours },
          { name: "规则", value: offering.rules },
          { name: "谁能换", value: minStars === 0 ? null : `${minStars} 星以上志愿者` },
          { name: "限换几次", value: limitWords(offering) },
          { name: "换到什么时候", value: validUntilMs === null ? null : sayBefore(validUntilMs, nowMs) },
          {
            name: "能不能取消",
            value: session === null && !isBooked ? null : `开始 ${cancelHours} 小时前能取消，积分退回`,
          },
          { name: "在哪儿", value: `${offering.shopName}，${offering.shopPlace}` },
          { name: "几点开门", value: openingHours === "" ? null : openingHours },
          { name: "谁提供的", value: offering.donor },
        ]}
      />
    </Card>
  );
}
