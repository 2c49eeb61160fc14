import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextField } from "../../ui/text-field";
import { piecesTyped } from "./pieces-typed";
import type { StepProps } from "./stock-step";

const reasons = ["受潮发霉", "过了保质期", "包装破损", "丢失"];

/** Asks that spoiled pieces be written off; somebody of the community says yes or no. */
export function AskWriteOff({ line, onClose, onDone }: StepProps) {
  const { available, offeringId, title } = line;
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState<string | null>(null);
  const [own, setOwn] = useState("");
  const [hint, setHint] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("mall.askWriteOff");
  const ask = async () => {
    const pieces = piecesTyped(typed, 1, available);
    const why = [reason, own.trim()].filter(Boolean).join("，");
    setHint(pieces === null ? `先写几件，最多 ${available} 件。` : why === "" ? "先点一个原因，或写一句。" : null);
    if (pieces === null || why === "") return;
    const { ok } = await run({ offeringId, pieces, reason: why });
    if (ok) onDone("报上去了，等社区审批。没批之前账上不变。");
  };
  return (
    <SheetConfirm
      isOpen
      title={`${title}报损`}
      confirmText="报社区审批"
      runningText="正在提交…"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      onConfirm={() => void ask()}
      onClose={onClose}
    >
      <View>{`能报损的有 ${available} 件，待领的要给居民留着。`}</View>
      {hint === null ? null : <Notice kind="warning" text={hint} />}
      <TextField label="几件" kind="digits" maxLength={6} value={typed} placeholder="比如 2" onChange={setTyped} />
      <ChoiceChips
        label="为什么"
        choices={reasons.map((text) => ({ value: text, text }))}
        chosen={reason === null ? [] : [reason]}
        onChange={([next]) => setReason(next === reason ? null : (next ?? null))}
      />
      <TextField label="说明" isOptional maxLength={60} value={own} placeholder="写一句" onChange={setOwn} />
    </SheetConfirm>
  );
}
