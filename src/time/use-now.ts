import { useEffect, useState } from "react";
import { serverNowMs, watchServerTime } from "../cloud/server-clock";

/** The cloud's time, fresh every `everyMs` and whenever the phone's clock proves wrong, for "还剩 2 小时" that stays true while somebody looks at it. */
export function useNow(everyMs = 30_000): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const look = () => setNowMs(serverNowMs());
    const timer = setInterval(look, everyMs);
    const stopWatching = watchServerTime(look);
    return () => {
      clearInterval(timer);
      stopWatching();
    };
  }, [everyMs]);
  return nowMs;
}
