import { habitsOf, servicesOf } from "../../domain/signals/services-of";
import { groupBy } from "../../domain/signals/group-by";
import type { Habit, Service, TownWindow } from "../../domain/signals/service";
import { signalThresholds } from "../../domain/signals/signal-thresholds";
import { toOrder } from "../api/store/orders-store";
import type { ShopDocument } from "../api/store/shops-store";
import {
  countRedeemedSince,
  eachOrderSince,
  listCancelled,
  listGivenByHand,
  listNewcomers,
  listShopsIn,
  stockOf,
} from "../api/store/town-store";

/** An order judged within the window may have been asked for so much earlier. */
const longestOrderMs = 30 * 86_400_000;

/** What the search looks at in one city. Only what it needs of each order is kept while reading. */
export async function readTown(cityId: string, nowMs: number): Promise<TownWindow> {
  const { windowMs } = signalThresholds;
  const fromMs = nowMs - windowMs;
  const services: Service[] = [];
  const habits: Habit[] = [];
  await eachOrderSince(cityId, fromMs - longestOrderMs, (document) => {
    const order = toOrder(document);
    const beside = { awards: document.awards, arrivalDistances: document.arrivalDistances ?? [] };
    services.push(...servicesOf(order, beside).filter(({ atMs }) => atMs > fromMs));
    habits.push(...habitsOf(order).filter(({ atMs }) => atMs > fromMs));
  });
  const shops = await listShopsIn(cityId);
  return {
    fromMs,
    nowMs,
    services,
    habits: [...habits, ...(await voucherHabits(shops, nowMs))],
    newcomers: await listNewcomers(cityId, fromMs - signalThresholds.newCounterparts.freshMs),
    givenByHand: await listGivenByHand(cityId, fromMs),
    shops: await Promise.all(shops.map(stockOf)),
  };
}

/** Counts all vouchers of those alone who cancelled often. */
async function voucherHabits(shops: readonly ShopDocument[], nowMs: number): Promise<readonly Habit[]> {
  const { recentMs, redeemLoop } = signalThresholds;
  const sinceMs = nowMs - recentMs;
  const cancelled = (await Promise.all(shops.map(({ _id }) => listCancelled(_id, sinceMs)))).flat();
  const often = [...groupBy(cancelled, ({ personId }) => personId)].filter(
    ([, own]) => own.length >= redeemLoop.cancelled,
  );
  const habits = await Promise.all(
    often.map(async ([personId, own]): Promise<readonly Habit[]> => {
      const redeemed = await countRedeemedSince(personId, sinceMs);
      return [
        ...Array.from({ length: redeemed }, (): Habit => ({ personId, what: "redeemed", atMs: nowMs })),
        ...own.map(({ createdAtMs }): Habit => ({ personId, what: "cancelledRedemption", atMs: createdAtMs })),
      ];
    }),
  );
  return habits.flat();
}
