import { View } from "@tarojs/components";
import { goTo } from "../../device/go-to";
import { sayLeft } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Notice } from "../../ui/notice";
import { StatusChip } from "../../ui/status-chip";
import { OrderMatter } from "./order-matter";
import type { OrderView } from "./order-view";
import type { OfferAnswering } from "./use-offer-answer";
import "./order-detail.scss";

const askedWords: Record<NonNullable<OrderView["askedWhy"]>, string> = {
  person: "社区请您帮忙，来不了也没关系。",
  team: "社区请你们队帮忙，先答应的先去，来不了也没关系。",
  waiting: "空出一个名额，轮到您了。来不了也没关系。",
  handOver: "有位邻居去不了，想请您接手。来不了也没关系。",
};

/** A slot stands before one volunteer: why, what, when and roughly where, and two answers that weigh the same. */
export function OfferQuestion({ order, answering }: { order: OrderView; answering: OfferAnswering }) {
  const nowMs = useNow();
  const { answer, error, running } = answering;
  const mayAccept = order.actions.includes("acceptOffer");
  return (
    <>
      <Card className="order-head">
        <View className="order-head-status">
          <StatusChip word={order.askedWhy === "waiting" ? "轮到您了" : "等您答复"} tone="waiting" />
        </View>
        <View className="order-head-next">{askedWords[order.askedWhy ?? "person"]}</View>
        {order.dueAtMs === null ? null : (
          <View className="order-head-next">{`答复${sayLeft(order.dueAtMs, nowMs)}`}</View>
        )}
      </Card>
      <OrderMatter order={order} nowMs={nowMs} />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="offer-answers">
        <BigButton
          icon="hand"
          text="我去"
          runningText="正在答复…"
          isRunning={running === "accept"}
          isDisabled={running !== null || !mayAccept}
          whyDisabled={mayAccept ? null : "您手上的单满了，或时间撞了，这一单接不了。"}
          onPress={() => void answer("accept")}
        />
        <BigButton
          kind="second"
          text="来不了"
          runningText="正在答复…"
          isRunning={running === "decline"}
          isDisabled={running !== null}
          onPress={() => void answer("decline")}
        />
      </View>
    </>
  );
}

/** A no needs no reason, and is thanked for. */
export function OfferEnded({ end }: { end: "declined" | "gone" }) {
  const home = { text: "回首页", onPress: () => goTo("/pages/home/index") };
  return end === "declined" ? (
    <EmptyState icon="circle-check" title="谢谢您说一声" text="没关系，我们再请别的邻居。" action={home} />
  ) : (
    <EmptyState
      icon="info"
      title="这件事不用您答复了"
      text="可能答复的时间过了，或社区换了人。谢谢您。"
      action={home}
    />
  );
}
