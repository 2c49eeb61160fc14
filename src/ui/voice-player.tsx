import { useEffect, useRef, useState } from "react";
import { playVoice } from "../device/play-voice";
import { BigButton } from "./big-button";
import { Notice } from "./notice";

/** A voice note to listen to: a tap plays, another stops. `what` says whose words they are. */
export function VoicePlayer({ url, seconds, what = "录音" }: { url: string; seconds: number; what?: string }) {
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  // Nobody wants to hear on from a page she has left.
  useEffect(() => () => stop.current?.(), []);
  const press = () => {
    if (stop.current !== null) {
      stop.current();
      return;
    }
    setFailed(false);
    setPlaying(true);
    stop.current = playVoice(url, (end) => {
      stop.current = null;
      setPlaying(false);
      setFailed(end === "failed");
    });
  };
  return (
    <>
      {hasFailed ? <Notice kind="error" text="这段录音放不出来。请返回再进来试一次。" /> : null}
      <BigButton
        kind="second"
        icon={isPlaying ? "stop" : "play"}
        text={isPlaying ? "停下" : `听${what}（${seconds} 秒）`}
        onPress={press}
      />
    </>
  );
}
