import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { callPhone } from "../../ui/call-phone";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { ReasonSheet } from "../../ui/reason-sheet";
import { StatusChip } from "../../ui/status-chip";
import { OpenPlace } from "./open-place";

type Alarm = Output<"alarms.list">["alarms"][number];
type AlarmCardProps = { alarm: Alarm; nowMs: number; onChanged: () => void };

const ends = ["电话问过，人没事", "去看过了，人没事", "已送医或已报警，家里知道了", "按错了"];

/** One call for help: who, where, the number; taking it on, and how it ended. */
export function AlarmCard({ alarm, nowMs, onChanged }: AlarmCardProps) {
  const { alarmId, byWhom, isMine, name, phone, side, state } = alarm;
  const answering = useChange("alarms.answer");
  const closing = useChange("alarms.close");
  const [isClosing, setClosing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const answer = async () => {
    const reply = await answering.run({ alarmId });
    if (reply.ok && !reply.value.isMine) setSaid(`${reply.value.byWhom ?? "同事"} 已经在处理了。`);
    if (reply.ok || reply.code === "WRONG_STATUS") onChanged();
  };
  const close = async (note: string) => {
    const reply = await closing.run({ alarmId, note });
    if (reply.ok || reply.code === "WRONG_STATUS") onChanged();
    if (reply.ok) setClosing(false);
  };
  return (
    <Card
      title={`${side === "taker" ? "志愿者" : "居民"} ${name}`}
      aside={
        state === "raised" ? (
          <StatusChip word="没人处理" tone="trouble" />
        ) : (
          <StatusChip word={isMine ? "我在处理" : "有人处理"} tone="active" />
        )
      }
    >
      <Facts
        facts={[
          { name: "什么时候", value: sayWhen(alarm.raisedAtMs, nowMs) },
          { name: "在办的事", value: alarm.categoryName },
          { name: "服务地点", value: alarm.address },
          { name: "谁在处理", value: byWhom },
        ]}
      />
      {said ? <Notice text={said} onClose={() => setSaid(null)} /> : null}
      {answering.error ? <Notice kind="error" text={answering.error.sentence} /> : null}
      <View className="alarm-steps">
        {phone === "" ? null : <BigButton icon="phone" text={`打给 ${phone}`} onPress={() => callPhone(phone)} />}
        {state === "raised" ? (
          <BigButton
            kind="second"
            icon="hand"
            text="我来处理"
            isRunning={answering.isRunning}
            runningText="正在记…"
            onPress={() => void answer()}
          />
        ) : null}
        {alarm.position === null ? null : <OpenPlace position={alarm.position} name={alarm.address} />}
        <BigButton kind="second" icon="check" text="处理好了" onPress={() => setClosing(true)} />
      </View>
      {isClosing ? (
        <ReasonSheet
          title="怎么处理的"
          label="点一句，或自己写"
          reasons={ends}
          ownWords={{ label: "自己写", placeholder: "如：已送到医院，女儿在路上" }}
          maxLength={200}
          confirm={{ text: "记下，关掉呼叫", runningText: "正在记…" }}
          isRunning={closing.isRunning}
          error={closing.error?.sentence ?? null}
          onConfirm={(note) => void close(note)}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </Card>
  );
}
