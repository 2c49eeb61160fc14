import { dayNumberAt } from "../calendar/shanghai-day";
import type { Conduct } from "../orders/judgements";
import type { Order } from "../orders/order";
import type { Taker } from "../orders/taker";
import type { PolicyVersion } from "../policies/policies";
import type { Account } from "./account";
import { awardFor, type Award } from "./award";
import { awardBounds } from "./award-bounds";
import type { AwardedService } from "./transfer";

/** A volunteer who gave time to an order: in the service that was judged, in one before it was opened again, or in both. */
export type Payee = {
  readonly personId: string;
  readonly name: string;
  /** Minutes of the judged service; null when he was only there before. */
  readonly minutes: number | null;
  /** Minutes given before the matter was opened again: recorded, and without points. */
  readonly earlierMinutes: number;
  /** When the service ended. */
  readonly leftAtMs: number;
};

/** Who has something to get from a judged order: whoever served. Who held a slot and never came gets nothing. */
export function payeesOf({ takers, earlierTakers }: Pick<Order, "takers" | "earlierTakers">): readonly Payee[] {
  const current = takers.filter(hasServed).map(({ leftAtMs, minutes, name, personId, takenAtMs }) => ({
    personId,
    name,
    minutes,
    leftAtMs: leftAtMs ?? takenAtMs,
    earlierMinutes: minutesOf(earlierTakers, personId),
  }));
  const isCurrent = (personId: string): boolean => current.some((payee) => payee.personId === personId);
  const gone = new Map(earlierTakers.filter(({ personId }) => !isCurrent(personId)).map((one) => [one.personId, one]));
  const earlier = [...gone.values()].filter(hasServed).map(({ leftAtMs, name, personId, takenAtMs }) => ({
    personId,
    name,
    minutes: null,
    leftAtMs: leftAtMs ?? takenAtMs,
    earlierMinutes: minutesOf(earlierTakers, personId),
  }));
  return [...current, ...earlier];
}

const hasServed = ({ minutes }: Taker): boolean => minutes !== null;

const minutesOf = (takers: readonly Taker[], personId: string): number =>
  takers.filter((taker) => taker.personId === personId).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** The service an award is for: the day it ended on, and whom it helped. */
export function awardedService(order: Order, { personId, leftAtMs }: Payee): AwardedService {
  const isVeto = conductOf(order, personId)?.isVeto === true;
  return { day: dayNumberAt(leftAtMs), metPersonId: order.beneficiaryId, isVeto };
}

const conductOf = ({ evaluation }: Order, personId: string): Conduct | null =>
  evaluation?.conduct?.find((one) => one.personId === personId) ?? null;

/** How points are counted, and for whom. The policy is the one that held when the order was made. */
export type Counting = {
  readonly policy: PolicyVersion<"points">;
  readonly account: Pick<Account, "earned" | "met">;
};

/**
 * What one volunteer gets for a judged order. A service that had to be done again by others earned no points, but the
 * time was truly given. Throws for an order that nobody judged.
 */
export function orderAward(order: Order, payee: Payee, { account, policy }: Counting): Award {
  const { category, evaluation, rating } = order;
  if (evaluation === null) throw new Error(`order ${order.orderId} is not evaluated`);
  const { earlierMinutes, minutes } = payee;
  const judged = {
    rule: category.pointsRule,
    policy,
    stars: rating.byRule ? null : rating.stars,
    quality: evaluation.quality,
    conduct: conductOf(order, payee.personId),
    bounds: awardBounds(account, awardedService(order, payee), policy.value),
  };
  if (minutes === null) return awardFor({ ...judged, minutes: earlierMinutes, outcome: "unsolved" });
  const award = awardFor({ ...judged, minutes, outcome: evaluation.outcome });
  if (earlierMinutes === 0) return award;
  const breakdown = [...award.breakdown, `之前那次 ${earlierMinutes} 分钟照常记录，不计分`];
  return { ...award, minutes: minutes + earlierMinutes, breakdown };
}
