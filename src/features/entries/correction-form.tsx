import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import type { Intention } from "../../cloud/change";

export type CorrectionSubject = Intention<"points.requestCorrection">["about"];

type CorrectionFormProps = {
  about: CorrectionSubject;
  /** What it is called; empty for a service that is missing. */
  title: string;
  onSent: () => void;
  onCancel: () => void;
};

/** Says in one's own words what is wrong; what was typed stays on the phone until the cloud has it. */
export function CorrectionForm({ about, title, onSent, onCancel }: CorrectionFormProps) {
  const draft = useDraft(`correction:${keyOf(about)}`, "");
  const { run, isRunning, error } = useChange("points.requestCorrection");
  const isMissing = about.subject === "missing";
  const words = draft.value.trim();
  const send = async () => {
    if (!(await run({ about, words })).ok) return;
    draft.forget();
    onSent();
  };
  return (
    <Card title={isMissing ? "少了一次服务" : `“${title}”哪里不对`}>
      <TextArea
        label={isMissing ? "哪天、帮了谁、做了什么" : "哪里不对，应该是多少"}
        placeholder={isMissing ? "例如：上周日上午在河边清垃圾，两个小时" : "例如：那天做了两个小时，只记了一个小时"}
        value={draft.value}
        maxLength={200}
        onChange={draft.set}
      />
      <View className="entry-means">社区会查清楚，要两位工作人员都同意才改。每一步您都看得到。</View>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="告诉社区"
        isRunning={isRunning}
        runningText="正在提交…"
        isDisabled={words === ""}
        whyDisabled="先写一句哪里不对"
        onPress={() => void send()}
      />
      <BigButton kind="quiet" text="先不说" isDisabled={isRunning} onPress={onCancel} />
    </Card>
  );
}

function keyOf(about: CorrectionSubject): string {
  if (about.subject === "transfer") return about.transferId;
  return about.subject === "order" ? about.orderId : "missing";
}
