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
        <TellStory name="replyToDispute" order={order} onDone={onDone} onStale={onStale} />
      ) : null}
      {actions.includes("dispute") ? (
        <TellStory name="dispute" order={order} onDone={onDone} onStale={onStale} />
      ) : null}
    </>
  );
}

const tellings = {
  dispute: {
    button: { text: "我有不同意见", kind: "second", icon: "chat" },
    title: "我有不同意见",
    follows: "社区会听两边怎么说，一周内给答复。每件事能提一次，评单后十五天内都可以。",
    example: "比如：说好两盒，只买来一盒",
    done: "社区收到了，会听两边怎么说，一周内给答复。",
  },
  replyToDispute: {
    button: { text: "说说我这边的情况", kind: "main", icon: "chat" },
    title: "我这边的情况",
    follows: "对方有不同说法。您说一次，社区一起看。",
    example: "照实说就好",
    done: "社区收到了，会一起看两边的情况。",
  },
} as const;
type Telling = keyof typeof tellings;

/** One side's story, told once: by whoever objects, or by the other side. */
function TellStory({ name, order, onDone, onStale }: DisputingProps & { name: Telling }) {
  const { run, isRunning, error } = useChange<`orders.${Telling}`>(`orders.${name}`);
  const { button, title, follows, example, done } = tellings[name];
  return (
    <View className="order-step">
      <ReasonStep
        button={button}
        title={title}
        follows={follows}
        label="怎么回事"
        reasons={order.relation === "taker" ? volunteerSays : requesterSays}
        ownWords={{ label: "说清楚些", placeholder: example }}
        maxLength={maxLength}
        confirm={{ text: "告诉社区", runningText: "正在告诉社区…" }}
        isRunning={isRunning}
        error={error?.sentence ?? null}
        send={async (story) => (await run({ orderId: order.orderId, story })).ok}
        onDone={() => onDone(done)}
        onStale={onStale}
      />
    </View>
  );
}
