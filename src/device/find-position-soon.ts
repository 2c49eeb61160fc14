import type { GeoPoint } from "../../domain/areas/geo-point";
import { findPosition } from "./find-position";

const patienceMs = 4_000;

/** Where the phone is, if the person allows it and it is known soon; null is fine, nobody waits for it at a door. */
export async function findPositionSoon(): Promise<GeoPoint | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const found = await Promise.race([findPosition().catch(() => null), tooLate]);
  return found?.kind === "found" ? found.point : null;
}
