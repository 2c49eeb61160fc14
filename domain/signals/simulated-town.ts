import type { Habit, Newcomer, Service, TownWindow } from "./service";
import { aService, dayMs } from "./town-builders";

/** A reproducible stream of numbers in [0, 1): mulberry32. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type SimulatedTown = {
  readonly honest: ReadonlySet<string>;
  /** Sizes 2 to 20, each once; some of what a member does is for honest people, to look like everybody else. */
  readonly rings: readonly (readonly string[])[];
  /** One who serves accounts that he made himself. */
  readonly farmers: readonly string[];
  readonly services: readonly Service[];
  readonly newcomers: readonly Newcomer[];
  readonly habits: readonly Habit[];
};

export const townDays = 182;
export const townBeginsMs = Date.UTC(2026, 0, 1);

const residentsCount = 2_400;
const volunteersCount = 600;
const communities = 24;
const farmersCount = 20;
const accountsPerFarmer = 50;

type Draw = {
  readonly chance: () => number;
  readonly pick: <T>(rows: readonly T[]) => T;
};

/**
 * Half a year of a town: elders who ask once or twice a month and have a volunteer they know, volunteers who now and then
 * ask themselves, meals carried daily to one door, a building registered in one day; and among them rings and farmers.
 */
export function simulateTown(seed: number): SimulatedTown {
  const chance = chanceFrom(seed);
  const pick = <T>(rows: readonly T[]): T => rows[Math.floor(chance() * rows.length)] as T;
  const draw: Draw = { chance, pick };
  const residents = names("r", residentsCount);
  const volunteers = names("v", volunteersCount);
  const rings = Array.from({ length: 19 }, (_, index) => names(`ring${index + 2}-`, index + 2));
  const farmers = names("farmer", farmersCount);
  const puppets = farmers.map((farmer) => names(`${farmer}-account`, accountsPerFarmer));
  const services = [
    ...honestServices(draw, residents, volunteers),
    ...rings.flatMap((ring) => ringServices(draw, ring, residents)),
    ...farmers.flatMap((farmer, at) => farmServices(draw, farmer, puppets[at] ?? [], residents)),
  ];
  return {
    honest: new Set([...residents, ...volunteers]),
    rings,
    farmers,
    services,
    newcomers: [...honestNewcomers(draw, residents, volunteers), ...puppets.flatMap((own) => farmNewcomers(own))],
    habits: honestHabits(draw, volunteers, residents),
  };
}

const names = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

const homeOf = (personId: string): number => Number(/\d+$/.exec(personId)?.[0] ?? 0) % communities;
const areaOf = (personId: string): string => `zc.street.community${homeOf(personId)}.g01.b01`;
const dayOf = (day: number, chance: number): number => townBeginsMs + (day + chance) * dayMs;

function serve({ chance }: Draw, volunteerId: string, helpedId: string, day: number): Service {
  const atMs = dayOf(day, chance());
  const openedAtMs = atMs - dayMs;
  return aService(volunteerId, helpedId, {
    atMs,
    orderId: `${volunteerId}:${helpedId}:${Math.round(atMs)}`,
    householdId: `door ${helpedId}`,
    areaId: areaOf(helpedId),
    openedAtMs,
    takenAtMs: openedAtMs + 2_000 + chance() * 3_600_000,
    stars: chance() < 0.85 ? 5 : chance() < 0.7 ? 4 : 2,
    judgedBy: `staff${homeOf(helpedId)}`,
    // One in ten elders has no phone; somebody of the staff wrote it down, now and then the one who judged.
    writtenBy: chance() < 0.1 ? [`staff${chance() < 0.5 ? homeOf(helpedId) : 99}`] : [],
    metersAway: chance() < 0.5 ? Math.floor(chance() * 150) : null,
  });
}

