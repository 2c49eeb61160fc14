import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { sayUndone } from "./say-undone";
import { sayBatch, type Batch } from "./sent-batches";
import { SentOrderCard } from "./sent-order-card";
import { maySendAgain, standingWords } from "./standing-words";
import type { UndoneOrder } from "./use-sending";

const shownAtFirst = 20;

type SentBatchProps = { batch: Batch; onTryAgain: (orderIds: readonly string[]) => void; onBack: () => void };

/** A batch of before: where each of its orders stands now, and what nobody has answered withdrawn. */
export function SentBatch({ batch, onTryAgain, onBack }: SentBatchProps) {
  const { batchId } = batch;
  const reading = useCall("dispatch.readSent", { batchId });
  const undo = useChange("dispatch.undo");
  const [undone, setUndone] = useState<readonly UndoneOrder[] | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const nowMs = useNow();
  const withdraw = async () => {
    setWithdrawing(true);
    setUndone(null);
    const reply = await undo.run({ batchId });
    // Whatever was answered: only the orders say what is true now.
    await reading.reload();
    if (reply.ok) setUndone(reply.value.results);
    setWithdrawing(false);
  };
  return (
    <Section title={sayBatch(batch, nowMs)}>
      {undone === null ? null : <Notice text={sayUndone(undone.map(({ outcome }) => outcome))} />}
      {undo.error ? <Notice kind="error" text={undo.error.sentence} /> : null}
      <Loaded reading={reading} skeletonRows={4}>
        {(sent) => (
          <BatchOrders
            {...{ sent, isWithdrawing, onTryAgain }}
            onWithdraw={() => {
              void withdraw();
            }}
          />
        )}
      </Loaded>
      <BigButton kind="quiet" text="回去" onPress={onBack} />
    </Section>
  );
}

type BatchOrdersProps = Pick<SentBatchProps, "onTryAgain"> & {
  sent: Output<"dispatch.readSent">;
  isWithdrawing: boolean;
  onWithdraw: () => void;
};

function BatchOrders({ sent, isWithdrawing, onTryAgain, onWithdraw }: BatchOrdersProps) {
  const { hidden, orders } = sent;
  const [shown, setShown] = useState(shownAtFirst);
  const waiting = orders.filter(({ standing }) => standing === "waiting").length;
  const again = orders.filter(({ standing }) => maySendAgain(standing)).map(({ orderId }) => orderId);
  return (
    <>
      <View className="dispatch-note">{waiting === 0 ? "都答复了，或过了时间。" : `${waiting} 单还在等答复。`}</View>
      {hidden === 0 ? null : <Notice text={`另有 ${hidden} 单找不到了，或不归您管了。`} />}
      <View className="dispatch-foot">
        {waiting === 0 && !isWithdrawing ? null : (
          <BigButton text="撤回还没答复的" isRunning={isWithdrawing} runningText="正在撤回…" onPress={onWithdraw} />
        )}
        {again.length === 0 ? null : (
          <BigButton
            kind="second"
            text={`再派 ${again.length} 单`}
            isDisabled={isWithdrawing}
            onPress={() => onTryAgain(again)}
          />
        )}
      </View>
      <View className="dispatch-grid">
        {orders.slice(0, shown).map((order) => (
          <SentOrderCard key={order.orderId} order={order} names={order.names} words={standingWords[order.standing]} />
        ))}
      </View>
      <LoadMore hasMore={orders.length > shown} isLoading={false} onMore={() => setShown(shown + shownAtFirst)} />
    </>
  );
}
