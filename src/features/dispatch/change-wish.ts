import type { Pair, Wish } from "./proposal";

const isSame = (one: Pair, other: Pair): boolean =>
  one.orderId === other.orderId && one.volunteerId === other.volunteerId;
const without = (pairs: readonly Pair[], pair: Pair): Pair[] => pairs.filter((one) => !isSame(one, pair));

/** This one goes, in the place of whom was proposed for the slot. */
export const withFixed = (wish: Wish, pair: Pair, inPlaceOf: string | null): Wish => {
  const struck = inPlaceOf === null ? null : { orderId: pair.orderId, volunteerId: inPlaceOf };
  const fixed = struck === null ? wish.fixed : without(wish.fixed, struck);
  return {
    ...wish,
    fixed: [...without(fixed, pair), pair],
    without: without(struck === null ? wish.without : [...without(wish.without, struck), struck], pair),
  };
};

/** Somebody else is to be found for it. */
export const withStruck = (wish: Wish, pair: Pair): Wish => ({
  ...wish,
  fixed: without(wish.fixed, pair),
  without: [...without(wish.without, pair), pair],
});

/** The order stays where it is for now. */
export const withoutOrder = (wish: Wish, orderId: string): Wish => ({
  orderIds: wish.orderIds.filter((one) => one !== orderId),
  fixed: wish.fixed.filter((pair) => pair.orderId !== orderId),
  without: wish.without.filter((pair) => pair.orderId !== orderId),
});
