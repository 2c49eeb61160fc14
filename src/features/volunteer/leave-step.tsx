import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { sayMinutes, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import type { OrderView } from "./serve-stage";
import { workDoneText, workWords } from "./work-done";

/** While serving: how long it has been, what was done, and the end of it. */
export function LeaveStep({ view, onLeft }: { view: OrderView; onLeft: () => Promise<void> }) {
  const { orderId, categoryId, takers } = view;
  const draft = useDraft<{ chosen: string[]; typed: string }>(`work-done:${orderId}`, { chosen: [], typed: "" });
  const { run, isRunning, error } = useChange("orders.leave");
  const nowMs = useNow();
  const arrivedAtMs = takers.find((taker) => taker.isMe)?.arrivedAtMs ?? nowMs;
  const { chosen, typed } = draft.value;
  const workDone = workDoneText(chosen, typed);
  const leave = async () => {
    const reply = await run({ orderId, workDone });
    if (!reply.ok) return;
    draft.forget();
    await onLeft();
  };
  return (
    <Card title="正在服务">
      <View className="serve-clock">{sayMinutes(Math.max(0, Math.floor((nowMs - arrivedAtMs) / 60_000)))}</View>
      <View className="serve-note serve-note-centre">{`${sayWhen(arrivedAtMs, nowMs)} 到的`}</View>
      <ChoiceChips
        label="做了什么？点一点"
        choices={workWords(categoryId).map((word) => ({ value: word, text: word }))}
        chosen={chosen}
        isMultiple
        onChange={(next) => draft.set({ chosen: next, typed })}
      />
      <TextArea
        label="还想说的"
        isOptional
        maxLength={200}
        value={typed}
        placeholder="比如：灯泡换好了，插座下次再来修"
        onChange={(next) => draft.set({ chosen, typed: next })}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="做完了"
        icon="check"
        isRunning={isRunning}
        runningText="正在提交…"
        isDisabled={workDone === ""}
        whyDisabled="先点一下做了什么"
        onPress={() => void leave()}
      />
    </Card>
  );
}
