import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { goTo } from "../../device/go-to";
import { useSession } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { SheetConfirm } from "../../ui/sheet-confirm";

type DeleteMeProps = {
  /** How many points she sees, and would let go. */
  points: number;
  onRefused: () => void;
};

/** 注销: what goes, what stays, and one question before it happens. */
export function DeleteMe({ points, onRefused }: DeleteMeProps) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error, clearError } = useChange("people.deleteMe");
  const { refresh } = useSession();
  const send = async () => {
    const reply = await run({ givesUpPoints: points });
    if (reply.ok) {
      setAsking(false);
      await refresh();
      goTo("/pages/me/index");
    } else if (reply.code === "POINTS_CHANGED") onRefused();
  };
  const open = () => {
    clearError();
    setAsking(true);
  };
  return (
    <Card title="注销登记">
      <View className="text-second">不同意再用您的资料，就在这里注销。注销后不能恢复。</View>
      <View className="my-data-actions">
        <BigButton kind="quiet" text="注销我的登记" onPress={open} />
      </View>
      <SheetConfirm
        isOpen={isAsking}
        title="真的要注销吗"
        confirmText="注销，不能恢复"
        cancelText="不注销"
        kind="danger"
        isRunning={isRunning}
        runningText="正在注销…"
        error={error?.sentence ?? null}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <View>姓名、电话、住址和家人绑定都会删掉。</View>
        <View>志愿者和工作身份都会结束。</View>
        <View>{points > 0 ? `您的 ${points} 积分会作废。` : "您没有积分要作废。"}</View>
        <View>办过的事只留编号，写作“已注销用户”。</View>
        <View>以后可以重新登记，从头开始。</View>
      </SheetConfirm>
    </Card>
  );
}
