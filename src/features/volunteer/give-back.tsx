import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { sayWhetherLate } from "./say-whether-late";
import type { OrderView } from "./serve-stage";

const reasons = ["临时有事", "身体不舒服", "时间对不上", "联系不上居民", "不会做这个"] as const;
type Reason = (typeof reasons)[number];

type GiveBackProps = { view: OrderView; nowMs: number; onGivenBack: () => void };

/** Cannot go after all: one reason, one tap, no blame, and before the tap whether it still counts as in time. */
export function GiveBack({ view, nowMs, onGivenBack }: GiveBackProps) {
  const { orderId, freeToGiveBackUntilMs: untilMs } = view;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason>("临时有事");
  const { run, isRunning, error } = useChange("orders.giveBack");
  const giveBack = async () => {
    const reply = await run({ orderId, reason });
    if (reply.ok) onGivenBack();
  };
  return (
    <>
      <BigButton kind="quiet" text="去不了，退回这一单" onPress={() => setOpen(true)} />
      <SheetConfirm
        isOpen={isOpen}
        title="退回这一单"
        confirmText="退回"
        cancelText="我还是去"
        kind="danger"
        isRunning={isRunning}
        runningText="正在退回…"
        error={error?.sentence ?? null}
        onConfirm={() => void giveBack()}
        onClose={() => setOpen(false)}
      >
        <View className="serve-note">退回后别的邻居马上能接。一天最多退三单。</View>
        {untilMs === null ? null : <View className="serve-note">{sayWhetherLate(untilMs, nowMs)}</View>}
        <ChoiceChips
          label="什么原因"
          choices={reasons.map((word) => ({ value: word, text: word }))}
          chosen={[reason]}
          onChange={([chosen = reason]) => setReason(chosen)}
        />
      </SheetConfirm>
    </>
  );
}
