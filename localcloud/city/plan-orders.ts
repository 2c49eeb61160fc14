import { weekdayOf } from "../../domain/calendar/calendar-day";
import { dayMs, dayNumberAt, startOfDayMs } from "../../domain/calendar/shanghai-day";
import type { WantedTimeWish } from "../../domain/orders/wanted-time-rules";
import type { CityFigures } from "./city-figures";
import type { PlannedOrder, PlannedPerson } from "./city-plan";
import type { Chance } from "./seeded-chance";

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** When people ask, from midnight on: most in the morning, some after the nap, hardly anybody by night. */
const hourWeights = [0, 0, 0, 0, 0, 1, 4, 8, 12, 13, 11, 7, 4, 5, 9, 11, 9, 7, 6, 5, 3, 2, 1, 0];
/** Monday to Sunday. */
const weekdayWeights = [1.15, 1.05, 1, 1, 1.05, 0.9, 0.8];

/** How often each kind of help is asked for. What needs pictures of the place is left out: the plan has none. */
const categoryWeights = {
  ...{ errand: 19, medicine: 15, company: 11, phoneHelp: 10, carrying: 9, repair: 9, cleaning: 6, escort: 5 },
  ...{ haircut: 4, homework: 3, therapy: 2, diet: 2, wish: 2, legal: 2, mediation: 1, opinion: 1 },
} as const;

/** Not all that is asked for comes to a service. */
const askedPerService = 1.17;

/** Half a year of requests, oldest first, at the rhythm of days and weeks. A few people ask often, most hardly ever. */
export function planOrders(
  figures: CityFigures,
  people: readonly PlannedPerson[],
  untilMs: number,
  chance: Chance,
): readonly PlannedOrder[] {
  const askers = askersOf(people, chance);
  const days = Array.from({ length: figures.days }, (_, back) => startOfDayMs(untilMs - back * dayMs)).reverse();
  const weights = days.map((fromMs) => weekdayWeights[weekdayOf(dayNumberAt(fromMs)) - 1] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = Math.round(figures.services * askedPerService);
  const categories = Object.entries(categoryWeights);
  const orders: PlannedOrder[] = [];
  let owed = 0;
  for (const [place, fromMs] of days.entries()) {
    owed += (count * (weights[place] ?? 1)) / total;
    for (; owed >= 1; owed -= 1) {
      const atMs = fromMs + chance.weighted(hourWeights) * hourMs + Math.floor(chance.next() * hourMs);
      const [categoryId] = categories[chance.weighted(Object.values(categoryWeights))] ?? ["errand"];
      const person = askers[Math.floor(askers.length * chance.next() ** 2.2)] ?? 0;
      if (atMs < untilMs)
        orders.push({ atMs, person, categoryId, wish: wishAt(atMs, chance), byPhone: chance.happens(0.15) });
    }
  }
  return orders.sort((one, other) => one.atMs - other.atMs);
}

/** Those without an office, in an order that says who asks most. */
function askersOf(people: readonly PlannedPerson[], chance: Chance): readonly number[] {
  const places = people.flatMap(({ roles }, place) => (roles.length === 0 ? [place] : []));
  return places
    .map((place) => ({ place, rank: chance.next() + (people[place]?.volunteer == null ? 0 : 0.5) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ place }) => place);
}

function wishAt(atMs: number, chance: Chance): WantedTimeWish {
  const kind = chance.weighted([45, 25, 30]);
  if (kind < 2) return { kind: kind === 0 ? "soon" : "today" };
  const hour = chance.pick([8, 9, 10, 14, 15, 16, 19]);
  const fromMs = startOfDayMs(atMs) + (1 + chance.below(4)) * dayMs + hour * hourMs;
  return { kind: "agreed", fromMs, untilMs: fromMs + chance.pick([60, 90, 120]) * minuteMs };
}
