import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useState } from "react";
import { useCallPages } from "../../cloud/use-call-pages";
import type { Output } from "../../../contract";
import { useNetwork } from "../../device/network";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { Icon } from "../../ui/icon";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Pressable } from "../../ui/pressable";
import { SegmentedControl } from "../../ui/segmented-control";
import { goTo } from "../../device/go-to";
import { GrabMissed } from "./grab-missed";
import { GrabWon } from "./grab-won";
import type { HallSort } from "./open-order";
import { OpenOrderCard } from "./open-order-card";
import { useGrab } from "./use-grab";
import { useHallNews } from "./use-hall-news";
import "./hall.scss";

const sorts: readonly { value: HallSort; text: string }[] = [
  { value: "soon", text: "快到时间" },
  { value: "points", text: "积分高" },
];
const ordersOf = (output: Output<"orders.listHall">) => output.orders;

/** The open orders of the community, grabbed with one tap. `whyNot` says why this person may not grab yet. */
export function HallList({ whyNot, communityPhone }: { whyNot: string | null; communityPhone: string | null }) {
  const [sort, setSort] = useState<HallSort>("soon");
  const reading = useCallPages("orders.listHall", { sort }, ordersOf);
  const news = useHallNews(sort, reading.value?.orders ?? null);
  const grabbing = useGrab();
  const nowMs = useNow();
  const isOnline = useNetwork((network) => network.isOnline);
  const why = isOnline ? whyNot : "没有网络，连上网才能接单";
  const showNews = async () => {
    await reading.reload();
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const closeResult = () => {
    grabbing.close();
    void reading.reload();
  };
  return (
    <>
      <SegmentedControl label="怎么排" options={sorts} value={sort} onChange={setSort} />
      {news.newCount > 0 ? (
        <Pressable className="hall-news" onPress={() => void showNews()}>
          <Icon name="refresh" />
          <View>{`有 ${news.newCount} 个新求助，点这里看`}</View>
        </Pressable>
      ) : null}
      <Loaded reading={reading} phone={communityPhone}>
        {() => (
          <>
            {reading.rows.length === 0 ? (
              <EmptyState icon="hand" title="现在没有求助，有了会告诉您" text="这里每 20 秒看一次，开着就行。" />
            ) : null}
            {reading.rows.map((order) => (
              <OpenOrderCard
                key={order.orderId}
                order={order}
                nowMs={nowMs}
                onGrab={(one) => void grabbing.grab(one)}
                isGrabbing={grabbing.runningId === order.orderId}
                isWaiting={grabbing.runningId !== null && grabbing.runningId !== order.orderId}
                whyNot={news.goneIds.includes(order.orderId) ? "这一单已经有人接了" : why}
              />
            ))}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </>
        )}
      </Loaded>
      <GrabOutcome grabbing={grabbing} nowMs={nowMs} communityPhone={communityPhone} onClose={closeResult} />
    </>
  );
}

type GrabOutcomeProps = {
  grabbing: ReturnType<typeof useGrab>;
  nowMs: number;
  communityPhone: string | null;
  onClose: () => void;
};

function GrabOutcome({ grabbing, nowMs, communityPhone, onClose }: GrabOutcomeProps) {
  const { result } = grabbing;
  if (result === null) return null;
  const leaveFor = (open: () => void) => () => {
    onClose();
    open();
  };
  if (result.kind === "won") {
    const { order } = result;
    const serve = leaveFor(() => goTo("/packages/volunteer/serve/index", { orderId: order.orderId }));
    return <GrabWon order={order} nowMs={nowMs} communityPhone={communityPhone} onServe={serve} onClose={onClose} />;
  }
  const grabOther = (order: Parameters<typeof grabbing.grab>[0]) => {
    grabbing.close();
    void grabbing.grab(order);
  };
  const seeTaken = leaveFor(() => goTo("/packages/volunteer/taken/index"));
  return <GrabMissed result={result} nowMs={nowMs} onGrab={grabOther} onSeeTaken={seeTaken} onClose={onClose} />;
}
