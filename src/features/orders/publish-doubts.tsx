import { View } from "@tarojs/components";
import { goTo } from "../../device/go-to";
import { sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { ListRow } from "../../ui/list-row";
import { Sheet } from "../../ui/sheet";
import { DangerCalls } from "./danger-calls";
import { standingOf } from "./order-standing";
import type { Publishing } from "./use-publish";
import type { SimilarOrder } from "./use-publish-doubts";

/** The questions before a request goes out, one at a time. */
export function PublishDoubts({ publishing: { doubts } }: { publishing: Publishing }) {
  const { close, danger, goOn, similar } = doubts;
  if (danger)
    return (
      <Sheet
        isOpen
        title="有人有危险吗"
        onClose={close}
        footer={<BigButton kind="quiet" text="我没有危险，继续发布" onPress={() => void goOn()} />}
      >
        <View className="publish-doubt-words">{`您写到“${danger.word}”。志愿者赶来要时间，有危险请先打电话。`}</View>
        <DangerCalls callFirst={danger.callFirst} />
      </Sheet>
    );
  return <SimilarSheet similar={similar} onClose={close} onGoOn={() => void goOn()} />;
}

type SimilarSheetProps = { similar: readonly SimilarOrder[]; onClose: () => void; onGoOn: () => void };

function SimilarSheet({ similar, onClose, onGoOn }: SimilarSheetProps) {
  const nowMs = useNow();
  const [first] = similar;
  if (!first) return null;
  const open = ({ orderId }: SimilarOrder) => {
    onClose();
    goTo("/packages/order/detail/index", { orderId });
  };
  const footer = (
    <>
      <BigButton text="去看看" onPress={() => open(first)} />
      <BigButton kind="second" text="还是要发" onPress={onGoOn} />
    </>
  );
  return (
    <Sheet isOpen title="今天好像发过了" onClose={onClose} footer={footer}>
      <View className="publish-doubt-words">同样的求助还在办，再发一次就是两件事了。</View>
      {similar.map((order) => (
        <ListRow
          key={order.orderId}
          title={order.text}
          note={`${sayWanted(order.wanted, nowMs)} · ${standingOf(order.status, "requester").word}`}
          onPress={() => open(order)}
        />
      ))}
    </Sheet>
  );
}
