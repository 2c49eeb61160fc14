import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { NumberPad } from "../../ui/number-pad";
import { Sheet } from "../../ui/sheet";

const CODE_LENGTH = 4;

/** At the door: the resident tells four digits, the volunteer taps them in, and the service has begun. */
export function ArriveStep({ orderId, onArrived }: { orderId: string; onArrived: () => Promise<void> }) {
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState("");
  const [wrongTries, setWrongTries] = useState(0);
  const { run, isRunning, error, clearError } = useChange("orders.arrive");
  const type = (next: string) => {
    clearError();
    setCode(next);
  };
  const arrive = async () => {
    const reply = await run({ orderId, serviceCode: code });
    if (reply.ok) {
      setOpen(false);
      await onArrived();
      return;
    }
    if (reply.code !== "WRONG_CODE") return;
    setWrongTries((tries) => tries + 1);
    setCode("");
  };
  const sentence =
    error?.code === "WRONG_CODE" ? `${error.sentence}已试 ${wrongTries} 次，满 5 次要等十分钟。` : error?.sentence;
  const footer = (
    <BigButton
      text="确认到了"
      isRunning={isRunning}
      runningText="正在核对…"
      isDisabled={code.length < CODE_LENGTH}
      onPress={() => void arrive()}
    />
  );
  return (
    <Card title="先打个电话，说好几点到">
      <View className="serve-note">到了门口，请居民报四位服务码。</View>
      <BigButton text="我到了，输服务码" icon="door" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="请居民报服务码" onClose={() => setOpen(false)} footer={footer}>
        <View className="serve-note">在居民手机的这一单里。</View>
        {sentence ? <Notice kind="error" text={sentence} /> : null}
        <NumberPad label="四位服务码" value={code} length={CODE_LENGTH} isDisabled={isRunning} onChange={type} />
      </Sheet>
    </Card>
  );
}
