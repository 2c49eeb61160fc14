import { useEffect, useState } from "react";

/** A skeleton that flashes by for a moment disturbs more than a blank. */
const PATIENCE_MS = 300;

/** True once waiting has lasted 300 ms. */
export function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting]);
  return isWaiting && isSlow;
}
