import { useState } from "react";
import { View } from "@tarojs/components";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { sayBefore } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { Offering } from "./offering-detail";

type ClassWaitingProps = { offering: Offering; onChanged: () => void };

/** How I stand with a full class: a seat is kept for me until a time, or I wait as number so and so. */
export function SeatNotice({ offering: { seatKeptUntilMs, waitingPlace } }: { offering: Offering }) {
  const nowMs = useNow();
  if (seatKeptUntilMs !== null) {
    return <Notice kind="success" text={`给您留了一个座位，${sayBefore(seatKeptUntilMs, nowMs)}兑换就是您的。`} />;
  }
  if (waitingPlace === null) return null;
  return <Notice text={`您排在第 ${waitingPlace} 位。有空位就给您留着，发消息告诉您，先不扣积分。`} />;
}

/** Onto the list of a full class. */
export function JoinWaiting({ offering: { offeringId, title, waitingCount }, onChanged }: ClassWaitingProps) {
  const { run, isRunning, error } = useChange("mall.joinClassWaiting");
  const join = async () => {
    offerMessages(["redemption"]);
    await run({ offeringId });
    onChanged();
  };
  return (
    <>
      {error === null ? null : <Notice kind="error" text={error.sentence} />}
      <BigButton
        text={waitingCount === 0 ? "排队等座位" : `排队等座位（前面 ${waitingCount} 人）`}
        label={`${waitingCount === 0 ? "排队等座位" : `排队等座位（前面 ${waitingCount} 人）`}：${title}`}
        isRunning={isRunning}
        runningText="正在排队…"
        onPress={() => void join()}
      />
    </>
  );
}

/** Off the list, or giving back the seat that is kept. */
export function LeaveWaiting({ offering: { offeringId, seatKeptUntilMs }, onChanged }: ClassWaitingProps) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error } = useChange("mall.leaveClassWaiting");
  const leave = async () => {
    const reply = await run({ offeringId });
    if (reply.ok) setAsking(false);
    onChanged();
  };
  return (
    <>
      <BigButton
        kind="quiet"
        text={seatKeptUntilMs === null ? "不排了" : "不要这个座位了"}
        onPress={() => setAsking(true)}
      />
      <SheetConfirm
        isOpen={isAsking}
        title={seatKeptUntilMs === null ? "不排了" : "不要这个座位了"}
        confirmText="不排了，让给别人"
        cancelText="再等等"
        kind="danger"
        isRunning={isRunning}
        runningText="正在取消…"
        error={error?.sentence ?? null}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        <View>以后再排，要从最后一位排起。</View>
      </SheetConfirm>
    </>
  );
}
