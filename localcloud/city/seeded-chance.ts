/** Chance that a seed decides for ever: the same seed makes the same city. */
export type Chance = {
  /** At least 0, below 1. */
  next(): number;
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** The place of one of these weights; heavier ones come more often. */
  weighted(weights: readonly number[]): number;
  /** Normally distributed around 0 with deviation 1. */
  normal(): number;
  /** Exponentially distributed with this mean. */
  waiting(mean: number): number;
};

/** Mulberry32; small and fast. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick(choices) {
      const picked = choices[below(choices.length)];
      if (picked === undefined) throw new Error("nothing to choose from");
      return picked;
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const place = weights.findIndex((weight) => (left -= weight) < 0);
      return place < 0 ? weights.length - 1 : place;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    waiting: (mean) => -mean * Math.log(1 - next()),
  };
}
