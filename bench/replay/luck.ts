/**
 * A number from 0 up to, but not including, 1 that follows from what it is about, e.g. whether this neighbour feels like
 * taking this order. So every way of dispatching meets the same people in the same mood.
 */
export function luck(about: string, ...numbers: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < about.length; place += 1) hash = Math.imul(hash ^ about.charCodeAt(place), 0x01000193);
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Exponentially distributed around a mean. */
export const wait = (mean: number, part: number): number => -mean * Math.log(1 - part);
