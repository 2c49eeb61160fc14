import { View } from "@tarojs/components";
import { useState } from "react";
import type { Remedy } from "../../../domain/cases/case";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import type { CaseStepProps } from "./case-view";
import { readPoints } from "./read-points";

type Choice = Remedy["kind"];
const choices: readonly { value: Choice; text: string }[] = [
  { value: "explained", text: "分数不变，说明原因" },
  { value: "setRight", text: "改成正确的分数" },
];

/** The first of the two people: what is right, and why. Nothing moves before the second one agrees. */
export function ProposeRemedy({ view, onDone }: CaseStepProps) {
  const { caseId, subject, foldedPoints, bookPoints } = view;
  const [kind, setKind] = useState<Choice>(subject === "account" ? "setRight" : "explained");
  const [typed, setTyped] = useState(String(foldedPoints ?? bookPoints ?? 0));
  const words = useDraft<string>(`case:${caseId}`, "");
  const { run, isRunning, error } = useChange("cases.propose");
  const points = readPoints(typed);
  const missing =
    kind === "setRight" && points === null ? "分数要写整数" : words.value.trim() === "" ? "先写原因" : null;
  const propose = async () => {
    const remedy: Remedy = kind === "setRight" ? { kind, points: points ?? 0 } : { kind: "explained" };
    if (!(await run({ caseId, remedy, words: words.value.trim() })).ok) return;
    words.forget();
    onDone("提上去了，等管理员核准。");
  };
  return (
    <Card title="怎么改">
      <View>先把原始单据看清楚。一个人提，另一个人核准，核准了才动账。</View>
      {subject === "account" ? (
        <ChoiceChips label="怎么办" choices={choices} chosen={[kind]} onChange={([next]) => setKind(next ?? kind)} />
      ) : null}
      {subject === "stock" ? <Notice text="件数请到库存里补登或报损，再回来写明原因。" /> : null}
      {kind === "setRight" ? (
        <TextField label="能用的积分应该是" value={typed} maxLength={7} placeholder="如 45" onChange={setTyped} />
      ) : null}
      <TextArea
        label="原因"
        maxLength={200}
        value={words.value}
        placeholder="看了什么单据，问了谁"
        onChange={words.set}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="提上去核准"
        isRunning={isRunning}
        runningText="正在提…"
        isDisabled={missing !== null}
        whyDisabled={missing}
        onPress={() => void propose()}
      />
    </Card>
  );
}
