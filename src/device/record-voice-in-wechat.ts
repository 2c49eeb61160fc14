import Taro from "@tarojs/taro";
import { voiceSecondsMax } from "../../domain/files/check-voice";
import { voiceLeastMs, type RecordedVoice, type StartRecording } from "./recorded-voice";

type Taken = Parameters<Parameters<Taro.RecorderManager["onStop"]>[0]>[0];

/** Speech in one channel: a minute is 360 KB. */
const quality = { sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000, format: "mp3" } as const;

let listener: { started: () => void; failed: (reason: string) => void; stopped: (taken: Taken) => void } | null = null;
let manager: Taro.RecorderManager | null = null;

/** WeChat has one recorder, whose listeners cannot be taken away again: they are set once and pass on to whoever records. */
function recorder(): Taro.RecorderManager {
  if (manager !== null) return manager;
  manager = Taro.getRecorderManager();
  manager.onStart(() => listener?.started());
  manager.onError(({ errMsg }) => listener?.failed(errMsg));
  // A call comes in: what was said until then is kept.
  manager.onInterruptionBegin(() => manager?.stop());
  manager.onStop((taken) => listener?.stopped(taken));
  return manager;
}

export const recordInWechat: StartRecording = (ended) =>
  new Promise((resolve) => {
    const one = recorder();
    let hasStarted = false;
    const end = (voice: RecordedVoice | null) => {
      listener = null;
      ended(voice);
    };
    listener = {
      started: () => {
        hasStarted = true;
        resolve({ stop: () => one.stop() });
      },
      failed: (reason) => {
        if (hasStarted) {
          end(null);
          return;
        }
        listener = null;
        resolve(/auth|deny|privacy|permission/i.test(reason) ? "refused" : "impossible");
      },
      stopped: (taken) => end(voiceOf(taken)),
    };
    one.start({ duration: voiceSecondsMax * 1000, ...quality });
  });

function voiceOf({ duration, fileSize, tempFilePath }: Taken): RecordedVoice | null {
  if (duration < voiceLeastMs) return null;
  const seconds = Math.min(voiceSecondsMax, Math.max(1, Math.round(duration / 1000)));
  return { path: tempFilePath, bytes: fileSize, seconds, blob: null };
}
