import type { Assignment, AssignmentProblem } from "../../domain/matching/assignment/assignment-problem";
import { bestAssignment } from "../../domain/matching/assignment/best-assignment";
import { seededChance } from "../../localcloud/city/seeded-chance";

/** Orders of two days for people of one estate: far more at once than the same person can do. */
export type ClashingDays = { readonly orders: number; readonly volunteers: number };

const hours = 48;
const acrossMeters = 3_000;
const nearest = 50;

/** Costs are those of the score: a metre is a third of a point, the rest of it is chance; so are load and empty slot. */
function problemOf({ orders, volunteers }: ClashingDays, seed: number): AssignmentProblem {
  const chance = seededChance(seed);
  const place = () => ({ east: chance.next() * acrossMeters, north: chance.next() * acrossMeters });
  const times = Array.from({ length: orders }, () => ({ from: chance.below(hours), length: 1 + chance.below(4) }));
  const homes = Array.from({ length: volunteers }, place);
  return {
    orders: times.map(() => {
      const { east, north } = place();
      const near = homes
        .map((home, volunteer) => ({ volunteer, meters: Math.hypot(home.east - east, home.north - north) }))
        .sort((one, other) => one.meters - other.meters)
        .slice(0, nearest);
      const cost = (meters: number) => Math.min(1_000, Math.round(meters / 3 + 300 * chance.next()));
      return {
        slots: 1,
        emptySlotPrice: 2_100,
        candidates: near.map(({ volunteer, meters }) => ({ volunteer, cost: cost(meters) })),
      };
    }),
    capacities: homes.map(() => 3),
    loadCost: 50,
    // An hour lies between two at least.
    cannotBoth: (one, other) => {
      const [first, second] = [times[one], times[other]];
      if (first === undefined || second === undefined) return false;
      return first.from <= second.from + second.length && second.from <= first.from + first.length;
    },
  };
}

/** The best within so many milliseconds of the processor, what it took, and by how much it is above what is proven. */
export function solvedWithin(days: ClashingDays, seed: number, mostMs: number) {
  const problem = problemOf(days, seed);
  const startedAt = process.cpuUsage();
  const usedMs = () => {
    const { system, user } = process.cpuUsage(startedAt);
    return (system + user) / 1_000;
  };
  const { cost, lowestPossible } = bestUntil(problem, () => usedMs() > mostMs);
  return { cpuMs: usedMs(), gapPercent: 100 * (cost / lowestPossible - 1) };
}

function bestUntil(problem: AssignmentProblem, isOver: () => boolean): Assignment {
  const search = bestAssignment(problem);
  for (;;) {
    const slice = search.next();
    if (slice.done === true) return slice.value;
    if (isOver()) return slice.value.best();
  }
}
