/** How long a suite, or a part of one, may still run. */
export type Allowance = {
  isUp(): boolean;
  /** An equal share of what is left, for the next of so many parts. */
  shareOf(parts: number): Allowance;
};

export const unlimited: Allowance = { isUp: () => false, shareOf: () => unlimited };

export function allow(ms: number): Allowance {
  const untilMs = performance.now() + ms;
  const leftMs = () => untilMs - performance.now();
  return { isUp: () => leftMs() <= 0, shareOf: (parts) => allow(Math.max(0, leftMs()) / Math.max(1, parts)) };
}
