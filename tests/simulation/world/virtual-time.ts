type Timer = { readonly dueMs: number; readonly order: number; readonly run: () => void };

/** Time that moves only when the simulation moves it. */
export type VirtualTime = {
  nowMs(): number;
  /** Goes forward, or back to an earlier snapshot; timers that come due on the way run. */
  set(nowMs: number): void;
  advance(ms: number): void;
  /** Runs something later; the returned function calls it off. */
  runAfter(ms: number, run: () => void): () => void;
};

export function startTime(startMs: number): VirtualTime {
  const timers = new Set<Timer>();
  let nowMs = startMs;
  let order = 0;
  const nextDue = (untilMs: number): Timer | undefined =>
    [...timers]
      .filter((timer) => timer.dueMs <= untilMs)
      .sort((one, other) => one.dueMs - other.dueMs || one.order - other.order)[0];
  const set = (laterMs: number): void => {
    for (let timer = nextDue(laterMs); timer; timer = nextDue(laterMs)) {
      timers.delete(timer);
      nowMs = Math.max(nowMs, timer.dueMs);
      timer.run();
    }
    nowMs = laterMs;
  };
  return {
    nowMs: () => nowMs,
    set,
    advance: (ms) => set(nowMs + ms),
    runAfter(ms, run) {
      const timer = { dueMs: nowMs + ms, order: (order += 1), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
}

/** Lets everything run that can run without anybody moving: promises, not timers and not the network. */
export const untilIdle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
