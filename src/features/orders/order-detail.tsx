import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ContactCard } from "../../ui/contact-card";
import { Notice } from "../../ui/notice";
import { PhotosShown } from "../../ui/photos-shown";
import { scrollToTop } from "../../ui/scroll-to-top";
import { VoiceShown } from "../../ui/voice-shown";
import { SitePhotosShown } from "../../ui/site-photos-shown";
import { Section } from "../../ui/section";
import { Timeline } from "../../ui/timeline";
import { Cancelling } from "./cancelling";
import { Disputing } from "./disputing";
import { Judgements } from "./judgements";
import { LeaveWaiting } from "./leave-waiting";
import { MissingVolunteer } from "./missing-volunteer";
import { OrderHead } from "./order-head";
import { OrderMatter } from "./order-matter";
import type { OrderView } from "./order-view";
import { Reopening } from "./reopening";
import { DoorCodes } from "./service-code";
import { storyOf } from "./story";
import { Takers } from "./takers";
import { ToldByPhone } from "./told-by-phone";
import "./order-detail.scss";

type OrderDetailProps = {
  order: OrderView;
  /** The person has just published it and wants to read that it worked. */
  isJustPublished: boolean;
  reload: () => Promise<void>;
  /** The way to the order's thread and to help in an emergency, for those who have it. */
  contacts?: ReactNode;
};

/** One order, for everybody who may see it: the cloud leaves out what is not for this person. */
export function OrderDetail({ order, isJustPublished, reload, contacts }: OrderDetailProps) {
  const nowMs = useNow();
  // The page keeps its address: read again a day later, it must not tell of the publishing any more.
  const isFresh = isJustPublished && (order.status === "open" || order.status === "inReview");
  const [said, setSaid] = useState(isFresh ? "已发出。下面能看到办到哪一步了。" : null);
  const refresh = () => void reload();
  const done = (sentence: string) => () => {
    setSaid(sentence);
    refresh();
    // The steps stand at the end of a long page, the word about them at its beginning.
    scrollToTop();
  };
  const { actions, orderId } = order;
  return (
    <View className="order-detail">
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <OrderHead order={order} nowMs={nowMs} />
      <DoorCodes order={order} />
      {order.source === "phone" ? <ToldByPhone order={order} /> : null}
      <Takers takers={order.takers} nowMs={nowMs} />
      {contacts}
      {order.relation === "requester" && actions.includes("reportNoShow") ? (
        <View className="order-step">
          <MissingVolunteer
            order={order}
            onReported={done("记下了，正在重新找志愿者。有人接单会告诉您。")}
            onStale={refresh}
          />
        </View>
      ) : null}
      <OrderMatter order={order} nowMs={nowMs} />
      <PhotosShown photos={order.photos} />
      <SitePhotosShown evidence={order.evidence} />
      <VoiceShown voice={order.voice} />
      {order.relation === "taker" && order.phone ? (
        <Card title="去哪儿、找谁">
          <ContactCard
            name={order.beneficiaryName ?? order.requesterName}
            address={order.address}
            phone={order.phone}
          />
        </Card>
      ) : null}
      <Judgements order={order} />
      <Disputing order={order} onDone={(sentence) => done(sentence)()} onStale={refresh} />
      {order.timeline.length > 0 ? (
        <Section title="经过">
          <Card>
            <Timeline entries={storyOf(order.timeline, nowMs)} />
          </Card>
        </Section>
      ) : null}
      {actions.includes("leaveWaiting") ? (
        <LeaveWaiting orderId={orderId} onLeft={done("好的，不排了。谢谢您的热心。")} />
      ) : null}
      {actions.includes("reopen") ? (
        <Reopening orderId={orderId} onReopened={done("社区知道了，会想办法。急的话请打电话。")} onStale={refresh} />
      ) : null}
      {actions.includes("cancel") ? (
        <Cancelling
          orderId={orderId}
          isTaken={order.takers.length > 0}
          onCancelled={done("求助已取消。")}
          onStale={refresh}
        />
      ) : null}
    </View>
  );
}
