import type { Habit, Newcomer, Service, TownWindow } from "./service";

export const dayMs = 86_400_000;
export const townNowMs = Date.UTC(2026, 5, 30);

/** One service as neighbours do it: taken after a while, both tapped, judged by the community. */
export const aService = (volunteerId: string, helpedId: string, more: Partial<Service> = {}): Service => {
  const atMs = more.atMs ?? townNowMs - 3 * dayMs;
  return {
    orderId: `${volunteerId}-${helpedId}-${atMs}`,
    volunteerId,
    helpedId,
    householdId: `door of ${helpedId}`,
    areaId: "zc.gangshan.houbali.g03.b12",
    openedAtMs: atMs - dayMs,
    takenAtMs: atMs - dayMs + 600_000,
    atMs,
    points: 15,
    minutes: 60,
    stars: 5,
    judgedBy: "p-sun",
    writtenBy: [],
    metersAway: null,
    ...more,
  };
};

/** So many services, the latest three days ago and each hours before the next. */
export const services = (
  times: number,
  volunteerId: string,
  helpedId: string,
  more: Partial<Service> = {},
): Service[] =>
  Array.from({ length: times }, (_, index) =>
    aService(volunteerId, helpedId, { atMs: townNowMs - 3 * dayMs - index * 3_600_000, ...more }),
  );

export const aNewcomer = (personId: string, householdId: string, daysAgo: number): Newcomer => ({
  personId,
  householdId,
  createdAtMs: townNowMs - daysAgo * dayMs,
});

export const habits = (times: number, personId: string, what: Habit["what"]): Habit[] =>
  Array.from({ length: times }, (_, index) => ({ personId, what, atMs: townNowMs - index * 3_600_000 }));

export const aTown = (parts: Partial<TownWindow> = {}): TownWindow => ({
  fromMs: townNowMs - 56 * dayMs,
  nowMs: townNowMs,
  services: [],
  newcomers: [],
  habits: [],
  givenByHand: [],
  shops: [],
  ...parts,
});
