import { View } from "@tarojs/components";
import { useState } from "react";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ContactCard } from "../../ui/contact-card";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { Timeline } from "../../ui/timeline";
import { Cancelling } from "./cancelling";
import { Judgements } from "./judgements";
import { OrderHead } from "./order-head";
import { OrderMatter } from "./order-matter";
import type { OrderView } from "./order-view";
import { ServiceCode } from "./service-code";
import { storyOf } from "./story";
import { Takers } from "./takers";
import "./order-detail.scss";

type OrderDetailProps = {
  order: OrderView;
  /** The person has just published it and wants to read that it worked. */
  isJustPublished: boolean;
  reload: () => Promise<void>;
};

/** One order, for everybody who may see it: the cloud leaves out what is not for this person. */
export function OrderDetail({ order, isJustPublished, reload }: OrderDetailProps) {
  const nowMs = useNow();
  const [said, setSaid] = useState(isJustPublished ? "已发出。下面能看到办到哪一步了。" : null);
  const cancelled = () => {
    setSaid("求助已取消。");
    void reload();
  };
  return (
    <View className="order-detail">
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <OrderHead order={order} nowMs={nowMs} />
      {order.serviceCode ? <ServiceCode code={order.serviceCode} /> : null}
      <Takers takers={order.takers} nowMs={nowMs} />
      <OrderMatter order={order} nowMs={nowMs} />
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
      {order.timeline.length > 0 ? (
        <Section title="经过">
          <Card>
            <Timeline entries={storyOf(order.timeline, nowMs)} />
          </Card>
        </Section>
      ) : null}
      {order.actions.includes("cancel") ? (
        <Cancelling orderId={order.orderId} isTaken={order.takers.length > 0} onCancelled={cancelled} />
      ) : null}
    </View>
  );
}
