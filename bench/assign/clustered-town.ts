import { seededChance } from "../../localcloud/city/seeded-chance";

/** Metres from the south-west corner of the town. */
export type TownPlace = { readonly east: number; readonly north: number };
export type TownOrder = TownPlace & { readonly skill: number };
/** `skills` has one bit for each; `recentLoad` is what the volunteer did lately, in metres of a detour that is fair. */
export type TownVolunteer = TownPlace & { readonly skills: number; readonly recentLoad: number };
export type Town = { readonly orders: readonly TownOrder[]; readonly volunteers: readonly TownVolunteer[] };

const communities = 48;
const acrossMeters = 40_000;
const skillKinds = 8;
const withoutSkillMeters = 3000;

export type TownPlan = {
  readonly orders: number;
  readonly volunteers: number;
  /** Whether volunteers live elsewhere than those who need help: in the new quarters, not in the old ones. */
  readonly isUneven?: boolean;
};

/**
 * A county-level city of 48 communities: those who need help and those who give it live around their middles. Everybody
 * has up to three of eight skills. What makes it hard is that somebody has to come from further away: who?
 */
export function clusteredTown(plan: TownPlan, seed: number): Town {
  const chance = seededChance(seed);
  const luck = () => chance.next();
  const normal = () => chance.normal();
  const middles = Array.from({ length: communities }, () => {
    const [inNeed, helping] = [0.2 + luck(), 0.2 + luck()];
    const volunteers = plan.isUneven === true ? helping : inNeed;
    return {
      east: luck() * acrossMeters,
      north: luck() * acrossMeters,
      spread: 500 + 2000 * luck(),
      orders: inNeed,
      volunteers,
    };
  });
  const place = (whose: "orders" | "volunteers"): TownPlace => {
    let left = luck() * middles.reduce((sum, middle) => sum + middle[whose], 0);
    const middle = middles.find((one) => (left -= one[whose]) < 0) ?? middles[0];
    if (middle === undefined) throw new Error("A town without communities");
    return { east: middle.east + normal() * middle.spread, north: middle.north + normal() * middle.spread };
  };
  const skill = () => Math.floor(skillKinds * luck());
  return {
    orders: Array.from({ length: plan.orders }, () => ({ ...place("orders"), skill: skill() })),
    volunteers: Array.from({ length: plan.volunteers }, () => ({
      ...place("volunteers"),
      skills: (1 << skill()) | (1 << skill()) | (1 << skill()),
      recentLoad: Math.floor(luck() * 500),
    })),
  };
}

export const hasSkill = (order: TownOrder, volunteer: TownVolunteer): boolean =>
  ((volunteer.skills >> order.skill) & 1) === 1;

/** Whole metres: the way, the load of late, and three kilometres more for whoever lacks the skill. */
export function costInMeters(order: TownOrder, volunteer: TownVolunteer): number {
  const way = Math.hypot(order.east - volunteer.east, order.north - volunteer.north);
  return Math.round(way + volunteer.recentLoad + (hasSkill(order, volunteer) ? 0 : withoutSkillMeters));
}
