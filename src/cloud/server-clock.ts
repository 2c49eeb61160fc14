let aheadMs = 0;
const watchers = new Set<() => void>();
/** The way through the network makes the difference of the clocks tremble by less than this. */
const TREMBLE_MS = 2_000;

/** Every answer carries the cloud's time; the phone's own clock may be wrong by hours. */
export function noteServerTime(nowMs: number): void {
  const wasAheadMs = aheadMs;
  aheadMs = nowMs - Date.now();
  if (Math.abs(aheadMs - wasAheadMs) > TREMBLE_MS) for (const watcher of watchers) watcher();
}

/** Calls back when the cloud's time turns out to be another than this phone thought. Returns how to stop. */
export function watchServerTime(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The cloud's time as far as the phone knows it: what "还剩多久" counts down with. */
export function serverNowMs(): number {
  return Date.now() + aheadMs;
}
