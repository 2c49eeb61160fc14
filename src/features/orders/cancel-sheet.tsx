import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";

const reasons = ["不需要了", "家里人来办了", "时间不合适", "填错了", "别的原因"].map((text) => ({ value: text, text }));

type CancelSheetProps = {
  orderId: string;
  /** Somebody has already promised to come and will be told. */
  isTaken: boolean;
  onClose: () => void;
  onCancelled: () => void;
};

/** Asks why, with one tap, before a request is called off. */
export function CancelSheet({ orderId, isTaken, onClose, onCancelled }: CancelSheetProps) {
  const [reason, setReason] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("orders.cancel");
  const cancel = async () => {
    if (reason !== null && (await run({ orderId, reason })).ok) onCancelled();
  };
  const footer = (
    <>
      <BigButton
        kind="danger"
        text="取消求助"
        runningText="正在取消…"
        isRunning={isRunning}
        isDisabled={reason === null}
        whyDisabled="先点一下原因"
        onPress={() => void cancel()}
      />
      <BigButton kind="quiet" text="先不取消" isDisabled={isRunning} onPress={onClose} />
    </>
  );
  return (
    <Sheet isOpen title="要取消这次求助吗" onClose={isRunning ? () => undefined : onClose} footer={footer}>
      {isTaken ? <Notice kind="warning" text="已经有志愿者接单了，取消后我们会告诉他。" /> : null}
      <ChoiceChips
        label="为什么取消"
        choices={reasons}
        chosen={reason === null ? [] : [reason]}
        onChange={([chosen]) => setReason(chosen ?? null)}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
    </Sheet>
  );
}
