import { useState } from "react";
import { useCallPages } from "../../cloud/use-call-pages";
import type { Output } from "../../../contract";
import { useNetwork } from "../../device/network";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { scrollToTop } from "../../ui/scroll-to-top";
import { GrabOutcome } from "./grab-outcome";
import { HallControls, type HallLook } from "./hall-controls";
import { HallMap } from "./hall-map";
import { NewsBar } from "./news-bar";
import type { OpenOrder } from "./open-order";
import { OpenOrderCard } from "./open-order-card";
import { useGrab } from "./use-grab";
import { useHallNews } from "./use-hall-news";
import { usePosition } from "./use-position";
import { whyNotWords } from "./why-not-words";
import "./hall.scss";

const ordersOf = (output: Output<"orders.listHall">) => output.orders;

/** The open orders of the community, grabbed with one tap. `whyNot` says why this person may not grab yet. */
export function HallList({ whyNot, communityPhone }: { whyNot: string | null; communityPhone: string | null }) {
  const [look, setLook] = useState<HallLook>("fit");
  const [onlyFitting, setOnlyFitting] = useState(false);
  const position = usePosition();
  const sort = look === "map" ? "near" : look;
  const input = { sort, filter: { onlyFitting }, from: sort === "near" || sort === "fit" ? position.from : null };
  const reading = useCallPages("orders.listHall", input, ordersOf, "keep");
  const first = reading.value;
  const news = useHallNews(first && { orders: reading.rows, asOfMs: first.asOfMs }, onlyFitting);
  const grabbing = useGrab();
  const nowMs = useNow();
  const isOnline = useNetwork((network) => network.isOnline);
  const whyNobody = isOnline ? whyNot : "没有网络，连上网才能接单";
  const showNews = async () => {
    await reading.reload();
    scrollToTop();
  };
  const closeResult = () => {
    grabbing.close();
    void reading.reload();
  };
  const whyNotThis = (order: OpenOrder) => {
    if (news.goneIds.includes(order.orderId)) return "这一单已经有人接了";
    return whyNobody ?? (order.whyNot === null ? null : whyNotWords[order.whyNot]);
  };
  const card = (order: OpenOrder) => (
    <OpenOrderCard
      key={order.orderId}
      order={order}
      nowMs={nowMs}
      onGrab={(one) => void grabbing.grab(one)}
      isGrabbing={grabbing.runningId === order.orderId}
      isWaiting={grabbing.runningId !== null && grabbing.runningId !== order.orderId}
      whyNot={whyNotThis(order)}
    />
  );
  return (
    <>
      <HallControls
        look={look}
        onLook={setLook}
        onlyFitting={onlyFitting}
        onOnlyFitting={setOnlyFitting}
        position={position}
      />
      <Loaded reading={reading} phone={communityPhone}>
        {({ from }) => (
          <>
            {reading.rows.length === 0 && !reading.hasMore ? <NothingHere onlyFitting={onlyFitting} /> : null}
            {look === "map" && reading.rows.length > 0 ? (
              <HallMap orders={reading.rows} centre={from} card={card} />
            ) : (
              reading.rows.map(card)
            )}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </>
        )}
      </Loaded>
      <NewsBar news={news} onShow={() => void showNews()} />
      <GrabOutcome grabbing={grabbing} nowMs={nowMs} communityPhone={communityPhone} onClose={closeResult} />
    </>
  );
}

const NothingHere = ({ onlyFitting }: { onlyFitting: boolean }) =>
  onlyFitting ? (
    <EmptyState icon="hand" title="现在没有您能做的求助" text="再点一下“我能做的”，看看全部求助。" />
  ) : (
    <EmptyState icon="hand" title="现在没有求助，有了会告诉您" text="这里每半分钟看一次，开着就行。" />
  );
