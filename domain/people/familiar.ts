/** Somebody who has helped this beneficiary well before, and how often, counted up to `timesMax`. */
export type Familiar = { readonly personId: string; readonly times: number };

/** What a beneficiary's own document remembers: the orders themselves, so that none counts twice. Newest helper last. */
export type GoodHelp = { readonly personId: string; readonly orderIds: readonly string[] };

/** More often tells nothing more. */
export const timesMax = 5;
/** So many helpers are remembered; the one who helped longest ago is forgotten first. */
export const helpersMax = 20;

/** Remembers that this person helped well with this order. Said twice, it counts once. */
export function withGoodHelp(before: readonly GoodHelp[], personId: string, orderId: string): readonly GoodHelp[] {
  const known = before.find((one) => one.personId === personId)?.orderIds ?? [];
  if (known.includes(orderId)) return before;
  const others = before.filter((one) => one.personId !== personId);
  return [...others, { personId, orderIds: [...known, orderId].slice(-timesMax) }].slice(-helpersMax);
}

/** Takes an order back out, e.g. when its judgement was overturned. */
export const withoutGoodHelp = (before: readonly GoodHelp[], orderId: string): readonly GoodHelp[] =>
  before
    .map((one) => ({ ...one, orderIds: one.orderIds.filter((id) => id !== orderId) }))
    .filter(({ orderIds }) => orderIds.length > 0);

/** What an order keeps of it. */
export const familiarOf = (helps: readonly GoodHelp[]): readonly Familiar[] =>
  helps.map(({ orderIds, personId }) => ({ personId, times: orderIds.length }));
