import type { CityFigures } from "./city-figures";
import type { CityPlan } from "./city-plan";
import { planOrders } from "./plan-orders";
import { planPeople } from "./plan-people";
import { planPlaces, type CityGround } from "./plan-places";
import { seededChance } from "./seeded-chance";

type Planning = {
  readonly figures: CityFigures;
  readonly ground: CityGround;
  /** 1 for the first of several. */
  readonly cityNumber: number;
  readonly seed: number;
  /** Until when there were orders. */
  readonly untilMs: number;
};

/** A city with half a year of requests, the same for the same seed and moment. */
export function planCity({ figures, ground, cityNumber, seed, untilMs }: Planning): CityPlan {
  const chance = seededChance(seed * 1_000 + cityNumber);
  const { areas, communities } = planPlaces(figures, ground, chance);
  const people = planPeople({ figures, root: ground.root, cityNumber }, communities, chance);
  const orders = planOrders(figures, people, untilMs, chance);
  const fromMs = orders[0]?.atMs ?? untilMs;
  return { seed, root: ground.root, fromMs, untilMs, areas, communities, people, orders };
}
