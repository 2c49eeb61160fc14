import { seededChance, type Chance as SeededChance } from "../../../localcloud/city/seeded-chance";

/** Chance that a seed decides for ever, so that whatever goes wrong can be played again. */
export type Chance = SeededChance & { bytes(count: number): Buffer };

export function chanceFrom(seed: number): Chance {
  const chance = seededChance(seed);
  const byte = () => chance.below(256);
  return { ...chance, bytes: (count) => Buffer.from(Array.from({ length: count }, byte)) };
}
