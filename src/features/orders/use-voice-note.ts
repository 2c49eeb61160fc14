import { useEffect, useRef, useState } from "react";
import { sendFile } from "../../cloud/send-file";
import { recordVoice } from "../../device/record-voice";
import type { RecordedVoice, RecordingRefusal } from "../../device/recorded-voice";
import { useSeconds } from "./use-seconds";

/** In the cloud and checked; `path` plays it on this phone. */
export type KeptVoice = { readonly voiceId: string; readonly path: string; readonly seconds: number };

type Stage = "none" | "starting" | "recording" | "sending" | "kept";

const refusals: Record<RecordingRefusal, string> = {
  refused: "没有允许使用麦克风。请打开后再点一次，也可以只写字。",
  impossible: "这台手机录不了音。写字也一样，或打电话给社区。",
};

/** What she says beside what she writes: a tap begins, a tap ends, and only what the cloud has taken counts. */
export function useVoiceNote() {
  const [stage, setStage] = useState<Stage>("none");
  const [voice, setVoice] = useState<KeptVoice | null>(null);
  const seconds = useSeconds(stage === "recording");
  const [isRefused, setRefused] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [unsent, setUnsent] = useState<RecordedVoice | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop.current?.();
    };
  }, []);
  const send = async (recorded: RecordedVoice) => {
    setError(null);
    setStage("sending");
    setUnsent(recorded);
    const { bytes, path, seconds } = recorded;
    const sent = await sendFile(recorded, { kind: "voice", bytes, seconds });
    if (isGone.current) return;
    setStage(sent.ok ? "kept" : "none");
    if (sent.ok) {
      setUnsent(null);
      setVoice({ voiceId: sent.id, path, seconds });
    } else setError(sent.error.sentence);
  };

  const ended = (recorded: RecordedVoice | null) => {
    stop.current = null;
    if (isGone.current) return;
    if (recorded !== null) return void send(recorded);
    setError("没听到您说话。请再点一次，说完再点。");
    setStage("none");
  };
  const start = async () => {
    setError(null);
    setUnsent(null);
    setRefused(false);
    setStage("starting");
    const started = await recordVoice(ended);
    if (typeof started === "string") {
      setError(refusals[started]);
      setRefused(started === "refused");
      setStage("none");
      return;
    }
    stop.current = started.stop;
    if (isGone.current) started.stop();
    else setStage("recording");
  };
  return {
    stage,
    voice,
    seconds,
    error,
    /** She said no to the microphone. */
    isRefused,
    isBusy: stage === "starting" || stage === "recording" || stage === "sending",
    start,
    stop: () => stop.current?.(),
    /** Sends again what did not come through, without having to say it again; null when nothing waits. */
    again: unsent === null || stage === "sending" ? null : () => send(unsent),
    remove: () => {
      setVoice(null);
      setStage("none");
    },
  };
}
export type VoiceNoting = ReturnType<typeof useVoiceNote>;
