import { View } from "@tarojs/components";
import { voiceSecondsMax } from "../../../domain/files/check-voice";
import { openPermissions } from "../../device/open-permissions";
import { aria } from "../../ui/aria";
import { BigButton } from "../../ui/big-button";
import { Field } from "../../ui/field";
import { VoicePlayer } from "../../ui/voice-player";
import type { VoiceNoting } from "./use-voice-note";

/** For whoever finds saying easier than writing: tap, speak, tap; then listen, keep or delete. */
export function VoiceNote({ noting, hint }: { noting: VoiceNoting; hint: string }) {
  const { again, error, stage, voice } = noting;
  return (
    <Field label="说一段话" isOptional hint={hint} error={error}>
      {voice !== null ? (
        <>
          <VoicePlayer url={voice.path} seconds={voice.seconds} />
          <BigButton kind="quiet" text="删掉录音" onPress={noting.remove} />
        </>
      ) : stage === "recording" ? (
        <>
          <View className="voice-seconds" {...aria({ role: "status", live: "polite" })}>
            {`正在录，${noting.seconds} 秒，最多 ${voiceSecondsMax} 秒`}
          </View>
          <BigButton kind="danger" icon="stop" text="说完了点这里" onPress={noting.stop} />
        </>
      ) : (
        <>
          {noting.isRefused && openPermissions ? (
            <BigButton kind="second" icon="key" text="去允许使用麦克风" onPress={openPermissions} />
          ) : null}
          {again ? <BigButton kind="second" icon="refresh" text="再传一次" onPress={() => void again()} /> : null}
          <BigButton
            kind="second"
            icon="mic"
            text={again ? "重新说" : "点一下开始说"}
            isRunning={noting.isBusy}
            runningText={stage === "sending" ? "正在传录音…" : "请允许使用麦克风…"}
            onPress={() => void noting.start()}
          />
        </>
      )}
    </Field>
  );
}
