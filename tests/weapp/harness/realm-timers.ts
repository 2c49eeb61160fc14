type Callback = (...args: unknown[]) => void;

/** Timers that end with the phone, so that a page that counts down keeps no test alive, and whose errors are heard. */
export function realmTimers(onError: (error: unknown) => void) {
  const running = new Set<NodeJS.Timeout>();
  const guarded = (callback: Callback, args: unknown[]) => () => {
    try {
      callback(...args);
    } catch (error) {
      onError(error);
    }
  };
  const stop = (timer: NodeJS.Timeout) => {
    clearTimeout(timer);
    running.delete(timer);
  };
  const start = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  return {
    functions: {
      setTimeout: (callback: Callback, ms?: number, ...args: unknown[]) => {
        const timer = setTimeout(() => {
          running.delete(timer);
          guarded(callback, args)();
        }, ms);
        return start(timer);
      },
      setInterval: (callback: Callback, ms?: number, ...args: unknown[]) =>
        start(setInterval(guarded(callback, args), ms)),
      clearTimeout: stop,
      clearInterval: stop,
    },
    close: () => running.forEach(stop),
  };
}
