import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { mayTryAgain, outcomeWords, undoWords } from "./outcome-words";
import type { Pair, ProposedOrder } from "./proposal";
import { SentOrderCard } from "./sent-order-card";
import type { SentOrder, UndoneOrder, useSending } from "./use-sending";

type SentOrdersProps = {
  orders: readonly ProposedOrder[];
  sending: ReturnType<typeof useSending>;
  /** Sends out what there was no time for. */
  onGoOn: (pairs: readonly Pair[]) => void;
  onTryAgain: (orderIds: readonly string[]) => void;
  onAgain: () => void;
};

/** What became of each order, truthfully, and what can be done about it. */
export function SentOrders({ orders, sending, onGoOn, onTryAgain, onAgain }: SentOrdersProps) {
  const { sent, undone, error, isSending, isWithdrawing, withdraw } = sending;
  const idsWith = (is: (outcome: SentOrder["outcome"]) => boolean) =>
    [...sent].filter(([, outcome]) => is(outcome)).map(([orderId]) => orderId);
  const offered = idsWith((outcome) => outcome === "offered");
  const late = idsWith((outcome) => outcome === "notReached");
  const failed = idsWith(mayTryAgain);
  const mayWithdraw = offered.some((orderId) => (undone.get(orderId) ?? "notReached") === "notReached");
  return (
    <>
      <Notice
        kind={offered.length === sent.size ? "success" : "warning"}
        text={`派出了 ${offered.length} 单${offered.length === sent.size ? "" : `，${sent.size - offered.length} 单没有派`}。下面每一单都写着。`}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="dispatch-grid">
        {orders.flatMap((order) => {
          const outcome = sent.get(order.orderId);
          return outcome === undefined
            ? []
            : [
                <SentOrderCard
                  key={order.orderId}
                  order={order}
                  names={order.volunteers.map(({ name }) => name).join("、")}
                  words={wordsOf(outcome, undone.get(order.orderId))}
                />,
              ];
        })}
      </View>
      <View className="dispatch-foot">
        {late.length === 0 ? null : (
          <BigButton
            text={`接着派没来得及的 ${late.length} 单`}
            isRunning={isSending}
            onPress={() => onGoOn(pairsFor(orders, late))}
          />
        )}
        {failed.length === 0 ? null : (
          <BigButton text={`换人再派 ${failed.length} 单`} onPress={() => onTryAgain(failed)} />
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
        <BigButton kind={late.length + failed.length === 0 ? "main" : "quiet"} text="再派一批" onPress={onAgain} />
      </View>
    </>
  );
}

const wordsOf = (outcome: SentOrder["outcome"], undo: UndoneOrder["outcome"] | undefined) =>
  undo === undefined ? outcomeWords[outcome] : undoWords[undo];

const pairsFor = (orders: readonly ProposedOrder[], orderIds: readonly string[]): Pair[] =>
  orders
    .filter(({ orderId }) => orderIds.includes(orderId))
    .flatMap(({ orderId, volunteers }) => volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })));
