import { useEffect, useState } from "react";
import { serverNowMs } from "../cloud/server-clock";

/** The cloud's time, fresh every `everyMs`, for "还剩 2 小时" that stays true while somebody looks at it. */
export function useNow(everyMs = 30_000): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
