import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { findPosition } from "../../device/find-position";

/**
 * Calls the community at once, and tells it where one is as soon as the phone knows: nobody waits for a satellite, and
 * whoever does not let the phone say has called all the same.
 */
export function useRaise(orderId: string) {
  const { run, isRunning, error } = useChange("alarms.raise");
  const [isRaised, setRaised] = useState(false);
  const raise = async () => {
    const finding = findPosition().catch(() => ({ kind: "unknown" }) as const);
    const reply = await run({ orderId, position: null });
    if (!reply.ok) return;
    setRaised(true);
    const found = await finding;
    if (found.kind === "found") await run({ orderId, position: { lat: found.point.lat, lng: found.point.lng } });
  };
  return { raise, isRunning: isRunning && !isRaised, isRaised, error: isRaised ? null : error };
}
