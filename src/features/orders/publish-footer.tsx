import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import type { Publishing } from "./use-publish";

/** 发布, and above it why it did not work. */
export function PublishFooter({ publishing }: { publishing: Publishing }) {
  const { category, error, isAnswered, isRunning, send, text } = publishing;
  return (
    <View className="footer-stack">
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="发布"
        runningText="正在发布…"
        isRunning={isRunning}
        isDisabled={
          !category || publishing.photos.isAdding || publishing.voice.isBusy || text.trim() === "" || !isAnswered
        }
        whyDisabled={publishing.voice.isBusy ? "先把话说完" : isAnswered ? null : "还有一项要填的没填好"}
        onPress={() => void send()}
      />
    </View>
  );
}
