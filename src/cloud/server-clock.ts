let aheadMs = 0;

/** Every answer carries the cloud's time; the phone's own clock may be wrong by hours. */
export function noteServerTime(nowMs: number): void {
  aheadMs = nowMs - Date.now();
}

/** The cloud's time as far as the phone knows it: what "还剩多久" counts down with. */
export function serverNowMs(): number {
  return Date.now() + aheadMs;
}
