import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import type { Confirming } from "./use-confirm";

/** 确认, with what is still missing, or why it did not work. */
export function ConfirmFooter({ confirming }: { confirming: Confirming }) {
  const { error, isRunning, missing, send } = confirming;
  return (
    <View className="footer-stack">
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="确认"
        runningText="正在提交…"
        isRunning={isRunning}
        isDisabled={missing !== null || confirming.voice.isBusy}
        whyDisabled={confirming.voice.isBusy ? "先把话说完" : missing}
        onPress={() => void send()}
      />
    </View>
  );
}
