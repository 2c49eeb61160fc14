import { useEffect, useState } from "react";
import type { CloudClock } from "./cloud-clock";

/** The local cloud's time, second by second; undefined until it is known. */
export function useTickingClock(clock: CloudClock | undefined): number | undefined {
  const [machineMs, setMachineMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setMachineMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return clock && machineMs + clock.offsetMs;
}
