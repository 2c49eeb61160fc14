import { View } from "@tarojs/components";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { Section } from "../../ui/section";
import { OrderRow, type OwnOrder } from "./order-row";

type MattersProps = {
  mine: readonly OwnOrder[];
  taken: readonly OwnOrder[];
  isVolunteer: boolean;
};

/** What is under way: what I asked for, and what I took. Empty parts are left out, but she who never asked reads how. */
export function Matters({ mine, taken, isVolunteer }: MattersProps) {
  const nowMs = useNow();
  return (
    <>
      <Section
        title="我正在办的事"
        more={{ text: "全部", label: "全部我的求助", onPress: () => goTo("/packages/order/mine/index") }}
      >
        {mine.length === 0 ? <View className="text-second">现在没有。需要帮忙，点上面的图就行。</View> : null}
        {mine.map((order) => (
          <OrderRow key={order.orderId} order={order} as="requester" nowMs={nowMs} />
        ))}
      </Section>
      {taken.length > 0 || isVolunteer ? (
        <Section
          title="我接的单"
          more={{ text: "全部", label: "全部我接的单", onPress: () => goTo("/packages/volunteer/taken/index") }}
        >
          {taken.length === 0 ? <View className="text-second">现在没有。去“抢单”看看谁要帮忙。</View> : null}
          {askedFirst(taken).map((order) => (
            <OrderRow key={order.orderId} order={order} as="taker" nowMs={nowMs} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** What waits for an answer comes before what was promised. */
const askedFirst = (taken: readonly OwnOrder[]) =>
  [...taken].sort((one, other) => Number(other.myPart === "asked") - Number(one.myPart === "asked"));
