const minuteMs = 60_000;
const peopleMax = 5_000;

/**
 * Counts calls per person, call and minute within this function instance. It costs no round trip and stops runaway
 * phones and simple bots; what must hold exactly (one winner, points, limits) is guarded in the database instead.
 */
export function rateLimit(): (openid: string, call: string, perMinute: number, nowMs: number) => boolean {
  const counts = new Map<string, { readonly sinceMs: number; count: number }>();
  return (openid, call, perMinute, nowMs) => {
    if (counts.size > peopleMax) counts.clear();
    const key = `${openid}|${call}`;
    const current = counts.get(key);
    if (current === undefined || nowMs - current.sinceMs >= minuteMs || nowMs < current.sinceMs) {
      counts.set(key, { sinceMs: nowMs, count: 1 });
      return true;
    }
    current.count += 1;
    return current.count <= perMinute;
  };
}
