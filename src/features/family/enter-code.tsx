import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useState } from "react";
import type { Output } from "../../../contract";
import type { RelationWord } from "../../../domain/family/relation-word";
import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { consentWords } from "./consent-words";
import { readFamilyCode } from "./read-family-code";
import { RelationChoice } from "./relation-choice";

type Found = Output<"family.lookUp"> & { code: string };

/** Enters or scans a code, shows whose it is and what it means, and only then asks for the yes. */
export function EnterCode({ onBound }: { onBound: () => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const lookUp = async (read: string) => {
    const code = readFamilyCode(read);
    setSaid(code === null ? "邀请码是六个数字。请看清楚再输一次。" : null);
    if (code === null) return;
    setLooking(true);
    const reply = await call("family.lookUp", { code });
    setLooking(false);
    if (reply.ok) setFound({ ...reply.value, code });
    else setSaid(failureOf(reply).sentence);
  };
  if (found !== null) return <Agree found={found} onBack={() => setFound(null)} onBound={onBound} />;
  return (
    <Card title="家人给了我邀请码">
      {said ? <Notice kind="error" text={said} /> : null}
      <TextField
        label="六位邀请码"
        kind="digits"
        value={text}
        maxLength={6}
        placeholder="例如：123456"
        onChange={setText}
        onConfirm={() => void lookUp(text)}
      />
      <BigButton
        kind="second"
        text="看看是谁"
        isRunning={isLooking}
        runningText="正在查…"
        onPress={() => void lookUp(text)}
      />
      {process.env.TARO_ENV === "weapp" ? (
        <BigButton kind="quiet" icon="scan" text="扫一扫" onPress={() => void scan(lookUp)} />
      ) : null}
    </Card>
  );
}

async function scan(onScanned: (text: string) => Promise<void>): Promise<void> {
  try {
    const { result } = await Taro.scanCode({ scanType: ["qrCode"] });
    await onScanned(result);
  } catch {
    // Closing the camera without scanning is no failure; the digits remain.
  }
}

function Agree({ found, onBack, onBound }: { found: Found; onBack: () => void; onBound: () => void }) {
  const [relationWord, setRelationWord] = useState<RelationWord | null>(null);
  const { run, isRunning, error } = useChange("family.accept");
  const actsForMe = found.invitedAs === "beneficiary";
  const accept = async () => {
    if (relationWord === null) return;
    const reply = await run({ code: found.code, relationWord, consents: actsForMe });
    if (reply.ok) onBound();
  };
  return (
    <Card title={`${found.inviterNameMasked} ${found.inviterPhoneMasked}`}>
      <View className="family-words">
        {actsForMe
          ? `这位家人想替您办事。同意后：${consentWords}`
          : "这位家人请您帮忙。绑定后，您可以替他求助、替他确认，您两位都会收到消息。"}
      </View>
      <RelationChoice label="对方是您的" value={relationWord} onChange={setRelationWord} />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text={actsForMe ? "我同意" : "好，我来帮忙"}
        isRunning={isRunning}
        runningText="正在绑定…"
        isDisabled={relationWord === null}
        whyDisabled="先选对方是您的谁"
        onPress={() => void accept()}
      />
      <BigButton kind="quiet" text="不是我家人" isDisabled={isRunning} onPress={onBack} />
    </Card>
  );
}