function honestServices(draw: Draw, residents: readonly string[], volunteers: readonly string[]): Service[] {
  const { chance, pick } = draw;
  const near = Array.from({ length: communities }, (_, home) => volunteers.filter((one) => homeOf(one) === home));
  const regular = new Map(residents.map((one) => [one, pick(near[homeOf(one)] ?? volunteers)]));
  const services: Service[] = [];
  for (let day = 0; day < townDays; day += 1) {
    for (const helped of residents) {
      if (chance() >= 0.05) continue;
      const known = regular.get(helped) ?? "";
      const volunteer =
        chance() < 0.4 ? known : pick(chance() < 0.9 ? (near[homeOf(helped)] ?? volunteers) : volunteers);
      services.push(serve(draw, volunteer, helped, day));
    }
    // Volunteers are neighbours too.
    for (const helped of volunteers) {
      if (chance() < 0.006) services.push(serve(draw, pick(near[homeOf(helped)] ?? volunteers), helped, day));
    }
    // Meals for three elders, each brought by the same volunteer every second day.
    if (day % 2 === 0) for (const at of [0, 1, 2]) services.push(serve(draw, `v${at}`, `r${at}`, day));
  }
  return services.filter(({ volunteerId, helpedId }) => volunteerId !== helpedId);
}

function ringServices(draw: Draw, ring: readonly string[], residents: readonly string[]): Service[] {
  const services: Service[] = [];
  for (let day = 0; day < townDays; day += 1) {
    for (const member of ring) {
      if (draw.chance() >= 0.25) continue;
      const isOutside = draw.chance() < 0.2;
      const others = ring.filter((one) => one !== member);
      services.push(serve(draw, member, isOutside ? draw.pick(residents) : draw.pick(others), day));
    }
  }
  return services;
}

/** Every eight days he makes a few accounts more, so that he always has fresh ones to serve. */
const bornOnDay = (index: number): number => Math.floor(index / 5) * 16;

function farmServices(draw: Draw, farmer: string, own: readonly string[], residents: readonly string[]): Service[] {
  const services: Service[] = [];
  for (let day = 0; day < townDays; day += 1) {
    if (draw.chance() >= 0.4) continue;
    const alive = own.filter((_, index) => bornOnDay(index) < day && bornOnDay(index) > day - 25);
    const helped = draw.chance() < 0.15 || alive.length === 0 ? draw.pick(residents) : draw.pick(alive);
    services.push(serve(draw, farmer, helped, day));
  }
  return services;
}

const farmNewcomers = (own: readonly string[]): Newcomer[] =>
  own.map((personId, index) => ({
    personId,
    householdId: `door ${personId}`,
    createdAtMs: dayOf(bornOnDay(index), (index % 5) / 10),
  }));

/** Most were here before; some join by and by, and one building in a single day. Two in a hundred doors hold a family of four. */
const honestNewcomers = ({ chance }: Draw, residents: readonly string[], volunteers: readonly string[]): Newcomer[] =>
  [...residents, ...volunteers].map((personId, index) => {
    const joined = index % 60 === 0 ? 90 : chance() < 0.3 ? chance() * townDays : -200 * chance();
    const isFamily = index % 50 < 4;
    return {
      personId,
      householdId: isFamily ? `family ${Math.floor(index / 50)}` : `door ${personId}`,
      createdAtMs: dayOf(joined, 0),
    };
  });

function honestHabits({ chance, pick }: Draw, volunteers: readonly string[], residents: readonly string[]): Habit[] {
  const habits: Habit[] = [];
  for (let day = 0; day < townDays; day += 1) {
    for (const personId of volunteers) {
      if (chance() >= 0.15) continue;
      habits.push({ personId, what: "grabbed", atMs: dayOf(day, 0.4) });
      if (chance() < 0.1) habits.push({ personId, what: "gaveBack", atMs: dayOf(day, 0.6) });
    }
    for (let times = 0; times < 20; times += 1) {
      const personId = pick(residents);
      habits.push({ personId, what: "redeemed", atMs: dayOf(day, 0.4) });
      if (chance() < 0.15) habits.push({ personId, what: "cancelledRedemption", atMs: dayOf(day, 0.6) });
    }
  }
  return habits;
}

/** What the weekly search sees at the end of a day. */
export function windowAt(town: SimulatedTown, day: number, windowMs: number): TownWindow {
  const nowMs = dayOf(day, 0);
  const fromMs = nowMs - windowMs;
  const within = <T extends { readonly atMs: number }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ atMs }) => atMs > fromMs && atMs <= nowMs);
  return {
    fromMs,
    nowMs,
    services: within(town.services),
    newcomers: town.newcomers.filter(({ createdAtMs }) => createdAtMs <= nowMs),
    habits: within(town.habits),
    givenByHand: [],
    shops: [],
  };
}
