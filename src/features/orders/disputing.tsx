import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { useNow } from "../../time/use-now";
import { ReasonStep } from "../../ui/reason-step";
import { StoriesShown } from "../../ui/stories-shown";
import { disputeStories } from "./dispute-story";
import type { OrderView } from "./order-view";
import "./order-detail.scss";

const maxLength = 300;
const requesterSays = ["其实没办好", "东西不对", "评得和实际不一样", "有别的事没说清"];
const volunteerSays = ["时间记少了", "评价和实际不符", "按要求办了", "有别的情况没说清"];

type DisputingProps = {
  order: OrderView;
  /** What has happened, in words. */
  onDone: (sentence: string) => void;
  onStale: () => void;
};

/** Objecting to how it was rated or judged, answering an objection, and what both sides and the community said. */
export function Disputing({ order, onDone, onStale }: DisputingProps) {
  const nowMs = useNow();
  const { actions, dispute } = order;
  // Staff hear both on a page of their own.
  if (order.relation === "staff") return null;
  return (
    <>
      {dispute ? <StoriesShown title="不同意见" stories={disputeStories(dispute, nowMs)} /> : null}
      {actions.includes("replyToDispute") ? (
        <View className="order-step">
          <Replying order={order} onDone={onDone} onStale={onStale} />
        </View>
      ) : null}
      {actions.includes("dispute") ? (
        <View className="order-step">
          <Objecting order={order} onDone={onDone} onStale={onStale} />
        </View>
      ) : null}
    </>
  );
}

const saysOf = ({ relation }: OrderView) => (relation === "taker" ? volunteerSays : requesterSays);

function Objecting({ order, onDone, onStale }: DisputingProps) {
  const { run, isRunning, error } = useChange("orders.dispute");
  return (
    <ReasonStep
      button={{ text: "我有不同意见", kind: "second", icon: "chat" }}
      title="我有不同意见"
      follows="社区会听两边怎么说，一周内给答复。每件事能提一次，评单后十五天内都可以。"
      label="怎么回事"
      reasons={saysOf(order)}
      ownWords={{ label: "说清楚些", placeholder: "比如：说好两盒，只买来一盒" }}
      maxLength={maxLength}
      confirm={{ text: "告诉社区", runningText: "正在告诉社区…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (story) => (await run({ orderId: order.orderId, story })).ok}
      onDone={() => onDone("社区收到了，会听两边怎么说，一周内给答复。")}
      onStale={onStale}
    />
  );
}

function Replying({ order, onDone, onStale }: DisputingProps) {
  const { run, isRunning, error } = useChange("orders.replyToDispute");
  return (
    <ReasonStep
      button={{ text: "说说我这边的情况", kind: "main", icon: "chat" }}
      title="我这边的情况"
      follows="对方有不同说法。您说一次，社区一起看。"
      label="怎么回事"
      reasons={saysOf(order)}
      ownWords={{ label: "说清楚些", placeholder: "照实说就好" }}
      maxLength={maxLength}
      confirm={{ text: "告诉社区", runningText: "正在告诉社区…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (story) => (await run({ orderId: order.orderId, story })).ok}
      onDone={() => onDone("社区收到了，会一起看两边的情况。")}
      onStale={onStale}
    />
  );
}
