import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import type { InvitedAs } from "../../../domain/family/invitation";
import type { RelationWord } from "../../../domain/family/relation-word";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Qr } from "../../ui/qr";
import { consentWords } from "./consent-words";
import { familyQrText } from "./read-family-code";
import { RelationChoice } from "./relation-choice";

const directions = [
  { value: "actor", text: "请家人替我求助" },
  { value: "beneficiary", text: "我替家人求助" },
] as const;

/** Makes a code for the other one. Whoever will be acted for agrees here by making it, or there by entering it. */
export function InviteFamily() {
  const [invitedAs, setInvitedAs] = useState<InvitedAs>("actor");
  const [relationWord, setRelationWord] = useState<RelationWord | null>(null);
  const [made, setMade] = useState<Output<"family.invite"> | null>(null);
  const { run, isRunning, error } = useChange("family.invite");
  const isForMe = invitedAs === "actor";
  const invite = async () => {
    if (relationWord === null) return;
    const reply = await run({ relationWord, invitedAs, consents: isForMe });
    if (reply.ok) setMade(reply.value);
  };
  if (made !== null) return <MadeCode made={made} onAgain={() => setMade(null)} />;
  return (
    <Card title="邀请家人">
      <ChoiceChips
        label="谁替谁"
        choices={directions}
        chosen={[invitedAs]}
        onChange={([chosen]) => chosen && setInvitedAs(chosen)}
      />
      <RelationChoice label="对方是您的" value={relationWord} onChange={setRelationWord} />
      <View className="family-words">{isForMe ? consentWords : "要等家人输了邀请码、点了同意，您才能替他求助。"}</View>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text={isForMe ? "我同意，生成邀请码" : "生成邀请码"}
        isRunning={isRunning}
        runningText="正在生成…"
        isDisabled={relationWord === null}
        whyDisabled="先选对方是您的谁"
        onPress={() => void invite()}
      />
    </Card>
  );
}

function MadeCode({ made, onAgain }: { made: Output<"family.invite">; onAgain: () => void }) {
  return (
    <Card title="把这六个数字给家人">
      <View className="family-code">{made.code}</View>
      <Qr text={familyQrText(made.code)} label="家人邀请二维码" />
      <View className="family-words">
        请家人打开“我的 → 家人”，输入这六个数字，或扫这个码。半小时内有效，只能用一次。不要给外人。
      </View>
      <BigButton kind="quiet" text="换一个" onPress={onAgain} />
    </Card>
  );
}
