import { View } from "@tarojs/components";
import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { callPhone } from "../../ui/call-phone";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { useRaise } from "./use-raise";
import "./alarms.scss";

type CallForHelpProps = { orderId: string; communityPhone: string | null };

/** While somebody is on the way or at the door: one tap, and then the choice whom to call. */
export function CallForHelp({ orderId, communityPhone }: CallForHelpProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BigButton
        kind="danger"
        className="call-for-help-button"
        icon="alert"
        text="紧急呼叫"
        onPress={() => setOpen(true)}
      />
      {isOpen ? <HelpSheet orderId={orderId} communityPhone={communityPhone} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function HelpSheet({ orderId, communityPhone, onClose }: CallForHelpProps & { onClose: () => void }) {
  const { raise, isRaised, isRunning, error } = useRaise(orderId);
  return (
    <Sheet isOpen title="要叫谁来" onClose={onClose}>
      <View className="call-for-help">
        {isRaised ? <Notice kind="success" text="社区收到了，马上联系您。危险时请打 110 或 120。" /> : null}
        {error ? <Notice kind="error" text={`${error.sentence}也可以直接打电话。`} /> : null}
        {isRaised ? null : (
          <>
            <Notice text="社区会看到您的姓名、电话和地方。" />
            <BigButton
              icon="bell"
              text="叫社区来"
              isRunning={isRunning}
              runningText="正在呼叫…"
              onPress={() => void raise()}
            />
          </>
        )}
        <BigButton kind="second" icon="phone" text="打 110 报警" onPress={() => callPhone("110")} />
        <BigButton kind="second" icon="phone" text="打 120 急救" onPress={() => callPhone("120")} />
        {communityPhone === null ? null : (
          <BigButton kind="second" icon="phone" text="给社区打电话" onPress={() => callPhone(communityPhone)} />
        )}
        <BigButton kind="quiet" text={isRaised ? "关上" : "没事了"} onPress={onClose} />
      </View>
    </Sheet>
  );
}
