import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { StatusChip } from "../../ui/status-chip";
import "./message-card.scss";

type InboxMessage = Output<"inbox.list">["messages"][number];

/** One message; a tap opens what it is about. */
export function MessageCard({ message, nowMs }: { message: InboxMessage; nowMs: number }) {
  const { title, sentence, atMs, isRead } = message;
  const open = openerOf(message);
  return (
    <Card
      className="message"
      title={title}
      aside={isRead ? null : <StatusChip word="未读" tone="trouble" icon="bell" />}
      {...(open ? { onPress: open } : {})}
    >
      <View>{sentence}</View>
      <View className="message-foot">
        <View>{sayWhen(atMs, nowMs)}</View>
        {open ? <View className="message-open">点开看看</View> : null}
      </View>
    </Card>
  );
}

function openerOf({ orderId, redemptionId, offeringId }: InboxMessage): (() => void) | null {
  if (orderId !== null) return () => goTo("/packages/order/detail/index", { orderId });
  if (redemptionId !== null) return () => goTo("/packages/mall/voucher/index", { redemptionId });
  if (offeringId !== null) return () => goTo("/packages/mall/offering/index", { offeringId });
  return null;
}
