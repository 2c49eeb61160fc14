import { View } from "@tarojs/components";
import { sayRoughPlace } from "../../place/say-distance";
import { sayLeft } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { categoryIcon } from "../../ui/category-icon";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import type { OpenOrder } from "./open-order";
import type { GrabResult } from "./use-grab";
import { WaitInLine } from "./wait-in-line";

export type GrabMissedProps = {
  result: Exclude<GrabResult, { kind: "won" }>;
  nowMs: number;
  onGrab: (order: OpenOrder) => void;
  onSeeTaken: () => void;
  onClose: () => void;
};

const heldCodes: readonly string[] = ["TIME_CLASH", "TOO_MANY_OPEN"];

/** The order did not become theirs: why, in words, and what there is instead. Nobody is to blame. */
export function GrabMissed({ result, nowMs, onGrab, onSeeTaken, onClose }: GrabMissedProps) {
  const { failure } = result;
  const { others, waitFor } =
    result.kind === "lost"
      ? { others: result.others, waitFor: result.mayWait ? result.order.orderId : null }
      : { others: [], waitFor: null };
  const footer = (
    <>
      {heldCodes.includes(failure.code) ? <BigButton text="看我接的单" onPress={onSeeTaken} /> : null}
      {waitFor === null ? null : <WaitInLine orderId={waitFor} />}
      <BigButton kind={waitFor === null ? "second" : "quiet"} text="知道了" onPress={onClose} />
    </>
  );
  return (
    <Sheet isOpen title={result.kind === "lost" ? "这次没抢到" : "这一单接不了"} onClose={onClose} footer={footer}>
      <Notice kind="warning" text={failure.sentence} />
      {others.length > 0 ? <View className="text-lead">近处这些邻居也在等，点一下就接：</View> : null}
      {others.map((order) => (
        <ListRow
          key={order.orderId}
          icon={categoryIcon(order.categoryId)}
          title={`我来帮忙：${order.categoryName}`}
          note={`${sayRoughPlace(order)} · ${sayLeft(order.expiresAtMs, nowMs)} · 约 ${order.expectedPoints} 分`}
          onPress={() => onGrab(order)}
        />
      ))}
    </Sheet>
  );
}
