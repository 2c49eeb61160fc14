import { openedAtMsOf } from "../orders/opened-at";
import type { Order } from "../orders/order";
import type { OrderEventName } from "../orders/order-event";
import type { Role } from "../people/role";
import type { Habit, Service } from "./service";

type Paid = {
  readonly personId: string;
  readonly points: number;
  readonly minutes: number;
  readonly isReversed?: boolean;
};

/** What is kept beside an order that the search looks at. */
type Beside = {
  readonly awards: readonly Paid[];
  readonly arrivalDistances: readonly { readonly personId: string; readonly meters: number }[];
};

const writtenForOthers: ReadonlySet<OrderEventName> = new Set(["arrivedForCaller", "confirmedForCaller"]);

/** The services of one judged order, one for each volunteer who kept what it earned; none for any other order. */
export function servicesOf(order: Order, { awards, arrivalDistances }: Beside): readonly Service[] {
  const judged = order.journal.filter(({ event }) => event === "evaluated").slice(-1)[0];
  if (judged === undefined) return [];
  const writtenBy = order.journal
    .filter(({ event }) => writtenForOthers.has(event))
    .map(({ byPersonId }) => byPersonId);
  const stars = order.rating === null || order.rating.byRule ? null : order.rating.stars;
  return awards
    .filter(({ isReversed }) => isReversed !== true)
    .flatMap(({ personId, points, minutes }): Service[] => {
      const taker = [...order.takers, ...order.earlierTakers].find((one) => one.personId === personId);
      if (taker === undefined) return [];
      return [
        {
          orderId: order.orderId,
          volunteerId: personId,
          helpedId: order.beneficiaryId,
          householdId: order.householdId,
          areaId: order.areaId,
          openedAtMs: grabbedBy(order, personId) ? openedAtMsOf(order.journal) : null,
          takenAtMs: taker.takenAtMs,
          atMs: judged.atMs,
          points,
          minutes,
          stars,
          judgedBy: judged.byPersonId,
          writtenBy: [...new Set(writtenBy)],
          metersAway: arrivalDistances.find((one) => one.personId === personId)?.meters ?? null,
        },
      ];
    });
}

/** What staff gave him he did not race for. */
const grabbedBy = ({ journal }: Order, personId: string): boolean =>
  journal.some(({ event, byPersonId }) => event === "grabbed" && byPersonId === personId);

const habitBy: Partial<Record<OrderEventName, Habit["what"]>> = { grabbed: "grabbed", gaveBack: "gaveBack" };

/** Who took this order and who gave it back; steps of staff are no habit of the volunteer. */
export const habitsOf = ({ journal }: Pick<Order, "journal">): readonly Habit[] =>
  journal.flatMap(({ event, byPersonId, role, atMs }): Habit[] => {
    const what = habitBy[event];
    const isOwn: boolean = role === ("volunteer" satisfies Role);
    return what === undefined || !isOwn ? [] : [{ personId: byPersonId, what, atMs }];
  });
