export type CloudClock = {
  /** Milliseconds since the epoch, moved by every journey so far. */
  nowMs: () => number;
  offsetMs: () => number;
  /** Sets how far the cloud is ahead of the machine; workers see it at once. */
  setOffsetMs: (offsetMs: number) => void;
  /** One float64, read by the functions' workers at every look at their clock. */
  readonly sharedOffset: SharedArrayBuffer;
};

/** The one clock of the local cloud. Time passes as on the machine, only the offset can be moved. */
export function createCloudClock(
  initialOffsetMs: number,
  onChange: (nowMs: number, offsetMs: number) => void,
): CloudClock {
  const sharedOffset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const cell = new Float64Array(sharedOffset);
  cell[0] = initialOffsetMs;
  const offsetMs = () => cell[0] ?? 0;
  const nowMs = () => Date.now() + offsetMs();
  return {
    nowMs,
    offsetMs,
    setOffsetMs(next) {
      cell[0] = next;
      onChange(nowMs(), next);
    },
    sharedOffset,
  };
}
