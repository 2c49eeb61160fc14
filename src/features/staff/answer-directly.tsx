import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { TextArea } from "../../ui/text-area";
import type { StaffStepProps } from "./reason-step-of-staff";

/** 直接答复: nobody has to come, and the matter ends with these words. */
export function AnswerDirectly({ view, onDone, onStale }: StaffStepProps) {
  const { orderId } = view;
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft<string>(`answer:${orderId}`, "");
  const { run, isRunning, error, clearError } = useChange("orders.answer");
  const text = draft.value.trim();
  const answer = async () => {
    if (!(await run({ orderId, answer: text })).ok) return;
    draft.forget();
    setOpen(false);
    onDone("答复了，居民会收到这句话。这件事到此结束，不记积分。");
  };
  const close = () => {
    setOpen(false);
    if (error) onStale();
    clearError();
  };
  const footer = (
    <BigButton
      text="发给居民"
      isRunning={isRunning}
      runningText="正在发…"
      isDisabled={text === ""}
      whyDisabled="先写答复"
      onPress={() => void answer()}
    />
  );
  return (
    <>
      <BigButton kind="second" icon="chat" text="直接答复" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="直接答复居民" onClose={isRunning ? () => undefined : close} footer={footer}>
        <Notice text="答复后这件事就结束，不再找志愿者，也不记积分。" />
        <TextArea
          label="居民会看到这段话"
          maxLength={300}
          value={draft.value}
          placeholder="比如：物业明天上午来修，不收钱"
          onChange={draft.set}
        />
        {error ? <Notice kind="error" text={error.sentence} /> : null}
      </Sheet>
    </>
  );
}
