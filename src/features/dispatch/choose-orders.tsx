import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { deadlineWord } from "../../time/deadline-word";
import { sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { classNames } from "../../ui/class-names";
import { EmptyState } from "../../ui/empty-state";
import { Icon } from "../../ui/icon";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import { sayOrder } from "./say-order";
import { shortList } from "./short-list";
import { UrgentChip } from "./urgent-chip";

type Waiting = Output<"dispatch.listWaiting">;
type WaitingOrder = Waiting["orders"][number];
const ordersOf = ({ orders }: Waiting) => orders;

export type ChooseOrdersProps = {
  chosenIds: readonly string[];
  onChoose: (orderIds: readonly string[]) => void;
  onPropose: () => void;
};

/** Which of the orders that wait are to be sent out together; the most urgent with one tap. */
export function ChooseOrders({ chosenIds, onChoose, onPropose }: ChooseOrdersProps) {
  const reading = useCallPages("dispatch.listWaiting", {}, ordersOf);
  const nowMs = useNow();
  const toggle = (orderId: string) =>
    onChoose(chosenIds.includes(orderId) ? chosenIds.filter((one) => one !== orderId) : [...chosenIds, orderId]);
  return (
    <Loaded reading={reading}>
      {(waiting) =>
        reading.rows.length === 0 ? (
          <EmptyState icon="circle-check" title="没有等人接的求助" text="有新的求助，这里会出来。" />
        ) : (
          <>
            <ChooseMany waiting={waiting} chosenIds={chosenIds} onChoose={onChoose} />
            {reading.rows.length > shortList ? <ProposeButton chosenIds={chosenIds} onPropose={onPropose} /> : null}
            <View className="dispatch-grid">
              {reading.rows.map((order) => (
                <OrderToChoose
                  key={order.orderId}
                  order={order}
                  isOn={chosenIds.includes(order.orderId)}
                  nowMs={nowMs}
                  onPress={() => toggle(order.orderId)}
                />
              ))}
            </View>
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
            <ProposeButton chosenIds={chosenIds} onPropose={onPropose} />
          </>
        )
      }
    </Loaded>
  );
}

const ProposeButton = ({ chosenIds, onPropose }: Pick<ChooseOrdersProps, "chosenIds" | "onPropose">) => (
  <View className="dispatch-foot">
    <BigButton
      icon="spark"
      text={chosenIds.length === 0 ? "智能派单" : `智能派单（${chosenIds.length} 单）`}
      isDisabled={chosenIds.length === 0}
      whyDisabled="先点一下要派的求助"
      onPress={onPropose}
    />
  </View>
);

function ChooseMany({ waiting, chosenIds, onChoose }: { waiting: Waiting } & Omit<ChooseOrdersProps, "onPropose">) {
  const { mostUrgentIds, total } = waiting;
  const isAll = mostUrgentIds.length === total;
  return (
    <>
      <View className="dispatch-note">{`有 ${total} 单在等人接，紧急的在前，其余按时限先后。点一下选上，系统来配人。`}</View>
      <View className="dispatch-buttons">
        <BigButton
          kind="second"
          text={isAll ? "全选" : `选最急的 ${mostUrgentIds.length} 单`}
          onPress={() => onChoose(mostUrgentIds)}
        />
        {chosenIds.length === 0 ? null : <BigButton kind="quiet" text="都不选" onPress={() => onChoose([])} />}
      </View>
    </>
  );
}

type OrderToChooseProps = { order: WaitingOrder; isOn: boolean; nowMs: number; onPress: () => void };

function OrderToChoose({ order, isOn, nowMs, onPress }: OrderToChooseProps) {
  const { dueAtMs, isUrgent, placeName, text, wanted } = order;
  const deadline = deadlineWord("open", dueAtMs, nowMs);
  return (
    <Pressable
      role="checkbox"
      checked={isOn}
      className={classNames("dispatch-choice", isOn && "dispatch-choice-on")}
      onPress={onPress}
    >
      <View className="dispatch-tick">{isOn ? <Icon name="check" /> : null}</View>
      <View className="dispatch-words">
        <View className="dispatch-beside">
          <View className="dispatch-title">{sayOrder(order)}</View>
          {isUrgent ? <UrgentChip /> : null}
        </View>
        <View className="dispatch-text">{text}</View>
        <View className="dispatch-note">{`${placeName} · ${sayWanted(wanted, nowMs)}`}</View>
        <View className="dispatch-beside">
          <StatusChip word={deadline.word} tone={deadline.tone} />
          <View className="dispatch-note">{deadline.detail}</View>
        </View>
      </View>
    </Pressable>
  );
}
