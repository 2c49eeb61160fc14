import { ancestorsOf } from "../../domain/areas/ancestors-of";
import { roughPointOf } from "../../domain/areas/rough-point";
import { dayMs } from "../../domain/calendar/shanghai-day";
import type { MatchVolunteer } from "../../domain/matching/match-volunteer";
import type { OrderToDispatch } from "../../domain/matching/dispatch-wish";
import type { CategoryRule } from "../../domain/orders/category-rule";
import { wantedTimeOf } from "../../domain/orders/wanted-time-rules";
import type { CityPlan, PlannedCommunity, PlannedPerson } from "../../localcloud/city/city-plan";

export type ReplayVolunteer = {
  readonly number: number;
  readonly eagerness: number;
  readonly sinceMs: number;
  match: MatchVolunteer;
  services: number;
};

export type ReplayOrder = {
  readonly number: number;
  readonly askedAtMs: number;
  readonly plannedMinutes: number;
  match: OrderToDispatch;
  /** Since every slot has somebody. */
  takenAtMs: number | null;
  isOver: boolean;
  /** Before how many people a slot of it stands now. */
  offers: number;
  level: number;
  toldIds: readonly string[];
  readonly declinedBy: Set<string>;
};

/** A community of the plan before anything happened: nobody helps across its border, so it can be replayed alone. */
export type ReplayTown = {
  readonly untilMs: number;
  readonly fromMs: number;
  readonly volunteers: readonly ReplayVolunteer[];
  readonly orders: readonly ReplayOrder[];
};

export function replayTown(
  plan: CityPlan,
  community: PlannedCommunity,
  categories: ReadonlyMap<string, CategoryRule>,
): ReplayTown {
  const isHere = ({ areaId }: PlannedPerson): boolean => areaId.startsWith(`${community.areaId}.`);
  const volunteers = plan.people.flatMap((person, number) =>
    person.volunteer !== null && isHere(person) ? [volunteerOf(plan, person, number)] : [],
  );
  const orders = plan.orders.flatMap((planned, number): ReplayOrder[] => {
    const person = plan.people[planned.person];
    const category = categories.get(planned.categoryId);
    if (person === undefined || category === undefined || !isHere(person)) return [];
    const wanted = wantedTimeOf(planned.wish, planned.atMs, category.deadlines.takenHours);
    if (typeof wanted === "string") throw new Error(`a planned order for a time that is refused: ${wanted}`);
    const orderId = `order-${number}`;
    return [
      {
        number,
        askedAtMs: planned.atMs,
        plannedMinutes: category.plannedMinutes,
        match: {
          ...{
            orderId,
            requesterId: person.personId,
            beneficiaryId: person.personId,
            householdId: householdOf(person),
          },
          ...{ areaId: person.areaId, ancestors: ancestorsOf(person.areaId), category, wanted, status: "open" },
          ...{ slotCount: category.slotCount, takers: [], place: roughPointOf(person.location, orderId) },
          ...{ barredIds: [], familiar: [], isUrgent: false },
        },
        ...{ takenAtMs: null, isOver: false, offers: 0, level: 0, toldIds: [], declinedBy: new Set<string>() },
      },
    ];
  });
  return { fromMs: plan.fromMs, untilMs: plan.untilMs, volunteers, orders };
}

const householdOf = ({ areaId, door }: PlannedPerson): string => `${areaId}|${door}`;

function volunteerOf(plan: CityPlan, person: PlannedPerson, number: number): ReplayVolunteer {
  const { areaId, location, name, personId, volunteer } = person;
  return {
    number,
    eagerness: volunteer?.eagerness ?? 1,
    sinceMs: plan.untilMs - (volunteer?.registeredDaysBefore ?? 0) * dayMs,
    services: 0,
    match: {
      ...{ personId, name, householdId: householdOf(person), ancestors: ancestorsOf(areaId), areaId },
      ...{ standing: "approved", skills: volunteer?.skills ?? [], openOrders: [], place: location },
      freeCells: volunteer?.freeCells ?? [],
      ...{ takenAtMs: [], served: [], missedAtMs: [], lateGivenBackAtMs: [] },
    },
  };
}
