import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";

/** Asks again every so often while the page is shown; a page that nobody sees costs nothing. */
export function useReloadEvery(everyMs: number, reload: () => Promise<void>): void {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  }, [reload]);
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setInterval(() => void latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isShown]);
}
