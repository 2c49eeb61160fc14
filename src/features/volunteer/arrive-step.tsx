import { View } from "@tarojs/components";
import { useState } from "react";
import { visitCodePattern } from "../../../domain/orders/visit-code";
import { findPositionSoon } from "../../device/find-position-soon";
import { canScan, scanQr } from "../../device/scan-qr";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { NumberPad } from "../../ui/number-pad";
import { Sheet } from "../../ui/sheet";
import type { Refusal } from "./kept-step";
import type { CheckIns } from "./use-check-ins";

const CODE_LENGTH = 4;
const notACode = "这不是上门的二维码。请居民打开这一单，点“亮二维码”。";

/** At the door: the resident tells four digits or shows her changing picture, and the service has begun. */
export function ArriveStep({ checkIns }: { checkIns: CheckIns }) {
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState("");
  const [wrongTries, setWrongTries] = useState(0);
  const [hint, setHint] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const refusal = checkIns.arrive?.refusal ?? null;
  const isRunning = isAsking || checkIns.isSending;
  const type = (next: string) => {
    setHint(null);
    setCode(next);
  };
  const record = async (proof: { serviceCode: string } | { visitCode: string }) => {
    const happenedAtMs = Date.now();
    setAsking(true);
    const position = await findPositionSoon();
    setAsking(false);
    setWrongTries((tries) => tries + 1);
    await checkIns.record({ kind: "arrive", ...proof, position }, happenedAtMs);
    setCode("");
  };
  const scan = async () => {
    const text = await scanQr();
    if (text === null) return;
    if (visitCodePattern.test(text)) await record({ visitCode: text });
    else setHint(notACode);
  };
  const said = hint ?? (refusal === null ? null : sayRefusal(refusal, wrongTries));
  const footer = (
    <BigButton
      text="确认到了"
      isRunning={isRunning}
      runningText="正在核对…"
      isDisabled={code.length < CODE_LENGTH}
      onPress={() => void record({ serviceCode: code })}
    />
  );
  return (
    <Card title="先打个电话，说好几点到">
      <View className="serve-note">
        {canScan ? "到了门口，扫居民手机上的二维码，或请居民报四位服务码。" : "到了门口，请居民报四位服务码。"}
      </View>
      {said && !isOpen ? <Notice kind="error" text={said} /> : null}
      {canScan ? (
        <BigButton text="我到了，扫二维码" icon="scan" isRunning={isRunning} onPress={() => void scan()} />
      ) : null}
      <BigButton text="我到了，输服务码" icon="door" kind={canScan ? "second" : "main"} onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="请居民报服务码" onClose={() => setOpen(false)} footer={footer}>
        <View className="serve-note">
          在居民手机的这一单里。会问一下您的位置，只算离约定的地方多远；不同意也能签到。
        </View>
        {said ? <Notice kind="error" text={said} /> : null}
        <NumberPad label="四位服务码" value={code} length={CODE_LENGTH} isDisabled={isRunning} onChange={type} />
      </Sheet>
    </Card>
  );
}

const sayRefusal = ({ code, sentence }: Refusal, wrongTries: number): string =>
  code === "WRONG_CODE" && wrongTries > 0 ? `${sentence}已试 ${wrongTries} 次，满 5 次要等十分钟。` : sentence;
