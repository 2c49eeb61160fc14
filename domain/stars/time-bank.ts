/** A service somebody was recorded for. */
type Service = {
  /** Missing where staff entered it afterwards. */
  readonly orderId?: string | null;
  readonly categoryName: string;
  readonly minutes: number;
  readonly reversed?: boolean;
};

/** What was said of an order, and what it brought to whom. */
export type Judgement = {
  readonly orderId: string;
  /** The community's mark, one to five; null where nobody judged. */
  readonly quality: number | null;
  /** The resident's stars; null where she never said. */
  readonly stars: number | null;
  readonly awards: readonly { readonly personId: string; readonly points: number; readonly isReversed?: boolean }[];
};

/** Marks added up as tenths of their mean; null without any. */
export const meanTenths = (total: number, count: number): number | null =>
  count === 0 ? null : Math.round((total * 10) / count);

/** What somebody's latest services amount to. What was taken back counts nowhere; judgements that are gone are no marks. */
export function sumOfServices(services: readonly Service[], judgements: readonly Judgement[], personId: string) {
  const counted = services.filter(({ reversed }) => reversed !== true);
  const orders = new Set(counted.map(({ orderId }) => orderId));
  const own = judgements.filter(({ orderId }) => orders.has(orderId));
  const marks = own.flatMap(({ quality }) => (quality === null ? [] : [quality]));
  const points = own
    .flatMap(({ awards }) => awards)
    .filter((award) => award.personId === personId && award.isReversed !== true)
    .reduce((sum, award) => sum + award.points, 0);
  return {
    looked: counted.length,
    judged: marks.length,
    qualityTenths: meanTenths(
      marks.reduce((sum, mark) => sum + mark, 0),
      marks.length,
    ),
    points,
    byCategory: byCategory(counted),
  };
}

/** What was given most often first. */
function byCategory(services: readonly Service[]) {
  const sums = new Map<string, { name: string; services: number; minutes: number }>();
  for (const { categoryName, minutes } of services) {
    const sum = sums.get(categoryName) ?? { name: categoryName, services: 0, minutes: 0 };
    sums.set(categoryName, { name: categoryName, services: sum.services + 1, minutes: sum.minutes + minutes });
  }
  return [...sums.values()].sort((one, other) => other.services - one.services || other.minutes - one.minutes);
}
