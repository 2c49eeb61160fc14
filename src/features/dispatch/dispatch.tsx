import { useState } from "react";
import { useIsSlow } from "../../cloud/use-is-slow";
import { BigButton } from "../../ui/big-button";
import { ErrorState } from "../../ui/error-state";
import { useTopOfEach } from "../../ui/scroll-to-top";
import { Skeleton } from "../../ui/skeleton";
import { ChooseOrders } from "./choose-orders";
import type { Pair, ProposedOrder } from "./proposal";
import { ProposalView } from "./proposal-view";
import { SentBatch } from "./sent-batch";
import { SentBatches, type Batch } from "./sent-batches";
import { SentOrders } from "./sent-orders";
import { useProposal } from "./use-proposal";
import { useSending } from "./use-sending";
import "./dispatch.scss";

/**
 * 智能派单: choose orders, look at who would go where, change it, send it out, and read what became of each, also of what
 * was sent out before.
 */
export function Dispatch() {
  const [stage, setStage] = useState<"choose" | "proposal" | "sent">("choose");
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [sentOrders, setSentOrders] = useState<readonly ProposedOrder[]>([]);
  const [opened, setOpened] = useState<Batch | null>(null);
  const thinking = useProposal();
  const sending = useSending();
  useTopOfEach(opened === null ? stage : opened.batchId);
  const propose = (orderIds: readonly string[]) => {
    setOpened(null);
    sending.forget();
    setChosenIds(orderIds);
    setStage("proposal");
    thinking.begin(orderIds);
  };
  const again = () => {
    sending.forget();
    setChosenIds([]);
    setStage("choose");
  };
  if (opened !== null) return <SentBatch batch={opened} onTryAgain={propose} onBack={() => setOpened(null)} />;
  if (stage === "choose")
    return (
      <>
        <SentBatches onOpen={setOpened} />
        <ChooseOrders chosenIds={chosenIds} onChoose={setChosenIds} onPropose={() => propose(chosenIds)} />
      </>
    );
  if (stage === "sent")
    return (
      <SentOrders
        orders={sentOrders}
        sending={sending}
        onGoOn={(pairs) => void sending.send(pairs)}
        onTryAgain={propose}
        onAgain={again}
      />
    );
  const send = async (pairs: readonly Pair[], orders: readonly ProposedOrder[]) => {
    sending.forget();
    setSentOrders(orders);
    // Without any answer she stays with what she has arranged: pressed again, it is sent with the same key.
    if (await sending.send(pairs)) setStage("sent");
  };
  return <Thinking thinking={thinking} sending={sending} onSend={send} onBack={() => setStage("choose")} />;
}

type ThinkingProps = {
  thinking: ReturnType<typeof useProposal>;
  sending: ReturnType<typeof useSending>;
  onSend: (pairs: readonly Pair[], orders: readonly ProposedOrder[]) => Promise<void>;
  onBack: () => void;
};

/** The proposal, or that it is being made, or that it could not be. */
function Thinking({ thinking, sending, onSend, onBack }: ThinkingProps) {
  const { ask, error, isAsking, proposal, wish } = thinking;
  const isSlow = useIsSlow(isAsking && proposal === null);
  if (proposal !== null && wish !== null) {
    return (
      <ProposalView
        {...{ proposal, wish, isAsking, onBack }}
        isSending={sending.isSending}
        error={error?.sentence ?? null}
        sendingError={sending.error?.sentence ?? null}
        onWish={(wished) => {
          // What was not sent out was another proposal.
          if (!sending.isSending) sending.forget();
          if (wished.orderIds.length === 0) onBack();
          else void ask(wished);
        }}
        onSend={(pairs) => void onSend(pairs, proposal.orders)}
      />
    );
  }
  if (error !== null && wish !== null)
    return (
      <>
        <ErrorState sentence={error.sentence} isOffline={error.code === "OFFLINE"} onRetry={() => void ask(wish)} />
        <BigButton kind="quiet" text="回去重新选" onPress={onBack} />
      </>
    );
  return isSlow ? <Skeleton rows={4} /> : null;
}
