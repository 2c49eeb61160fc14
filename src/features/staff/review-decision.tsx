import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextArea } from "../../ui/text-area";
import "./staff.scss";

const reasons = ["说得不够清楚", "请先打电话给社区", "志愿者做不了，要找专业人员", "和前面的求助重复"] as const;

export type ReviewDecisionProps = {
  orderId: string;
  onDone: (decision: "approve" | "return") => void;
  onRefused: () => void;
};

/** 发布 with one tap; 退回 with a reason the resident will read. */
export function ReviewDecision({ orderId, onDone, onRefused }: ReviewDecisionProps) {
  const [isReturning, setReturning] = useState(false);
  const reason = useDraft<string>(`review-reason:${orderId}`, "");
  const { run, isRunning, error, clearError } = useChange("orders.review");
  const decide = async (decision: "approve" | "return") => {
    const reply = await run({ orderId, decision, reason: decision === "return" ? reason.value.trim() : "" });
    if (reply.ok) {
      reason.forget();
      onDone(decision);
    } else if (reply.code === "WRONG_STATUS") onRefused();
  };
  const open = () => {
    clearError();
    setReturning(true);
  };
  const isLacking = reason.value.trim() === "";
  return (
    <Card title="怎么处理">
      {error && !isReturning ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="staff-actions">
        <BigButton
          text="发布"
          icon="check"
          isRunning={isRunning}
          runningText="正在提交…"
          onPress={() => void decide("approve")}
        />
        <BigButton kind="second" text="退回" isDisabled={isRunning} onPress={open} />
      </View>
      <SheetConfirm
        isOpen={isReturning}
        title="退回给居民"
        confirmText={isLacking ? "先写原因" : "退回"}
        kind="danger"
        isRunning={isRunning}
        runningText="正在退回…"
        error={error?.sentence ?? null}
        onConfirm={() => (isLacking ? undefined : void decide("return"))}
        onClose={() => setReturning(false)}
      >
        <ChoiceChips
          label="点一个原因，也可以自己写"
          choices={reasons.map((word) => ({ value: word, text: word }))}
          chosen={reasons.filter((word) => word === reason.value)}
          onChange={([chosen = ""]) => reason.set(chosen)}
        />
        <TextArea
          label="居民会看到这句话"
          maxLength={100}
          value={reason.value}
          placeholder="比如：请写上要买哪种药"
          onChange={reason.set}
        />
      </SheetConfirm>
    </Card>
  );
}
