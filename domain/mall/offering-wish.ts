import type { Aisle } from "./aisle";
import type { Offering } from "./offering";

/** What a keeper may write of an offering; price and stock have ways of their own. */
export const wishFields = [
  "title",
  "picture",
  "pictures",
  "photos",
  "donor",
  "rules",
  "perPersonLimit",
  "perHouseholdLimit",
  "limitPeriod",
  "minStars",
  "validUntilMs",
  "session",
  "booking",
  "cancelHours",
  "isOnOffer",
] as const;
export type OfferingWish = Pick<Offering, (typeof wishFields)[number]>;

export type WishRefusal = "NO_PRICE" | "TERMS_OF_OTHER_AISLE" | "TERMS_FIXED" | "CLASS_HAS_SEATS" | "TIME_PAST";

/**
 * Why an offering cannot be written so, or null. Nothing stands on the shelf without a price. Whether it is had by stock or by
 * appointment is settled when it is made; a class keeps its time once somebody has a seat or waits for one.
 */
export function wishRefusal(
  kind: Aisle,
  before: Offering | null,
  wish: OfferingWish,
  nowMs: number,
): WishRefusal | null {
  if (wish.session !== null && kind !== "training") return "TERMS_OF_OTHER_AISLE";
  if (wish.booking !== null && kind !== "service" && kind !== "venue") return "TERMS_OF_OTHER_AISLE";
  if (wish.isOnOffer && (before?.pricePoints ?? 0) < 1) return "NO_PRICE";
  return before !== null && isOtherwiseHad(before, wish) ? "TERMS_FIXED" : classRefusal(before, wish, nowMs);
}

/** By appointment instead of from stock or the other way round, or no class any more. */
const isOtherwiseHad = (before: Offering, { booking, session }: OfferingWish): boolean =>
  (before.booking === null) !== (booking === null) || (before.session !== null && session === null);

function classRefusal(before: Offering | null, wish: OfferingWish, nowMs: number): WishRefusal | null {
  if (wish.session === null || !isMoved(before, wish)) return null;
  if (before !== null && before.reserved + before.issued + before.waitingCount > 0) return "CLASS_HAS_SEATS";
  return wish.session.startsAtMs <= nowMs ? "TIME_PAST" : null;
}

/** Whether the class is at another time than before; its first time counts as another. */
const isMoved = (before: Offering | null, { session }: OfferingWish): boolean =>
  session !== null &&
  (session.startsAtMs !== before?.session?.startsAtMs || session.endsAtMs !== before.session.endsAtMs);

/** Every field that is not as it was, before and after, as the record keeps it. */
export const changesOf = (before: OfferingWish | null, wish: OfferingWish): readonly string[] =>
  wishFields.flatMap((field) => {
    const [was, is] = [JSON.stringify(before?.[field] ?? null), JSON.stringify(wish[field])];
    return was === is ? [] : [`${field}: ${was} → ${is}`];
  });
