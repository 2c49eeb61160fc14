import { View } from "@tarojs/components";
import { useState } from "react";
import type { Outcome } from "../../../domain/orders/outcome";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { StarRate } from "../../ui/star-rate";
import { TextArea } from "../../ui/text-area";
import { missingWord, nothingSaid, waysOfAsking, type CallerWord } from "./caller-word";
import { outcomeWords } from "./outcome-words";
import type { StaffStepProps } from "./reason-step-of-staff";

const outcomes = (Object.keys(outcomeWords) as Outcome[]).map((value) => ({ value, text: outcomeWords[value] }));
const ways = waysOfAsking.map((text) => ({ value: text, text }));

/** 替居民确认: what she said on the phone or at the door, written down for her. */
export function ConfirmForCaller({ view, onDone, onStale }: StaffStepProps) {
  const { orderId } = view;
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft<CallerWord>(`confirm-for:${orderId}`, nothingSaid);
  const { run, isRunning, error, clearError } = useChange("orders.confirmForCaller");
  const { way, outcome, stars, comment } = draft.value;
  const set = (part: Partial<CallerWord>) => draft.set({ ...draft.value, ...part });
  const missing = missingWord(draft.value);
  const confirm = async () => {
    if (way === null || outcome === null || stars === null) return;
    if (!(await run({ orderId, outcome, stars, comment: comment.trim(), reason: way })).ok) return;
    draft.forget();
    setOpen(false);
    onDone("替居民确认了，居民和志愿者会收到消息。评过单，积分才到账。");
  };
  const close = () => {
    setOpen(false);
    if (error) onStale();
    clearError();
  };
  const footer = (
    <BigButton
      text="替居民确认"
      isRunning={isRunning}
      runningText="正在提交…"
      isDisabled={missing !== null}
      whyDisabled={missing}
      onPress={() => void confirm()}
    />
  );
  return (
    <>
      <BigButton kind="second" icon="phone" text="替居民确认" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="居民怎么说" onClose={isRunning ? () => undefined : close} footer={footer}>
        <ChoiceChips
          label="怎么问的"
          choices={ways}
          chosen={way === null ? [] : [way]}
          onChange={([next = null]) => set({ way: next })}
        />
        <ChoiceChips
          label="居民说办得怎么样"
          choices={outcomes}
          chosen={outcome === null ? [] : [outcome]}
          onChange={([next = null]) => set({ outcome: next })}
        />
        <View className="staff-label">居民满意吗</View>
        <StarRate label="居民满意吗" value={stars} onChange={(next) => set({ stars: next })} />
        <TextArea
          label="居民的话"
          isOptional
          maxLength={300}
          value={comment}
          placeholder="照原话写，比如：小伙子手脚快"
          onChange={(next) => set({ comment: next })}
        />
        {error ? <Notice kind="error" text={error.sentence} /> : null}
      </Sheet>
    </>
  );
}
