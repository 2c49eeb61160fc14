import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { useTopOfEach } from "../../ui/scroll-to-top";
import { concernsProposed, lostWords, mayTryAgain, outcomeWords, undoWords } from "./outcome-words";
import type { Pair, ProposedOrder } from "./proposal";
import { saySent } from "./say-sent";
import { sayUndone } from "./say-undone";
import { SentOrderCard } from "./sent-order-card";
import type { SentOrder, useSending } from "./use-sending";

type SentOrdersProps = {
  orders: readonly ProposedOrder[];
  sending: ReturnType<typeof useSending>;
  /** Sends out what there was no time for. */
  onGoOn: (pairs: readonly Pair[]) => void;
  onTryAgain: (orderIds: readonly string[]) => void;
  onAgain: () => void;
};

/** What became of each order, truthfully, and what can be done about it. */
export function SentOrders(props: SentOrdersProps) {
  const { orders, sending } = props;
  const { sent, undone, lostIds, isWithdrawing, error } = sending;
  const hasWithdrawn = undone.size > 0 && !isWithdrawing;
  useTopOfEach(hasWithdrawn ? "withdrawn" : "sent");
  const wordsOf = (orderId: string) => {
    if (lostIds.has(orderId)) return lostWords;
    const undo = undone.get(orderId);
    const outcome = sent.get(orderId);
    if (undo !== undefined) return undoWords[undo];
    return outcome === undefined ? null : outcomeWords[outcome];
  };
  const isMeant = (orderId: string) => {
    const outcome = sent.get(orderId);
    if (lostIds.has(orderId) || outcome === undefined) return true;
    return concernsProposed(outcome) && undone.get(orderId) !== "withdrawn";
  };
  return (
    <>
      {hasWithdrawn ? <Notice text={sayUndone([...undone.values()])} /> : <Notice {...saySent(sent, lostIds)} />}
      <View className="dispatch-grid">
        {orders.flatMap((order) => {
          const words = wordsOf(order.orderId);
          const names = isMeant(order.orderId) ? order.volunteers.map(({ name }) => name).join("、") : null;
          return words === null ? [] : [<SentOrderCard key={order.orderId} {...{ order, names, words }} />];
        })}
      </View>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <WhatToDo {...props} />
    </>
  );
}

/** What got no answer comes first: arranging others anew would lose what was meant by it. */
function WhatToDo({ orders, sending, onGoOn, onTryAgain, onAgain }: SentOrdersProps) {
  const { sent, undone, lostIds, isSending, isWithdrawing, sendLostAgain, withdraw } = sending;
  const idsWith = (is: (outcome: SentOrder["outcome"]) => boolean) =>
    [...sent].filter(([, outcome]) => is(outcome)).map(([orderId]) => orderId);
  const hasLost = lostIds.size > 0;
  const late = hasLost ? [] : idsWith((outcome) => outcome === "notReached");
  const failed = hasLost ? [] : idsWith(mayTryAgain);
  const mayWithdraw = idsWith((outcome) => outcome === "offered").some(
    (orderId) => (undone.get(orderId) ?? "notReached") === "notReached",
  );
  const isDone = !hasLost && late.length + failed.length === 0;
  return (
    <View className="dispatch-foot">
      {hasLost ? (
        <BigButton
          text={`再发一次没收到答复的 ${lostIds.size} 单`}
          isRunning={isSending}
          runningText="正在派…"
          onPress={() => void sendLostAgain()}
        />
      ) : null}
      {late.length === 0 ? null : (
        <BigButton
          text={`接着派没来得及的 ${late.length} 单`}
          isRunning={isSending}
          onPress={() => onGoOn(pairsFor(orders, late))}
        />
      )}
      {failed.length === 0 ? null : (
        <BigButton text={`重新配人再派 ${failed.length} 单`} onPress={() => onTryAgain(failed)} />
      )}
      {mayWithdraw ? (
        <BigButton
          kind="second"
          text="撤回还没答复的"
          isRunning={isWithdrawing}
          runningText="正在撤回…"
          onPress={() => void withdraw()}
        />
      ) : null}
      <BigButton kind={isDone ? "main" : "quiet"} text="再派一批" onPress={onAgain} />
    </View>
  );
}

const pairsFor = (orders: readonly ProposedOrder[], orderIds: readonly string[]): Pair[] =>
  orders
    .filter(({ orderId }) => orderIds.includes(orderId))
    .flatMap(({ orderId, volunteers }) => volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })));
