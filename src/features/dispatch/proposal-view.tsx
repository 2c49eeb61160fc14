import { View } from "@tarojs/components";
import { useState } from "react";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { LoadMore } from "../../ui/load-more";
import { Notice } from "../../ui/notice";
import { SegmentedControl } from "../../ui/segmented-control";
import { ChangeSlot } from "./change-slot";
import { DispatchMap } from "./dispatch-map";
import { pairsOf, type Pair, type Proposal, type ProposedOrder, type Wish } from "./proposal";
import { ProposalSummary } from "./proposal-summary";
import { ProposedOrderCard, type SlotToChange } from "./proposed-order-card";

const shownAtFirst = 20;

type ProposalViewProps = {
  proposal: Proposal;
  wish: Wish;
  isAsking: boolean;
  isSending: boolean;
  error: string | null;
  /** Why it was not sent out; read where the button was pressed. */
  sendingError: string | null;
  onWish: (wish: Wish) => void;
  onSend: (pairs: readonly Pair[]) => void;
  onBack: () => void;
};

/** Who goes where; every pair can be changed, and the others are arranged anew around it. */
export function ProposalView(props: ProposalViewProps) {
  const { proposal, wish, isAsking, isSending, error, sendingError, onWish, onSend, onBack } = props;
  const [as, setAs] = useState<"list" | "map">("list");
  const [slot, setSlot] = useState<SlotToChange | null>(null);
  const pairs = pairsOf(proposal);
  return (
    <>
      <ProposalSummary proposal={proposal} />
      {error === null ? null : <Notice kind="error" text={error} />}
      {isAsking ? <Notice text="正在重新配人…" /> : null}
      <SegmentedControl
        label="怎么看"
        options={[
          { value: "list", text: "列表" },
          { value: "map", text: "地图" },
        ]}
        value={as}
        onChange={setAs}
      />
      {as === "map" ? (
        <DispatchMap orders={proposal.orders} card={(order) => <OneOrder order={order} onChange={setSlot} />} />
      ) : (
        <AllOrders orders={proposal.orders} onChange={setSlot} />
      )}
      {sendingError === null ? null : <Notice kind="error" text={sendingError} />}
      <View className="dispatch-foot">
        <BigButton
          icon="check"
          text={`派单（${pairs.length} 人）`}
          isRunning={isSending}
          runningText="正在派…"
          isDisabled={pairs.length === 0 || isAsking}
          whyDisabled={isAsking ? "正在重新配人" : "没有配上人，换几单试试"}
          onPress={() => onSend(pairs)}
        />
        <BigButton kind="quiet" text="回去重新选" isDisabled={isSending} onPress={onBack} />
      </View>
      {slot === null ? null : <ChangeSlot slot={slot} wish={wish} onWish={onWish} onClose={() => setSlot(null)} />}
    </>
  );
}

type Changing = { onChange: (slot: SlotToChange) => void };

function AllOrders({ orders, onChange }: { orders: readonly ProposedOrder[] } & Changing) {
  const [shown, setShown] = useState(shownAtFirst);
  // What nobody was found for is what staff have to think about.
  const inOrder = [...orders].sort((one, other) => Number(other.emptySlots > 0) - Number(one.emptySlots > 0));
  return (
    <>
      <View className="dispatch-grid">
        {inOrder.slice(0, shown).map((order) => (
          <OneOrder key={order.orderId} order={order} onChange={onChange} />
        ))}
      </View>
      <LoadMore hasMore={orders.length > shown} isLoading={false} onMore={() => setShown(shown + shownAtFirst)} />
    </>
  );
}

const OneOrder = ({ order, onChange }: { order: ProposedOrder } & Changing) => (
  <ProposedOrderCard order={order} nowMs={useNow()} onChange={onChange} />
);
