const minuteMs = 60_000;
const peopleMax = 5_000;

/**
 * Counts calls per person, call and minute within this function instance. It costs no round trip and stops runaway
 * phones and simple bots; what must hold exactly (one winner, points, limits) is guarded in the database instead.
 */
export class RateLimit {
  private readonly counts = new Map<string, { sinceMs: number; count: number }>();

  allows(openid: string, call: string, perMinute: number, nowMs: number): boolean {
    if (this.counts.size > peopleMax) this.counts.clear();
    const key = `${openid}|${call}`;
    const current = this.counts.get(key);
    if (current === undefined || nowMs - current.sinceMs >= minuteMs) {
      this.counts.set(key, { sinceMs: nowMs, count: 1 });
      return true;
    }
    current.count += 1;
    return current.count <= perMinute;
  }
}
