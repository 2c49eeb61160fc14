import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { RevealContact } from "./reveal-contact";

const reasons = ["信息不完整", "没联系上本人", "不住在本社区", "本人不想报了"] as const;
type Reason = (typeof reasons)[number];

export type ApplicantCardProps = {
  applicant: Output<"people.listApplicants">["applicants"][number];
  when: string;
  onDecided: (sentence: string) => Promise<void>;
};

/** One applicant with the two answers; a refusal needs its reason. */
export function ApplicantCard({ applicant, when, onDecided }: ApplicantCardProps) {
  const { personId, nameMasked, placeName, skills, selfIntroduction, isMinor } = applicant;
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState<Reason>("信息不完整");
  const { run, isRunning, error, clearError } = useChange("people.decideApplicant");
  const decide = async (decision: "approve" | "refuse") => {
    const reply = await run({ personId, decision, reason: decision === "refuse" ? reason : "" });
    if (!reply.ok) return;
    setRefusing(false);
    await onDecided(`${nameMasked} ${reply.value.status === "approved" ? "通过了，现在可以接单。" : "没有通过。"}`);
  };
  const openRefusal = () => {
    clearError();
    setRefusing(true);
  };
  return (
    <Card title={nameMasked}>
      <Facts
        facts={[
          { name: "住哪儿", value: `${placeName}，${when} 报的名` },
          { name: "年龄", value: isMinor ? "没满 18 岁，只能接低风险的单" : null },
          { name: "会什么", value: skills.length === 0 ? "没有填" : skills.join("、") },
          { name: "自我介绍", value: selfIntroduction === "" ? "没有写" : selfIntroduction },
        ]}
      />
      <RevealContact about={{ personId }} />
      {error && !isRefusing ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="staff-actions">
        <BigButton
          text="通过"
          icon="check"
          label={`通过 ${nameMasked}`}
          isRunning={isRunning}
          onPress={() => void decide("approve")}
        />
        <BigButton
          kind="second"
          text="不通过"
          label={`不通过 ${nameMasked}`}
          isDisabled={isRunning}
          onPress={openRefusal}
        />
      </View>
      <SheetConfirm
        isOpen={isRefusing}
        title="不通过的原因"
        confirmText="不通过"
        kind="danger"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void decide("refuse")}
        onClose={() => setRefusing(false)}
      >
        <ChoiceChips
          label="点一个原因"
          choices={reasons.map((word) => ({ value: word, text: word }))}
          chosen={[reason]}
          onChange={([chosen = reason]) => setReason(chosen)}
        />
      </SheetConfirm>
    </Card>
  );
}
