import type { FoundPosition } from "./found-position";

const PERMISSION_DENIED = 1;
const PATIENCE_MS = 8_000;

/** For trying: a browser measures by WGS-84, which lies up to half a kilometre beside the datum of Chinese maps. */
export function positionInBrowser(): Promise<FoundPosition> {
  if (!("geolocation" in navigator)) return Promise.resolve({ kind: "unknown" });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ kind: "found", point: { lat: coords.latitude, lng: coords.longitude } }),
      ({ code }) => resolve({ kind: code === PERMISSION_DENIED ? "refused" : "unknown" }),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}
