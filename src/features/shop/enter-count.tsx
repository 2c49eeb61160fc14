import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextField } from "../../ui/text-field";
import { piecesTyped } from "./pieces-typed";
import type { StepProps } from "./stock-step";

const outcomes: Record<Output<"mall.enterCount">["outcome"], string> = {
  waitsForOther: "记下了。请另一个人也来数一遍，不要告诉他您的数。",
  countAgain: "两个人数的不一样。请两个人各自再数一遍。",
  agrees: "盘点好了，两个人数的和账上一样。",
  toApprove: "两个人数的一样，但和账上不同。已经报社区审批。",
};

/** One of two people says what lies in the shop, without seeing what the book or the other says. */
export function EnterCount({ line, onClose, onDone }: StepProps) {
  const { offeringId, title } = line;
  const [typed, setTyped] = useState("");
  const [hint, setHint] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("mall.enterCount");
  const enter = async () => {
    const pieces = piecesTyped(typed, 0);
    setHint(pieces === null ? "先写数到几件，没有就写 0。" : null);
    if (pieces === null) return;
    const reply = await run({ offeringId, pieces });
    if (reply.ok) onDone(outcomes[reply.value.outcome]);
  };
  return (
    <SheetConfirm
      isOpen
      title={`盘点${title}`}
      confirmText="报这个数"
      runningText="正在记…"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      onConfirm={() => void enter()}
      onClose={onClose}
    >
      <View>店里一共有几件，给居民留着的也算。要两个人各数一遍。</View>
      {hint === null ? null : <Notice kind="warning" text={hint} />}
      <TextField label="数到几件" kind="digits" maxLength={6} value={typed} placeholder="比如 38" onChange={setTyped} />
    </SheetConfirm>
  );
}
