import type { TownOutcome } from "./replay-community";

/** What one way of dispatching came to. */
export type ReplayFigures = {
  readonly asked: number;
  /** Of those asked for, in per cent. */
  readonly withinHourPercent: number;
  readonly unassignedPercent: number;
  /** Of the unassigned: what asks for a skill, and what is for an agreed time without one. */
  readonly skilledOfUnassignedPercent: number;
  readonly agreedOfUnassignedPercent: number;
  /** Of those taken. */
  readonly medianWaitMinutes: number;
  /** The way there, as a bird would take it: metres for each service, and kilometres altogether. */
  readonly metersEach: number;
  readonly kilometers: number;
  /** 0: everybody did as much; 1: one did everything. Of all volunteers, those who did nothing included. */
  readonly gini: number;
  /** How many of a hundred volunteers did anything. */
  readonly activePercent: number;
  /** Notices and offers by name together: by person and day, on the mean. */
  readonly messagesPerDay: number;
  /** For one person on one day at most: notices, and offers. */
  readonly noticesMost: number;
  readonly offersMost: number;
};

const hourMs = 3_600_000;

export function replayFigures(towns: readonly TownOutcome[]): ReplayFigures {
  const all = <T>(of: (town: TownOutcome) => readonly T[]): readonly T[] => towns.flatMap((town) => [...of(town)]);
  const total = (of: (town: TownOutcome) => number): number => sum(towns.map(of));
  const waits = [...all(({ waitsMs }) => waitsMs)].sort((one, other) => one - other);
  const distances = all((town) => town.distances);
  const services = all((town) => town.services);
  const notices = all((town) => town.notices);
  const offers = all((town) => town.offers);
  const asked = total((town) => town.asked);
  const unassigned = total((town) => town.unassigned);
  return {
    asked,
    withinHourPercent: percent(waits.filter((waitMs) => waitMs <= hourMs).length, asked),
    unassignedPercent: percent(unassigned, asked),
    skilledOfUnassignedPercent: percent(
      total((town) => town.unassignedSkilled),
      unassigned,
    ),
    agreedOfUnassignedPercent: percent(
      total((town) => town.unassignedAgreed),
      unassigned,
    ),
    medianWaitMinutes: Math.round((waits[Math.floor(waits.length / 2)] ?? 0) / 60_000),
    metersEach: Math.round(sum(distances) / Math.max(1, distances.length)),
    kilometers: Math.round(sum(distances) / 1_000),
    gini: Math.round(gini(services) * 1_000) / 1_000,
    activePercent: percent(services.filter((count) => count > 0).length, services.length),
    messagesPerDay: Math.round(((sum(notices) + sum(offers)) / total((town) => town.volunteerDays)) * 100) / 100,
    noticesMost: greatest(notices),
    offersMost: greatest(offers),
  };
}

/** Half the mean difference between any two, as a share of the mean. */
export function gini(counts: readonly number[]): number {
  const total = sum(counts);
  if (total === 0) return 0;
  const sorted = [...counts].sort((one, other) => one - other);
  const weighted = sum(sorted.map((count, place) => (2 * (place + 1) - sorted.length - 1) * count));
  return weighted / (sorted.length * total);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const greatest = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);

const percent = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 10;
