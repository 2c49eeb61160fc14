/** Moves every look at the present (`Date.now()`, `new Date()`, `Date()`) by the shared offset; dates given by value stay as they are. */
export function shiftDate(sharedOffset: SharedArrayBuffer): void {
  const RealDate = Date;
  const cell = new Float64Array(sharedOffset);
  const nowMs = () => RealDate.now() + (cell[0] ?? 0);
  const Shifted = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget) as object,
    apply: () => new RealDate(nowMs()).toString(),
    get: (target, key, receiver) => (key === "now" ? nowMs : (Reflect.get(target, key, receiver) as unknown)),
  });
  RealDate.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}
