import { voiceSecondsMax } from "../../domain/files/check-voice";
import { voiceLeastMs, type RecordedVoice, type RecordingRefusal, type StartRecording } from "./recorded-voice";

/** What browsers record speech as; the first two are what the cloud takes, and one of them is always there. */
const kinds = ["audio/webm;codecs=opus", "audio/mp4"];
const bitsPerSecond = 32_000;

export const recordInBrowser: StartRecording = async (ended) => {
  const stream = await microphone();
  if (typeof stream === "string") return stream;
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  if (mimeType === undefined) return "impossible";
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  const startedMs = performance.now();
  const limit = setTimeout(() => recorder.stop(), voiceSecondsMax * 1000);
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  recorder.addEventListener("stop", () => {
    clearTimeout(limit);
    // The sign that a page listens goes out.
    for (const track of stream.getTracks()) track.stop();
    ended(voiceOf(new Blob(pieces, { type: mimeType }), performance.now() - startedMs));
  });
  recorder.start();
  return { stop: () => (recorder.state === "inactive" ? undefined : recorder.stop()) };
};

async function microphone(): Promise<MediaStream | RecordingRefusal> {
  // A page that is not served safely has no `mediaDevices`, whatever the types say.
  const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined || typeof MediaRecorder === "undefined") return "impossible";
  try {
    return await devices.getUserMedia({ audio: true });
  } catch (failure) {
    return (failure as { name?: string } | null)?.name === "NotAllowedError" ? "refused" : "impossible";
  }
}

function voiceOf(blob: Blob, lastedMs: number): RecordedVoice | null {
  if (lastedMs < voiceLeastMs || blob.size === 0) return null;
  const seconds = Math.min(voiceSecondsMax, Math.max(1, Math.round(lastedMs / 1000)));
  return { path: URL.createObjectURL(blob), bytes: blob.size, seconds, blob };
}
