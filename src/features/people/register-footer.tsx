import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import type { Registering } from "./use-register";

/** 登记, with how much is still missing above, or why it did not work. */
export function RegisterFooter({ registering }: { registering: Registering }) {
  const { error, isRunning, missing, send } = registering;
  return (
    <View className="footer-stack">
      {missing > 0 ? <Notice kind="warning" text={`还有 ${missing} 处没填好`} /> : null}
      {error && missing === 0 ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton text="登记" runningText="正在登记…" isRunning={isRunning} onPress={() => void send()} />
    </View>
  );
}
