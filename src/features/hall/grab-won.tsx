import { View } from "@tarojs/components";
import { useCall } from "../../cloud/use-call";
import { sayWanted } from "../../time/say-time";
import { aria } from "../../ui/aria";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ContactCard } from "../../ui/contact-card";
import { Icon } from "../../ui/icon";
import { Loaded } from "../../ui/loaded";
import type { OpenOrder } from "./open-order";
import "./hall.scss";

export type GrabWonProps = {
  order: OpenOrder;
  nowMs: number;
  communityPhone: string | null;
  onServe: () => void;
  onClose: () => void;
};

/** The cloud said the order is theirs: over the whole screen, with what to do next. */
export function GrabWon({ order, nowMs, communityPhone, onServe, onClose }: GrabWonProps) {
  const reading = useCall("orders.show", { orderId: order.orderId });
  return (
    <View className="hall-won" {...aria({ role: "dialog", label: "抢到了", modal: true })}>
      <View className="hall-won-inside">
        <View className="hall-won-mark">
          <Icon name="check" />
        </View>
        <View className="hall-won-title" {...aria({ role: "heading", level: 2 })}>
          抢到了，谢谢您
        </View>
        <View className="hall-won-text">{`${order.categoryName}，${sayWanted(order.wanted, nowMs)}。先打个电话，说好几点到。`}</View>
        <Card className="hall-won-card">
          <Loaded reading={reading} phone={communityPhone} skeletonRows={1}>
            {(view) => (
              <ContactCard
                name={view.beneficiaryName ?? view.requesterName}
                address={view.address}
                phone={view.phone}
              />
            )}
          </Loaded>
        </Card>
        <View className="hall-won-actions">
          <BigButton text="去服务" onPress={onServe} />
          <BigButton kind="quiet" text="回大厅看看" onPress={onClose} />
        </View>
      </View>
    </View>
  );
}
