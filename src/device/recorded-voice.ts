/** Something that was said. `path` plays it on this phone; `bytes` is its size. */
export type RecordedVoice = {
  readonly path: string;
  readonly bytes: number;
  readonly seconds: number;
  /** The sound itself, where there are no files (in a browser). */
  readonly blob: Blob | null;
};

/** Why there is no recording: she said no to the microphone, or this phone has none. */
export type RecordingRefusal = "refused" | "impossible";

/**
 * Starts to record. `ended` is called once: with what was said, after `stop` or when a minute is over; with null when
 * the phone broke it off, as for a call, or nothing was said.
 */
export type StartRecording = (
  ended: (voice: RecordedVoice | null) => void,
) => Promise<{ readonly stop: () => void } | RecordingRefusal>;

/** Shorter than this was a slip of the finger. */
export const voiceLeastMs = 800;
