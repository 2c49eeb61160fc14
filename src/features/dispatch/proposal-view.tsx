import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
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
import { saySending } from "./say-proposal";
import { shortList } from "./short-list";

const shownAtFirst = 20;

type ProposalViewProps = {
  proposal: Proposal;
  wish: Wish;
  isAsking: boolean;
  isSending: boolean;
  /** Why nobody was arranged anew. */
  error: string | null;
  /** Why it was not sent out. */
  sendingError: string | null;
  onWish: (wish: Wish) => void;
  onSend: (pairs: readonly Pair[]) => void;
  onBack: () => void;
};

/**
 * What one tapped last, and in which proposal: the button above the orders, the one below, or the card of one, which is
 * out of sight once one looks at the others another way.
 */
type Tapped = { readonly at: "top" | "foot" | "outOfSight" | { readonly orderId: string }; readonly in: Proposal };

/** Who goes where; every pair can be changed, and the others are arranged anew around it. */
export function ProposalView(props: ProposalViewProps) {
  const { proposal, wish, isAsking, isSending, error, sendingError, onWish, onSend, onBack } = props;
  const [as, setAs] = useState<"list" | "map">("list");
  const [slot, setSlot] = useState<SlotToChange | null>(null);
  const [tapped, setTapped] = useState<Tapped | null>(null);
  // What came of a tap is said beside it; once there is another proposal, it is over.
  const at = tapped?.in === proposal ? tapped.at : null;
  const saidOfSending = noticeOf(sendingError);
  const saidOfChange = isAsking ? <Notice text="正在重新配人…" /> : noticeOf(error);
  const sendButton = (from: "top" | "foot") => (
    <SendButton
      {...{ proposal, isAsking, isSending }}
      onPress={() => {
        setTapped({ at: from, in: proposal });
        onSend(pairsOf(proposal));
      }}
    />
  );
  const saidOn = ({ orderId }: ProposedOrder) =>
    typeof at === "object" && at?.orderId === orderId ? saidOfChange : null;
  return (
    <>
      <ProposalSummary proposal={proposal} />
      {at === "outOfSight" ? saidOfChange : null}
      {at === "top" ? saidOfSending : null}
      {proposal.orders.length > shortList ? <View className="dispatch-foot">{sendButton("top")}</View> : null}
      <SegmentedControl
        label="怎么看"
        options={[
          { value: "list", text: "列表" },
          { value: "map", text: "地图" },
        ]}
        value={as}
        onChange={(chosen) => {
          setAs(chosen);
          if (typeof at === "object") setTapped({ at: "outOfSight", in: proposal });
        }}
      />
      {as === "map" ? (
        <DispatchMap
          orders={proposal.orders}
          card={(order) => <OneOrder order={order} said={saidOn(order)} onChange={setSlot} />}
        />
      ) : (
        <AllOrders orders={proposal.orders} saidOn={saidOn} onChange={setSlot} />
      )}
      {at === "foot" ? saidOfSending : null}
      <View className="dispatch-foot">
        {sendButton("foot")}
        <BigButton kind="quiet" text="回去重新选" isDisabled={isSending} onPress={onBack} />
      </View>
      {slot === null ? null : (
        <ChangeSlot
          slot={slot}
          wish={wish}
          onWish={(wished) => {
            setTapped({ at: slot.order, in: proposal });
            onWish(wished);
          }}
          onClose={() => setSlot(null)}
        />
      )}
    </>
  );
}

const noticeOf = (error: string | null) => (error === null ? null : <Notice kind="error" text={error} />);

type SendButtonProps = Pick<ProposalViewProps, "proposal" | "isAsking" | "isSending"> & { onPress: () => void };

const SendButton = ({ proposal, isAsking, isSending, onPress }: SendButtonProps) => (
  <BigButton
    icon="check"
    text={saySending(proposal)}
    isRunning={isSending}
    runningText="正在派…"
    isDisabled={proposal.filledSlots === 0 || isAsking}
    whyDisabled={isAsking ? "正在重新配人" : "没有配上人，换几单试试"}
    onPress={onPress}
  />
);

type Changing = { onChange: (slot: SlotToChange) => void };
type AllOrdersProps = Changing & {
  orders: readonly ProposedOrder[];
  saidOn: (order: ProposedOrder) => ReactNode;
};

function AllOrders({ orders, saidOn, onChange }: AllOrdersProps) {
  const [shown, setShown] = useState(shownAtFirst);
  // What nobody was found for is what staff have to think about.
  const inOrder = [...orders].sort((one, other) => Number(other.emptySlots > 0) - Number(one.emptySlots > 0));
  return (
    <>
      <View className="dispatch-grid">
        {inOrder.slice(0, shown).map((order) => (
          <OneOrder key={order.orderId} order={order} said={saidOn(order)} onChange={onChange} />
        ))}
      </View>
      <LoadMore hasMore={orders.length > shown} isLoading={false} onMore={() => setShown(shown + shownAtFirst)} />
    </>
  );
}

const OneOrder = ({ order, said, onChange }: { order: ProposedOrder; said: ReactNode } & Changing) => (
  <ProposedOrderCard order={order} said={said} nowMs={useNow()} onChange={onChange} />
);
