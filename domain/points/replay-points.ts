import type { Order } from "../orders/order";
import type { PolicyVersion } from "../policies/policies";
import type { Account } from "./account";
import { awardedService, orderAward, payeesOf } from "./order-awards";

type Past = Pick<Account, "earned" | "met">;

/** Points of each award by the order and the volunteer it is for. */
export type ReplayedPoints = ReadonlyMap<string, number>;

/**
 * What the volunteers of past orders would have got by a policy, counted from nothing in the order of their services, so that
 * repeated meetings and the bounds of day and month take part. Orders nobody judged are left out.
 */
export function replayPoints(orders: readonly Order[], policy: PolicyVersion<"points">): ReplayedPoints {
  const pasts = new Map<string, Past>();
  const points = new Map<string, number>();
  const services = orders
    .filter(({ evaluation }) => evaluation !== null)
    .flatMap((order) => payeesOf(order).map((payee) => ({ order, payee })))
    .sort((one, other) => one.payee.leftAtMs - other.payee.leftAtMs);
  for (const { order, payee } of services) {
    const account = pasts.get(payee.personId) ?? { earned: [], met: [] };
    const award = orderAward(order, payee, { policy, account });
    const { day, metPersonId } = awardedService(order, payee);
    points.set(`${order.orderId}:${payee.personId}`, award.points);
    pasts.set(payee.personId, {
      earned: [...account.earned, { day, points: award.points }],
      met: [...account.met, { day, personId: metPersonId }],
    });
  }
  return points;
}
