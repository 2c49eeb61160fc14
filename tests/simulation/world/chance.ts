/** Chance that a seed decides for ever, so that whatever goes wrong can be played again. */
export type Chance = {
  /** At least 0, below 1. */
  next(): number;
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  bytes(count: number): Buffer;
};

/** Mulberry32: small, fast, and good enough to decide who goes first. */
export function chanceFrom(seed: number): Chance {
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
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}
