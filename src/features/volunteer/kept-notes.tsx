import { View } from "@tarojs/components";
import { serverNowMs } from "../../cloud/server-clock";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import type { KeptStep } from "./kept-step";
import { isKept, useCheckIns } from "./use-check-ins";

type KeptNotesProps = {
  orderId: string;
  /** The page asks for the code again itself. */
  isAskingAgain: boolean;
  onTold: () => void;
};

/** What this phone keeps of an order until the cloud has it, and what the cloud decided instead; never that it worked. */
export function KeptNotes({ orderId, isAskingAgain, onTold }: KeptNotesProps) {
  const checkIns = useCheckIns(orderId, onTold);
  const steps = [checkIns.arrive, checkIns.leave].filter((one) => one !== null);
  const refused = steps.filter(
    ({ refusal, step }) =>
      refusal !== null && !(isAskingAgain && step.kind === "arrive" && refusal.code === "WRONG_CODE"),
  );
  const kept = steps.filter(isKept);
  return (
    <>
      {refused.map((one) => (
        <Card key={one.key} title={one.step.kind === "arrive" ? "签到没有记上" : "做完了没有记上"}>
          <Notice kind="error" text={one.refusal?.sentence ?? ""} />
          <BigButton kind="second" text="知道了" onPress={() => checkIns.seen(one)} />
        </Card>
      ))}
      {kept.length === 0 ? null : (
        <Card title="已记在手机上，有网就报给社区">
          {kept.map((one) => (
            <KeptLine key={one.key} kept={one} />
          ))}
          <View className="serve-note">不用等，事情照做。小程序关了也不会丢。</View>
          <BigButton
            kind="second"
            icon="refresh"
            text="现在报一次"
            isRunning={checkIns.isSending}
            runningText="正在报…"
            onPress={() => void checkIns.tryNow()}
          />
        </Card>
      )}
    </>
  );
}

function KeptLine({ kept: { happenedAtMs, step } }: { kept: KeptStep }) {
  const nowMs = useNow();
  const when = sayWhen(onCloudsClock(happenedAtMs), nowMs);
  return <View className="kept-line">{step.kind === "arrive" ? `${when} 到的` : `${when} 做完的`}</View>;
}

/** The phone's own clock may be wrong by hours; what is said follows the cloud's. */
export const onCloudsClock = (phoneMs: number): number => phoneMs + serverNowMs() - Date.now();
